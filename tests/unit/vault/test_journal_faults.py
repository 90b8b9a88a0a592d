"""The journal when the keyring, the disk or the program fails at any one step: nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from desktop_admin.domain.errors import AppError
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.secret_journal import EntryState, JournalEntry, NotedRequest
from desktop_admin.domain.vault_errors import (
    VaultLocked,
    VaultMissing,
    VaultNotKept,
    VaultRefused,
    VaultTimedOut,
    VaultValueTooLong,
)
from desktop_admin.vault import rows_file
from tests.fakes.fallible_vault import Crash
from tests.fakes.journal_desk import CREATE, NOBODY, SECRET, JournalDesk

FAULTS: tuple[BaseException, ...] = (
    VaultLocked(),
    VaultMissing(),
    VaultRefused(backend="x"),
    VaultTimedOut(seconds=8),
    VaultNotKept(),
    VaultValueTooLong(limit=1280),
    Crash(),
)
WAITING, ASKED = EntryState.WAITING, EntryState.ASKED


@pytest.fixture
def desk(tmp_path: Path) -> JournalDesk:
    """A desk of one's own."""
    return JournalDesk(tmp_path)


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("is_done_first", [False, True])
def test_what_could_not_be_noted_is_told_and_leaves_nothing_behind(
    desk: JournalDesk, fault: BaseException, *, is_done_first: bool
) -> None:
    desk.vault.fault, desk.vault.is_done_first = fault, is_done_first
    with pytest.raises(type(fault)):
        desk.journal.begin(CREATE)
    desk.start()
    assert desk.states == []
    assert desk.vault.items == {}
    assert desk.file.entries() == ()


def _steps(desk: JournalDesk) -> Iterator[Callable[[], object]]:
    """The life of a secret, step by step."""
    noted: list[NotedRequest] = []
    yield lambda: noted.append(desk.journal.begin(CREATE))
    yield lambda: desk.journal.park(noted[0], desk.answer())
    yield lambda: desk.journal.close(noted[0].entry.id)


CALLS_OF_A_LIFE = 5  # store key, store secret, delete key; then delete both


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("at", range(1, CALLS_OF_A_LIFE + 1))
@pytest.mark.parametrize("is_done_first", [False, True])
def test_after_a_fault_or_crash_at_any_call_nothing_is_lost_and_nothing_is_offered_twice(
    desk: JournalDesk, fault: BaseException, at: int, *, is_done_first: bool
) -> None:
    desk.vault.fault, desk.vault.fail_at, desk.vault.is_done_first = fault, at, is_done_first
    done = 0
    with suppress(Crash, AppError):
        for step in _steps(desk):
            step()
            done += 1
            if done == 2:  # the program is told, and shows it
                assert len(desk.file.entries()) == 1
    desk.start()
    told = desk.journal.look(NOBODY)
    if done == 0:  # never noted, so never sent
        assert told == ()
    elif done == 1:  # sent: the answer is there, or can be had again with the key
        assert len(told) == 1
        assert _can_be_had(desk, told[0])
    else:  # kept: whatever the keyring did, it is not offered again
        assert told == ()
    assert not [item for item in desk.vault.items if "request-key" in item and done != 1]


def _can_be_had(desk: JournalDesk, entry: JournalEntry) -> bool:
    if entry.state is WAITING:
        issued = desk.journal.take(entry.id)
        return issued is not None and issued.secret == SECRET
    noted = desk.journal.noted(entry)
    return entry.state is ASKED and noted is not None and noted.key == Secret("key-0")


def test_the_number_of_calls_of_a_life_is_that_of_the_test_above(desk: JournalDesk) -> None:
    for step in _steps(desk):
        step()
    assert len(desk.vault.calls) == CALLS_OF_A_LIFE


@pytest.mark.parametrize("writes", [1, 2, 3, 4, 5])
def test_a_disk_that_fails_at_any_write_loses_nothing(
    desk: JournalDesk, monkeypatch: pytest.MonkeyPatch, writes: int
) -> None:
    left = [writes - 1]

    def failing(_path: Path, _content: bytes) -> None:
        if left[0] <= 0:
            raise FileFailed(path="x", reason="full")
        left[0] -= 1
        real(_path, _content)

    real = rows_file.write_owner_file
    monkeypatch.setattr(rows_file, "write_owner_file", failing)
    done = 0
    with suppress(FileFailed):
        for step in _steps(desk):
            step()
            done += 1
    monkeypatch.undo()
    desk.start()
    told = desk.journal.look(NOBODY)
    if writes <= 2:
        assert (done, told) == (0, ())
    elif writes <= 4:
        assert len(told) == 1
        assert _can_be_had(desk, told[0])
    else:
        assert done == 3
        assert told == ()


def test_a_secret_that_the_keyring_did_not_take_can_be_asked_for_again(desk: JournalDesk) -> None:
    noted = desk.journal.begin(CREATE)
    desk.vault.fault = VaultLocked()
    issued = desk.journal.park(noted, desk.answer())
    assert issued.filing is not None
    assert not issued.filing.is_parked
    desk.start()
    (entry,) = desk.journal.look(NOBODY)
    assert entry.state is ASKED
    assert desk.journal.noted(entry) is not None


@pytest.mark.parametrize("fault", FAULTS[:-1])
def test_a_keyring_that_fails_while_it_is_looked_at_changes_nothing(
    desk: JournalDesk, fault: BaseException
) -> None:
    desk.waiting()
    desk.vault.fault = fault
    assert desk.states == [WAITING]
    with pytest.raises(type(fault)):
        desk.journal.take(desk.file.entries()[0].id)
    desk.start()
    assert desk.states == [WAITING]
