"""What is kept of watching: whole, for the owner alone, bounded, and robust against damage."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.watch import Watched, WatchNote, WatchStanding
from desktop_admin.services.watch_files import NOTES_LIMIT, WatchedFile, WatchNotes

WATCHED = Watched("v", CredentialKind.CLIENT_APP, "ossca_1", "Billing")
OTHER = replace(WATCHED, client_id="ossca_2", is_on=False, standing=WatchStanding.REFUSED)
NOTE = WatchNote(
    id="n1",
    at=datetime(2026, 11, 24, 14, 0, 1, 250000, tzinfo=UTC),
    connection_id="prod",
    connection_name="example",
    kind=CredentialKind.CLIENT_APP,
    client_id="ossca_1",
    client_name="Billing",
    before=WatchStanding.WORKS,
    after=WatchStanding.REFUSED_BY_METHOD,
    reason="unauthorized_client",
    request_id="r-1",
)


def test_the_choice_is_read_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "watched.json"
    assert WatchedFile(path).all() == ()
    WatchedFile(path).replace((WATCHED, OTHER))
    assert WatchedFile(path).all() == (WATCHED, OTHER)
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("name", "value"),
    [("kind", "x"), ("is_on", 1), ("standing", "x"), ("name", None), ("client_id", 7)],
)
def test_a_damaged_choice_costs_no_other(tmp_path: Path, name: str, value: object) -> None:
    path = tmp_path / "watched.json"
    WatchedFile(path).replace((WATCHED, OTHER))
    written = json.loads(path.read_text())
    written["watched"][0][name] = value
    path.write_text(json.dumps(written))
    file = WatchedFile(path)
    assert file.all() == (OTHER,)
    aside = file.take_aside()
    assert aside is not None
    assert aside.name.startswith("watched.json.damaged-")
    assert file.take_aside() is None


def test_changes_are_listed_by_connection_newest_first_and_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "watch-notes.json"
    notes = WatchNotes(path)
    later, elsewhere = replace(NOTE, id="n2"), replace(NOTE, id="n3", connection_id="sand")
    for note in (NOTE, later, elsewhere):
        notes.add(note)
    assert WatchNotes(path).of("prod") == (later, NOTE)
    assert path.stat().st_mode & 0o077 == 0
    notes.forget("prod")
    assert WatchNotes(path).of("prod") == ()
    assert WatchNotes(path).of("sand") == (elsewhere,)


def test_the_oldest_changes_go(tmp_path: Path) -> None:
    notes = WatchNotes(tmp_path / "watch-notes.json")
    notes._file.write(replace(NOTE, id=str(at)) for at in range(NOTES_LIMIT))
    notes.add(NOTE)
    kept = notes.of("prod")
    assert (len(kept), kept[0].id, kept[-1].id) == (NOTES_LIMIT, "n1", "1")


@pytest.mark.parametrize(("name", "value"), [("at", "x"), ("after", "x"), ("reason", None)])
def test_a_damaged_change_costs_no_other(tmp_path: Path, name: str, value: object) -> None:
    path = tmp_path / "watch-notes.json"
    notes = WatchNotes(path)
    notes.add(NOTE)
    notes.add(replace(NOTE, id="n2"))
    written = json.loads(path.read_text())
    written["changes"][0][name] = value
    path.write_text(json.dumps(written))
    assert notes.of("prod") == (replace(NOTE, id="n2"),)
