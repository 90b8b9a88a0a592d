"""The journal of new secrets: noted, parked, shown again, and forgotten once kept."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.secret_journal import EntryState, IssueAct
from desktop_admin.domain.vault_errors import JournalDamaged, VaultError, VaultMissing
from tests.fakes.journal_desk import CREATE, REGENERATE, SECRET, JournalDesk

WAITING, ASKED, LOST = EntryState.WAITING, EntryState.ASKED, EntryState.LOST


@pytest.fixture
def desk(tmp_path: Path) -> JournalDesk:
    """A desk of one's own."""
    return JournalDesk(tmp_path)


def test_a_secret_is_noted_parked_shown_again_and_forgotten(desk: JournalDesk) -> None:
    noted = desk.journal.begin(REGENERATE)
    assert desk.vault.calls == ["store request-key"]
    assert desk.states == [ASKED]
    issued = desk.journal.park(noted, desk.answer(REGENERATE))
    assert list(desk.vault.items.values()) == [SECRET]
    assert desk.vault.labels == [
        "API Access Admin: Payroll (request under way)",
        "API Access Admin: Payroll (new secret)",
    ]
    desk.start()
    assert desk.states == [WAITING]
    again = desk.journal.take(noted.entry.id)
    assert again is not None
    assert again.filing == issued.filing
    assert (again.secret, again.is_replacement) == (SECRET, True)
    assert (again.client.client_id, again.client.etag) == ("ossca_1", '"1"')
    assert again.secret in desk.registered
    desk.journal.close(noted.entry.id)
    assert desk.vault.items == {}
    assert desk.file.entries() == ()


def test_no_value_is_in_the_file(desk: JournalDesk, tmp_path: Path) -> None:
    desk.waiting()
    desk.journal.begin(replace(CREATE, name="Other"))
    text = (tmp_path / "new-secrets.json").read_text()
    assert "Payroll" in text
    assert "the-new-secret" not in text
    assert "key-" not in text


def test_an_empty_journal_does_not_touch_the_keyring(desk: JournalDesk) -> None:
    desk.vault.status = _never  # type: ignore[method-assign]
    assert desk.states == []


def _never() -> None:
    raise AssertionError("the keyring was opened")


@pytest.mark.parametrize("availability", [KeyringAvailability.MISSING, KeyringAvailability.HUNG])
def test_a_keyring_known_to_be_of_no_use_is_not_asked(
    desk: JournalDesk, availability: KeyringAvailability
) -> None:
    desk.vault.availability = availability
    with pytest.raises(VaultError):
        desk.journal.begin(CREATE)
    assert desk.vault.calls == []
    assert desk.file.entries() == ()


def test_memory_is_no_place_for_a_promise(desk: JournalDesk) -> None:
    desk.vault.is_persistent = False
    with pytest.raises(VaultMissing):
        desk.journal.begin(CREATE)


@pytest.mark.parametrize(
    ("minutes", "state"), [(0, ASKED), (9.9, ASKED), (10, LOST), (600, LOST), (-1, LOST)]
)
def test_after_ten_minutes_a_request_is_lost_and_so_it_is_if_the_clock_was_turned_back(
    desk: JournalDesk, minutes: float, state: EntryState
) -> None:
    desk.journal.begin(CREATE)
    desk.clock.now += timedelta(minutes=minutes)
    assert desk.states == [state]
    assert desk.states == [state]


def test_a_secret_that_waits_does_so_for_ever(desk: JournalDesk) -> None:
    desk.waiting()
    desk.clock.now += timedelta(days=400)
    assert desk.states == [WAITING]


def test_a_value_that_somebody_removed_is_told_as_lost(desk: JournalDesk) -> None:
    entry_id = desk.waiting()
    desk.vault.items.clear()
    assert desk.states == [LOST]
    assert desk.journal.take(entry_id) is None
    desk.journal.close(entry_id)
    assert desk.states == []


def test_looking_never_makes_a_locked_keyring_ask(desk: JournalDesk) -> None:
    desk.waiting()
    desk.vault.calls.clear()
    desk.vault.availability = KeyringAvailability.LOCKED
    assert desk.states == [WAITING]
    assert desk.vault.calls == []


def test_what_is_in_hand_is_left_alone(desk: JournalDesk) -> None:
    noted = desk.journal.begin(CREATE)
    desk.clock.now += timedelta(hours=1)
    assert desk.journal.look(frozenset({noted.entry.id})) == ()
    desk.journal.park(noted, desk.answer())
    assert desk.states == [WAITING]


def test_a_refused_request_is_void(desk: JournalDesk) -> None:
    noted = desk.journal.begin(CREATE)
    desk.journal.void(noted.entry)
    assert desk.states == []
    assert desk.vault.items == {}


def test_a_request_that_was_not_answered_keeps_its_key(desk: JournalDesk) -> None:
    first = desk.journal.begin(REGENERATE)
    again = desk.journal.begin(replace(REGENERATE, etag='"2"'))
    assert (again.entry.id, again.key) == (first.entry.id, first.key)
    assert desk.file.entries()[0].request.etag == '"2"'
    desk.clock.now += timedelta(minutes=10)
    assert desk.journal.begin(REGENERATE).key != first.key


@pytest.mark.parametrize(
    "change",
    [
        {"vault_id": "prod https://b"},
        {"account_id": "a2"},
        {"person_id": "p2"},
        {"kind": CredentialKind.OAUTH_CLIENT},
        {"act": IssueAct.REGENERATE},
        {"name": "Payroll 2"},
    ],
)
def test_another_server_person_or_client_gets_another_key(
    desk: JournalDesk, change: dict[str, object]
) -> None:
    first = desk.journal.begin(CREATE)
    other = desk.journal.begin(replace(CREATE, **change))  # type: ignore[arg-type]
    assert other.key != first.key
    assert other.entry.id != first.entry.id


def test_a_key_that_is_gone_is_not_made_up(desk: JournalDesk) -> None:
    noted = desk.journal.begin(CREATE)
    desk.vault.items.clear()
    assert desk.journal.noted(noted.entry) is None
    assert desk.journal.begin(CREATE).key != noted.key


def test_two_programs_on_one_keyring_do_not_meet(desk: JournalDesk, tmp_path: Path) -> None:
    other = JournalDesk(tmp_path / "other")
    other.vault.items = desk.vault.items
    first, second = desk.journal.begin(CREATE), other.journal.begin(CREATE)
    assert first.entry.id != second.entry.id
    other.journal.park(second, other.answer())
    other.journal.close(second.entry.id)
    assert desk.states == [ASKED]
    assert desk.journal.noted(first.entry) is not None


def test_a_damaged_list_is_told_once_and_what_is_usable_of_it_is_offered(
    desk: JournalDesk, tmp_path: Path
) -> None:
    desk.waiting()
    path = tmp_path / "new-secrets.json"
    written = json.loads(path.read_text())
    written["entries"].append({"id": "?"})
    path.write_text(json.dumps(written))
    with pytest.raises(JournalDamaged) as caught:
        desk.journal.look(frozenset())
    assert "new-secrets.json.damaged-" in str(caught.value.next_step)
    assert desk.states == [WAITING]


def test_what_was_given_up_is_told_until_it_is_closed(desk: JournalDesk) -> None:
    noted = desk.journal.begin(CREATE)
    desk.journal.lose(noted.entry.id)
    assert desk.states == [LOST]
    desk.journal.close(noted.entry.id)
    assert desk.states == []
    assert desk.vault.items == {}
    desk.journal.lose(noted.entry.id)
    desk.journal.close(noted.entry.id)
