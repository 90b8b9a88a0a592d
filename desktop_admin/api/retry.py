"""When a read is tried again, and how long to wait before. Heavy: imports tenacity."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import tenacity

from desktop_admin.api.exchange import Answer
from desktop_admin.api.moments import wait_of
from desktop_admin.domain.errors import ConnectionFailed

ATTEMPTS = 3
LONGEST_OBEYED = 5  # seconds; a longer Retry-After is told to the person instead
TRANSIENT = frozenset({429, 502, 503, 504})
_BACK_OFF = tenacity.wait_exponential(multiplier=0.2, max=2.0) + tenacity.wait_random(0, 0.2)


def retried(attempt: Callable[[int], Answer], sleep: Callable[[float], None]) -> Answer:
    """The answer of ``attempt(number)``, tried up to three times; its last answer or error counts.

    Repeats after statuses 429, 502, 503, 504 and connection faults; obeys a short Retry-After.
    """
    numbers = itertools.count(1)
    retrying = tenacity.Retrying(
        stop=tenacity.stop_after_attempt(ATTEMPTS),
        wait=_wait,
        retry=tenacity.retry_if_exception_type(ConnectionFailed)
        | tenacity.retry_if_result(_is_transient),
        sleep=sleep,
        retry_error_callback=_last,
    )
    return retrying(lambda: attempt(next(numbers)))


def _is_transient(answer: Answer) -> bool:
    return answer.status in TRANSIENT and (wait_of(answer) or 0) <= LONGEST_OBEYED


def _wait(state: tenacity.RetryCallState) -> float:
    outcome = state.outcome
    if outcome is not None and not outcome.failed and (told := wait_of(outcome.result())):
        return float(told)
    return _BACK_OFF(state)


def _last(state: tenacity.RetryCallState) -> Answer:
    assert state.outcome is not None  # noqa: S101 - tenacity calls this after an attempt only
    answer: Answer = state.outcome.result()
    return answer
