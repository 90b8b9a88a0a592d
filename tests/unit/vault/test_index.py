"""The list of saved credentials."""

from __future__ import annotations

import json
import stat
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_admin.domain.credentials import CredentialKind, SavedCredential
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.vault.index import SavedCredentialIndex

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
ENTRIES = st.builds(
    SavedCredential,
    connection_id=TEXTS,
    connection_name=TEXTS,
    kind=st.sampled_from(CredentialKind),
    client_id=TEXTS,
    name=TEXTS,
    saved_at=st.datetimes(timezones=st.just(UTC)),
    is_value_missing=st.booleans(),
)
ONE = SavedCredential(
    "prod", "Production", CredentialKind.CLIENT_APP, "osca_1", "Payroll", datetime.now(UTC)
)
TWO = SavedCredential(
    "prod", "Production", CredentialKind.OAUTH_CLIENT, "osc_2", "Loans", datetime.now(UTC)
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the list is."""
    return tmp_path / "data" / "saved-credentials.json"


@settings(deadline=None)  # each entry is synced to the disk
@given(
    st.lists(ENTRIES, max_size=5, unique_by=lambda entry: (entry.connection_id, entry.client_id))
)
def test_entries_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, entries: list[SavedCredential]
) -> None:
    path = tmp_path_factory.mktemp("index") / "list.json"
    for entry in entries:
        SavedCredentialIndex(path).put(entry)
    assert SavedCredentialIndex(path).entries() == tuple(entries)


def test_the_list_is_for_its_owner_only(path: Path) -> None:
    SavedCredentialIndex(path).put(ONE)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_one_client_has_one_entry(path: Path) -> None:
    index = SavedCredentialIndex(path)
    index.put(ONE)
    index.put(TWO)
    later = SavedCredential("prod", "New name", ONE.kind, ONE.client_id, "Wages", datetime.now(UTC))
    index.put(later)
    assert index.entries() == (TWO, later)
    index.remove(TWO)
    index.remove(TWO)
    assert index.entries() == (later,)


def test_marks_change_marked_entries_only(path: Path) -> None:
    index = SavedCredentialIndex(path)
    index.put(ONE)
    index.put(TWO)
    marked = replace(ONE, is_value_missing=True, is_value_changed=True)
    index.mark((marked,))
    assert index.entries() == (marked, TWO)
    index.remove(ONE)
    index.mark((marked,))
    assert index.entries() == (TWO,)


def test_times_are_kept_in_utc(path: Path) -> None:
    east = datetime(2026, 11, 24, 1, tzinfo=timezone(timedelta(hours=2)))
    index = SavedCredentialIndex(path)
    index.put(SavedCredential("c", "C", ONE.kind, "x", "X", east))
    assert index.entries()[0].saved_at == datetime(2026, 11, 23, 23, tzinfo=UTC)
    assert "2026-11-23T23:00:00+00:00" in path.read_text()


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\0" * 50, b"[]", b"{}", b'"x"', b'{"credentials": 3}', b"\xff", b"[" * 9999],
)
def test_a_damaged_list_is_set_aside(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    index = SavedCredentialIndex(path)
    assert index.entries() == ()
    index.put(ONE)
    assert index.entries() == (ONE,)
    (aside,) = path.parent.glob("*.damaged-*")
    assert aside.read_bytes() == content


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "NEWER_KIND"},
        {"client_id": 3},
        {"saved_at": "yesterday"},
        {"saved_at": None},
        {"saved_at": "0001-01-01T00:00:00+23:00"},
    ],
)
def test_a_damaged_entry_costs_no_other(path: Path, change: dict[str, object]) -> None:
    SavedCredentialIndex(path).put(ONE)
    SavedCredentialIndex(path).put(TWO)
    written = json.loads(path.read_text())
    written["credentials"][0] |= change
    path.write_text(json.dumps(written))
    assert SavedCredentialIndex(path).entries() == (TWO,)
    assert SavedCredentialIndex(path).entries() == (TWO,)
    assert len(list(path.parent.glob("*.damaged-*"))) == 1


@given(at=st.integers(min_value=0, max_value=600))
def test_a_cut_is_never_fatal(tmp_path_factory: pytest.TempPathFactory, at: int) -> None:
    path = tmp_path_factory.mktemp("index") / "list.json"
    SavedCredentialIndex(path).put(ONE)
    SavedCredentialIndex(path).put(TWO)
    whole = path.read_bytes()
    path.write_bytes(whole[:at])
    is_cut = at < len(whole)
    assert SavedCredentialIndex(path).entries() == (() if is_cut else (ONE, TWO))
    assert bool(list(path.parent.glob("*.damaged-*"))) == is_cut


def test_a_list_that_cannot_be_read_is_told(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(FileFailed):
        SavedCredentialIndex(path).entries()
