"""Calls that are waited for a limited time."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from desktop_admin.domain.vault_errors import VaultTimedOut
from desktop_admin.vault.deadline import Deadline


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Holds calls back until it is set; at the end no call is left."""
    event = threading.Event()
    yield event
    event.set()
    join_calls()


def join_calls() -> None:
    """Wait until no call to a keyring is under way."""
    for thread in threading.enumerate():
        if thread.name == "vault-call":
            thread.join(10)
            assert not thread.is_alive()


def test_the_answer_comes_from_another_thread() -> None:
    assert Deadline(5).run(threading.get_ident) != threading.get_ident()


def test_a_call_that_hangs_costs_the_deadline_and_no_more(gate: threading.Event) -> None:
    deadline = Deadline(0.2)
    started = time.monotonic()
    with pytest.raises(VaultTimedOut, match=r"within 0\.2 seconds"):
        deadline.run(gate.wait)
    assert 0.15 < time.monotonic() - started < 2
    assert deadline.is_stuck


def test_while_one_is_stuck_the_next_fails_at_once(gate: threading.Event) -> None:
    deadline = Deadline(0.3)
    with pytest.raises(VaultTimedOut):
        deadline.run(gate.wait)
    ran: list[int] = []
    started = time.monotonic()
    with pytest.raises(VaultTimedOut):
        deadline.run(lambda: ran.append(1))
    assert time.monotonic() - started < 0.2
    assert not ran


def test_when_the_stuck_one_ends_calls_go_through_again(gate: threading.Event) -> None:
    deadline = Deadline(0.2)
    with pytest.raises(VaultTimedOut):
        deadline.run(gate.wait)
    gate.set()
    join_calls()
    assert not deadline.is_stuck
    assert deadline.run(lambda: 7) == 7


def test_calls_take_turns() -> None:
    deadline = Deadline(10)
    together: list[int] = []
    most: list[int] = []

    def work() -> None:
        together.append(1)
        most.append(len(together))
        time.sleep(0.01)  # gives the others the chance to get in between
        together.pop()

    with ThreadPoolExecutor(8) as pool:
        for _ in range(8):
            pool.submit(deadline.run, work)
    assert most == [1] * 8


def test_who_waits_for_a_turn_waits_no_longer_than_the_deadline(gate: threading.Event) -> None:
    deadline = Deadline(0.3)
    with ThreadPoolExecutor(2) as pool:
        first, second = pool.submit(deadline.run, gate.wait), pool.submit(deadline.run, gate.wait)
        for future in (first, second):
            assert isinstance(future.exception(timeout=5), VaultTimedOut)


def test_a_stuck_call_does_not_keep_the_program_open() -> None:
    program = (
        "import threading\n"
        "from desktop_admin.domain.vault_errors import VaultTimedOut\n"
        "from desktop_admin.vault.deadline import Deadline\n"
        "try:\n    Deadline(0.1).run(threading.Event().wait)\n"
        "except VaultTimedOut:\n    print('timed out')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, timeout=20
    )
    assert (done.stdout, done.stderr) == (b"timed out\n", b"")
