"""The backend on this computer, played by small programs."""

from __future__ import annotations

import logging
import os
import signal
import threading
from collections.abc import Callable, Iterator

import pytest

from desktop_admin.domain.errors import BackendNotStarted, BackendStopped, BadAnswer
from desktop_admin.domain.redaction import REDACTED, RedactionLedger
from desktop_admin.domain.secret import Secret
from desktop_admin.services.embedded_backend import EmbeddedBackend
from tests.fakes.scripted_child import READY, URL, backend, child

OWNER = "owner@example.com"
Make = Callable[..., EmbeddedBackend]


@pytest.fixture
def ledger() -> RedactionLedger:
    return RedactionLedger()


@pytest.fixture
def make(ledger: RedactionLedger) -> Iterator[Make]:
    made: list[EmbeddedBackend] = []

    def build(command: list[str], **limits: float) -> EmbeddedBackend:
        one = EmbeddedBackend(command, ledger, lambda _: None, **limits)
        made.append(one)
        return one

    yield build
    for one in made:
        one.stop()


def pid(one: EmbeddedBackend) -> int:
    assert one._child is not None
    return one._child.pid


def kill(one: EmbeddedBackend) -> None:
    assert one._child is not None
    os.kill(one._child.pid, signal.SIGKILL)
    one._child._process.wait()


def test_it_is_started_once(make: Make, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    one = make(backend())
    assert not one.is_running
    assert one.start().url == URL
    first = pid(one)
    assert one.start().people[0].email == OWNER
    assert pid(one) == first
    assert one.is_running
    (record,) = [record for record in caplog.records if record.message == "backend ready"]
    assert record.__dict__["milliseconds"] > 0


def test_a_one_time_token_is_a_known_secret(make: Make, ledger: RedactionLedger) -> None:
    one = make(backend())
    one.start()
    token = one.one_time_token(OWNER)
    assert ledger.redact(token.reveal()) == REDACTED
    assert token.reveal() not in repr(token)


def test_an_unknown_person_is_no_reason_to_stop(make: Make) -> None:
    one = make(backend())
    one.start()
    with pytest.raises(BadAnswer) as caught:
        one.one_time_token("nobody@example.com")
    assert caught.value.detail == "unknown person"
    assert one.one_time_token(OWNER)


def test_after_its_death_it_is_started_again(make: Make) -> None:
    one = make(backend())
    one.start()
    one.check(URL)
    first = pid(one)
    kill(one)
    assert not one.is_running
    with pytest.raises(BackendStopped):
        one.check(URL)
    with pytest.raises(BackendStopped):
        one.one_time_token(OWNER)
    one.start()
    assert pid(one) != first
    assert one.one_time_token(OWNER)


@pytest.mark.parametrize("url", ["http://127.0.0.1:18124", "http://localhost:18123", "", URL + "/"])
def test_no_other_address_is_its_own(make: Make, url: str) -> None:
    one = make(backend())
    one.start()
    with pytest.raises(BackendStopped):
        one.check(url)


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (child("say({'error': 'Port 8123 is taken.', 'reason': 'port'})"), "Port 8123"),
        (child("sys.exit(1)"), "without telling"),
        (child("print('Traceback (most recent call last):')"), "does not accept"),
        (backend(ready={**READY, "url": "http://192.0.2.7:80"}), "does not accept"),
        (["/no/such/program"], "No such file"),
    ],
    ids=["refusal", "death", "nonsense", "elsewhere", "missing"],
)
def test_why_it_did_not_start_is_said(make: Make, command: list[str], reason: str) -> None:
    one = make(command)
    with pytest.raises(BackendNotStarted) as caught:
        one.start()
    assert reason in str(caught.value.next_step)
    assert not one.is_running
    assert one._child is None


def test_a_refusal_that_is_known_has_words_of_its_own_beside_those_of_the_child(make: Make) -> None:
    one = make(child("say({'error': 'Port 8123 is taken.', 'reason': 'port-taken'})"))
    with pytest.raises(BackendNotStarted) as caught:
        one.start()
    assert "Another program uses its port." in str(caught.value.next_step)
    assert caught.value.detail == "Port 8123 is taken."


def test_a_slow_start_is_given_up_and_leaves_no_orphan(make: Make) -> None:
    one = make(child("sys.stdin.read()"), start_seconds=0.1)
    with pytest.raises(BackendNotStarted, match="did not start"):
        one.start()
    assert one._child is None


def test_a_silent_child_is_ended_and_started_anew(make: Make) -> None:
    one = make(backend("for line in sys.stdin: pass"), answer_seconds=0.1)
    one.start()
    with pytest.raises(BackendStopped):
        one.one_time_token(OWNER)
    assert not one.is_running
    assert one.start().url == URL


def test_stopping_leaves_nothing_behind(make: Make) -> None:
    one = make(backend())
    one.start()
    child_pid = pid(one)
    one.stop()
    assert not one.is_running
    with pytest.raises(ProcessLookupError):
        os.kill(child_pid, 0)
    one.stop()


def test_stopping_ends_a_start_that_is_under_way(make: Make) -> None:
    one = make(child("sys.stdin.read()"), start_seconds=60)
    failed = threading.Event()

    def start() -> None:
        try:
            one.start()
        except BackendNotStarted:
            failed.set()

    thread = threading.Thread(target=start)
    thread.start()
    while one._child is None:
        assert thread.is_alive()
    one.stop()
    thread.join(20)
    assert failed.is_set()


def test_its_log_is_redacted(ledger: RedactionLedger) -> None:
    ledger.register(Secret("correct-horse"))
    lines: list[str] = []
    seen = threading.Event()

    def note(line: str) -> None:
        lines.append(line)
        seen.set()

    noisy = "print('password is correct-horse', file=sys.stderr, flush=True)\nsys.stdin.read()"
    one = EmbeddedBackend(backend(noisy), ledger, note)
    one.start()
    assert seen.wait(10)
    one.stop()
    assert lines == [f"password is {REDACTED}"]
