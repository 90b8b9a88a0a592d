"""New secrets on their way."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_admin.domain.secret_journal import EntryState, IssueAct, JournalEntry
from tests.fakes.journal_desk import CREATE, NOW, REGENERATE


@pytest.mark.parametrize(
    ("seconds", "is_repeatable"), [(0, True), (599, True), (600, False), (-1, False)]
)
def test_a_server_repeats_its_answer_for_ten_minutes(seconds: int, *, is_repeatable: bool) -> None:
    entry = JournalEntry("1", EntryState.ASKED, CREATE, NOW)
    assert entry.is_repeatable(NOW + timedelta(seconds=seconds)) is is_repeatable


def test_the_same_is_asked_for_by_name_or_by_client() -> None:
    assert replace(CREATE, etag="x", connection_name="Other").target == CREATE.target
    assert replace(CREATE, name="Other").target != CREATE.target
    assert replace(REGENERATE, name="Other").target == REGENERATE.target
    assert replace(CREATE, act=IssueAct.REGENERATE).target != CREATE.target


def test_an_entry_knows_its_client() -> None:
    client = JournalEntry("1", EntryState.WAITING, REGENERATE, NOW).client()
    assert (client.client_id, client.name, client.etag) == ("ossca_1", "Payroll", '"1"')
    assert client.kind is REGENERATE.kind
