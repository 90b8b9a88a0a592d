"""The list of new secrets on their way."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.secret_journal import EntryState, IssueAct, IssueRequest, JournalEntry
from desktop_admin.vault.journal_file import JournalFile
from tests.fakes.journal_desk import CREATE, NOW

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
REQUESTS = st.builds(
    IssueRequest,
    **dict.fromkeys(
        ("vault_id", "connection_name", "account_id", "person_id", "name", "client_id", "etag"),
        TEXTS,
    ),
    kind=st.sampled_from(CredentialKind),
    act=st.sampled_from(IssueAct),
)
ENTRIES = st.builds(
    JournalEntry,
    id=TEXTS,
    state=st.sampled_from(EntryState),
    request=REQUESTS,
    asked_at=st.datetimes(timezones=st.just(UTC)),
)
ONE = JournalEntry("1", EntryState.ASKED, CREATE, NOW)
TWO = JournalEntry("2", EntryState.LOST, CREATE, NOW)


@settings(deadline=None)  # each entry is synced to the disk
@given(st.lists(ENTRIES, max_size=4, unique_by=lambda entry: entry.id))
def test_entries_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, entries: list[JournalEntry]
) -> None:
    path = tmp_path_factory.mktemp("journal") / "new-secrets.json"
    for entry in entries:
        JournalFile(path).put(entry)
    assert JournalFile(path).entries() == tuple(entries)


def test_an_entry_keeps_its_place_until_it_is_removed(tmp_path: Path) -> None:
    file = JournalFile(tmp_path / "new-secrets.json")
    file.put(ONE)
    file.put(TWO)
    later = replace(ONE, state=EntryState.WAITING)
    file.put(later)
    assert file.entries() == (later, TWO)
    assert file.find("2") == TWO
    file.remove(("1", "3"))
    assert file.entries() == (TWO,)
    assert file.find("1") is None


@pytest.mark.parametrize(
    "change",
    [{"state": "newer"}, {"kind": 3}, {"act": "none"}, {"asked_at": "soon"}, {"etag": None}],
)
def test_a_damaged_entry_costs_no_other(tmp_path: Path, change: dict[str, object]) -> None:
    path = tmp_path / "new-secrets.json"
    JournalFile(path).put(ONE)
    JournalFile(path).put(TWO)
    written = json.loads(path.read_text())
    written["entries"][0] |= change
    path.write_text(json.dumps(written))
    assert JournalFile(path).entries() == (TWO,)
    assert len(list(tmp_path.glob("*.damaged-*"))) == 1


def test_a_row_that_is_no_record_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "new-secrets.json"
    path.write_text('{"entries": ["x"]}')
    assert JournalFile(path).entries() == ()
