"""Doing a change exactly once."""

from __future__ import annotations

import re

import pytest

from desktop_admin.domain import errors as e
from desktop_admin.domain.redaction import REDACTED, RedactionLedger
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.server_errors import AnswerLost
from desktop_admin.services.lost_answers import (
    IdempotencyKeys,
    RepeatPromise,
    done_once,
    may_have_happened,
)

KEY = Secret("key-0")
KEPT, BROKEN = RepeatPromise(lambda: True), RepeatPromise(lambda: False)


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


@pytest.mark.parametrize("loss", [AnswerLost(host="x"), e.TimedOut(host="x", seconds=15)])
def test_a_lost_answer_is_asked_for_once_more(loss: e.AppError) -> None:
    sent = Sent(loss, "done")
    assert done_once(sent, KEY, KEPT) == "done"
    assert sent.keys == [KEY, KEY]


def test_a_second_loss_is_told() -> None:
    sent = Sent(AnswerLost(host="x"), e.TimedOut(host="x", seconds=15))
    with pytest.raises(e.TimedOut):
        done_once(sent, KEY, KEPT)
    assert len(sent.keys) == 2


@pytest.mark.parametrize(
    "second",
    [
        e.ConnectionFailed(host="x"),
        e.NotAuthenticated(),
        e.Forbidden(),
        e.RateLimited(seconds=3),
        e.TlsFailed(host="x", reason="y"),
    ],
)
def test_a_server_that_cannot_be_asked_again_takes_nothing_back(second: e.AppError) -> None:
    sent = Sent(AnswerLost(host="x"), second)
    with pytest.raises(AnswerLost) as caught:
        done_once(sent, KEY, KEPT)
    assert may_have_happened(caught.value)
    assert len(sent.keys) == 2


@pytest.mark.parametrize("second", [e.NameTaken(), e.ChangedMeanwhile(), e.NotFound()])
def test_an_answer_to_the_repetition_counts(second: e.AppError) -> None:
    with pytest.raises(type(second)):
        done_once(Sent(AnswerLost(host="x"), second), KEY, KEPT)


def test_nothing_is_repeated_to_a_server_that_does_not_promise() -> None:
    sent = Sent(AnswerLost(host="x"), "done twice")
    with pytest.raises(AnswerLost):
        done_once(sent, KEY, BROKEN)
    assert len(sent.keys) == 1


@pytest.mark.parametrize(
    "fault",
    [
        e.ConnectionFailed(host="x"),
        e.ServerFailed(host="x", status=503),
        e.NameTaken(),
        e.BackendStopped(),
    ],
)
def test_what_was_not_lost_is_not_repeated(fault: e.AppError) -> None:
    sent = Sent(fault)
    with pytest.raises(type(fault)):
        done_once(sent, KEY, KEPT)
    assert len(sent.keys) == 1


def test_a_server_is_asked_for_its_promise_once_it_has_answered() -> None:
    answers: list[e.AppError | bool] = [e.TimedOut(host="x", seconds=1), True]

    def ask() -> bool:
        answer = answers.pop(0)
        if isinstance(answer, e.AppError):
            raise answer
        return answer

    promise = RepeatPromise(ask)
    assert not promise.holds()
    assert promise.holds()
    assert promise.holds()
    assert answers == []


def test_where_one_list_is_switched_off_the_other_is_asked() -> None:
    def refused() -> bool:
        raise e.FeatureDisabled

    assert RepeatPromise(refused, lambda: True).holds()


@pytest.mark.parametrize(
    ("error", "is_uncertain"),
    [
        (e.TimedOut(host="x", seconds=1), True),
        (AnswerLost(host="x"), True),
        (e.BackendStopped(), True),
        (e.BadAnswer(host="x"), True),
        (e.Redirected(host="x", location="y"), True),
        (e.ServerFailed(host="x", status=504), True),
        (e.ConnectionFailed(host="x"), False),
        (e.TlsFailed(host="x", reason="y"), False),
        (e.NameTaken(), False),
        (e.ChangedMeanwhile(), False),
        (e.Forbidden(), False),
        (e.RateLimited(seconds=3), False),
    ],
)
def test_what_may_have_happened_is_told_from_what_was_refused(
    error: e.AppError, *, is_uncertain: bool
) -> None:
    assert may_have_happened(error) is is_uncertain


def test_keys_differ_cannot_be_guessed_and_are_redacted() -> None:
    ledger = RedactionLedger()
    keys = IdempotencyKeys(ledger)
    one, other = keys.new(), keys.new()
    assert one != other
    assert re.fullmatch("[0-9a-f]{32}", one.reveal())
    assert ledger.redact(f"key {one.reveal()}") == f"key {REDACTED}"
