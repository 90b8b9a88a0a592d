"""Issuing exactly once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop_admin.domain import errors as e
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.server_errors import AnswerLost
from desktop_admin.services.lost_answers import issued_once


class Sent:
    def __init__(self, *outcomes: e.AppError | str) -> None:
        self.outcomes = list(outcomes)
        self.keys: list[Secret] = []

    def __call__(self, key: Secret) -> str:
        self.keys.append(key)
        outcome = self.outcomes.pop(0)
        if isinstance(outcome, e.AppError):
            raise outcome
        return outcome


@pytest.fixture
def new_key() -> Callable[[], Secret]:
    numbers = iter(range(100))
    return lambda: Secret(f"key-{next(numbers)}")


@pytest.mark.parametrize("loss", [AnswerLost(host="x"), e.TimedOut(host="x", seconds=15)])
def test_a_lost_answer_is_asked_for_once_more(
    loss: e.AppError, new_key: Callable[[], Secret]
) -> None:
    sent = Sent(loss, "issued")
    assert issued_once(sent, new_key) == "issued"
    assert sent.keys == [Secret("key-0"), Secret("key-0")]


def test_a_second_loss_is_told(new_key: Callable[[], Secret]) -> None:
    sent = Sent(AnswerLost(host="x"), e.TimedOut(host="x", seconds=15))
    with pytest.raises(e.TimedOut):
        issued_once(sent, new_key)
    assert len(sent.keys) == 2


@pytest.mark.parametrize(
    "fault",
    [
        e.ConnectionFailed(host="x"),
        e.ServerFailed(host="x", status=503),
        e.NameTaken(),
        e.BackendStopped(),
    ],
)
def test_what_was_not_lost_is_not_repeated(
    fault: e.AppError, new_key: Callable[[], Secret]
) -> None:
    sent = Sent(fault)
    with pytest.raises(type(fault)):
        issued_once(sent, new_key)
    assert len(sent.keys) == 1


def test_each_intent_has_its_own_key(new_key: Callable[[], Secret]) -> None:
    sent = Sent("one", "two")
    issued_once(sent, new_key)
    issued_once(sent, new_key)
    assert sent.keys[0] != sent.keys[1]
