"""Delivery notes: they last, stay small and private, and never hold a secret."""

from __future__ import annotations

import csv
import io
import json
import stat
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.deliveries import (
    RECIPIENT_LIMIT,
    Delivery,
    DeliveryNote,
    DeliveryWay,
    Sealing,
)
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.redaction import REDACTED, RedactionLedger, Redactor
from desktop_admin.domain.secret import Secret
from desktop_admin.services import delivery_notes
from desktop_admin.services.delivery_notes import COLUMNS, NOTES_LIMIT, DeliveryNotes

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NOTES = st.builds(
    DeliveryNote,
    id=st.uuids().map(str),
    at=st.datetimes(timezones=st.just(UTC)),
    connection_id=st.just("prod"),
    connection_name=TEXTS,
    person=TEXTS,
    kind=st.sampled_from(CredentialKind),
    client_id=TEXTS,
    client_name=TEXTS,
    delivery=st.builds(
        Delivery,
        way=st.sampled_from(DeliveryWay),
        form=TEXTS,
        file_name=TEXTS,
        sealing=st.sampled_from(Sealing),
        fingerprint=TEXTS,
        recipient=st.sampled_from(["", "Team B", "Équipe"]),
    ),
)
EXPORT = Delivery(DeliveryWay.EXPORTED, "json", "loan.json", Sealing.KEY, "SHA256:x", "Team B")
ONE = DeliveryNote(
    id="1",
    at=datetime(2026, 11, 24, 10, 0, 0, 123000, tzinfo=UTC),
    connection_id="prod",
    connection_name="Production",
    person="olivia@example.com",
    kind=CredentialKind.OAUTH_CLIENT,
    client_id="ossoi_1",
    client_name="Loans",
    delivery=EXPORT,
)
TWO = replace(ONE, id="2", delivery=Delivery(DeliveryWay.COPIED))
ELSEWHERE = replace(ONE, id="3", connection_id="sandbox")


def _as_it_is(text: str) -> str:
    return text


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "deliveries.json"


@pytest.fixture
def notes(path: Path) -> DeliveryNotes:
    made = DeliveryNotes(path, _as_it_is)
    for note in (ONE, TWO, ELSEWHERE):
        made.add(note)
    return made


@given(st.lists(NOTES, max_size=4, unique_by=lambda note: note.id))
def test_notes_survive_a_restart(
    tmp_path_factory: pytest.TempPathFactory, made: list[DeliveryNote]
) -> None:
    path = tmp_path_factory.mktemp("notes") / "list.json"
    for note in made:
        DeliveryNotes(path, _as_it_is).add(note)
    assert DeliveryNotes(path, _as_it_is).of("prod") == tuple(reversed(made))


def test_they_are_filed_by_connection_newest_first(notes: DeliveryNotes) -> None:
    assert notes.of("prod") == (TWO, ONE)
    assert notes.of("sandbox") == (ELSEWHERE,)
    notes.remove(frozenset({"1", "unknown"}))
    notes.forget("sandbox")
    assert notes.of("prod") == (TWO,)
    assert notes.of("sandbox") == ()


def test_the_file_is_for_its_owner_only(notes: DeliveryNotes, path: Path) -> None:
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    notes.set_recipient("2", "Bob")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_it_can_be_said_later_for_whom(notes: DeliveryNotes) -> None:
    notes.set_recipient("2", "  Bob  ")
    assert [note.delivery.recipient for note in notes.of("prod")] == ["Bob", "Team B"]


def test_the_oldest_go_first_and_texts_are_cut(path: Path) -> None:
    rows = [delivery_notes._row_of(replace(ONE, id=str(at))) for at in range(NOTES_LIMIT)]
    path.parent.mkdir()
    path.write_text(json.dumps({"format": 1, "deliveries": rows}))
    notes = DeliveryNotes(path, _as_it_is)
    long = replace(EXPORT, recipient="x" * (RECIPIENT_LIMIT + 1))
    notes.add(replace(ONE, id="new", delivery=long))
    kept = notes.of("prod")
    assert len(kept) == NOTES_LIMIT
    assert (kept[0].id, kept[-1].id) == ("new", "1")
    assert kept[0].delivery.recipient == "x" * RECIPIENT_LIMIT


def test_a_secret_that_was_pasted_as_the_recipient_is_not_kept(path: Path) -> None:
    secret = "ossoc_" + "a1B2" * 9
    ledger = RedactionLedger()
    ledger.register(Secret("correct horse battery"))
    notes = DeliveryNotes(path, Redactor(ledger).redact)
    for text in (f"Bob {secret}", "correct horse battery"):
        notes.add(replace(ONE, delivery=replace(EXPORT, recipient=text)))
        notes.set_recipient("1", text)
    written = path.read_text()
    assert secret not in written
    assert "horse" not in written
    assert REDACTED in written


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"deliveries": 3}', b"\xff", b"[" * 9999])
def test_a_damaged_file_is_set_aside_and_told_once(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    notes = DeliveryNotes(path, _as_it_is)
    notes.add(ONE)
    assert notes.of("prod") == (ONE,)
    aside = notes.take_aside()
    assert aside is not None
    assert aside.read_bytes() == content
    assert notes.take_aside() is None


@pytest.mark.parametrize(
    "change", [{"way": "thrown"}, {"sealing": 1}, {"at": "yesterday"}, {"recipient": None}]
)
def test_a_damaged_note_costs_no_other(
    notes: DeliveryNotes, path: Path, change: dict[str, object]
) -> None:
    written = json.loads(path.read_text())
    written["deliveries"][0] |= change
    path.write_text(json.dumps(written))
    assert notes.of("prod") == (TWO,)
    assert notes.take_aside() is not None


def test_a_file_that_cannot_be_read_is_told(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(FileFailed):
        DeliveryNotes(path, _as_it_is).of("prod")


def test_they_are_written_for_spreadsheets_and_programs(tmp_path: Path) -> None:
    formula = replace(EXPORT, recipient="=HYPERLINK(1)")
    exported = (ONE, replace(TWO, delivery=formula))
    delivery_notes.write(exported, tmp_path / "notes.csv", "csv")
    text = (tmp_path / "notes.csv").read_bytes().decode("utf-8-sig")
    first, second = csv.DictReader(io.StringIO(text, newline=""))
    assert tuple(first) == COLUMNS
    assert first["time"] == "2026-11-24T10:00:00.123Z"
    assert (first["key_fingerprint"], first["recipient"]) == ("SHA256:x", "Team B")
    assert second["recipient"] == "'=HYPERLINK(1)"
    delivery_notes.write(exported, tmp_path / "notes.json", "json")
    named = json.loads((tmp_path / "notes.json").read_bytes())
    assert named[1]["recipient"] == "=HYPERLINK(1)"
    assert stat.S_IMODE((tmp_path / "notes.json").stat().st_mode) == 0o600
