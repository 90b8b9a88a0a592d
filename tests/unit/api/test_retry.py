"""When a read is tried again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop_admin.api.exchange import Answer
from desktop_admin.api.retry import retried
from desktop_admin.domain.errors import AppError, ConnectionFailed, TimedOut, TlsFailed
from tests.fakes.scripted_server import answer_of


class Tries:
    def __init__(self, *outcomes: Answer | AppError) -> None:
        self.outcomes = outcomes
        self.numbers: list[int] = []
        self.waits: list[float] = []

    def attempt(self, number: int) -> Answer:
        self.numbers.append(number)
        outcome = self.outcomes[number - 1]
        if isinstance(outcome, AppError):
            raise outcome
        return outcome

    def run(self) -> Answer:
        return retried(self.attempt, self.waits.append)


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_passing_faults_are_tried_again(status: int) -> None:
    tries = Tries(answer_of(status), answer_of(status), answer_of(200))
    assert tries.run().status == 200
    assert tries.numbers == [1, 2, 3]
    assert all(0 < wait < 3 for wait in tries.waits)


def test_the_third_answer_counts() -> None:
    tries = Tries(answer_of(503), answer_of(503), answer_of(503))
    assert tries.run().status == 503
    assert len(tries.waits) == 2


def test_a_refused_connection_is_tried_three_times() -> None:
    tries = Tries(*(ConnectionFailed(host="x") for _ in range(3)))
    with pytest.raises(ConnectionFailed):
        tries.run()
    assert tries.numbers == [1, 2, 3]


def test_a_short_wait_is_obeyed() -> None:
    tries = Tries(answer_of(429, b"", {"retry-after": "4"}), answer_of(200))
    assert tries.run().status == 200
    assert tries.waits == [4.0]


def test_a_long_wait_is_for_the_person_to_decide() -> None:
    tries = Tries(answer_of(429, b"", {"retry-after": "6"}), answer_of(200))
    assert tries.run().status == 429
    assert tries.numbers == [1]


def once(outcome: Answer | AppError) -> Callable[[], Tries]:
    def build() -> Tries:
        return Tries(outcome)

    return build


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 412, 422, 500])
def test_other_statuses_stand(status: int) -> None:
    tries = once(answer_of(status))()
    assert tries.run().status == status
    assert tries.waits == []


@pytest.mark.parametrize("error", [TimedOut(host="x", seconds=15), TlsFailed(host="x", reason="y")])
def test_other_faults_stand(error: AppError) -> None:
    tries = once(error)()
    with pytest.raises(type(error)):
        tries.run()
    assert tries.numbers == [1]
