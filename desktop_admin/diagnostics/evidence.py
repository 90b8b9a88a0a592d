"""Puts what was observed into words: the evidence for a cause."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_admin.diagnostics.engine import Outcome
from desktop_admin.diagnostics.observed import AnswerSeen, Observed
from desktop_admin.domain.text import Text


def is_failed(seen: Observed, check_id: str) -> bool:
    """Whether a check was run and did not pass."""
    result = seen.result(check_id)
    return result is not None and result.finding.outcome in {Outcome.FAILED, Outcome.WARNING}


def cause_told(seen: Observed, *check_ids: str) -> tuple[Text, ...]:
    """What the checks that did not pass said, in the order asked for."""
    rows = (seen.result(check_id) for check_id in check_ids if is_failed(seen, check_id))
    return tuple(row.finding.cause for row in rows if row is not None)


def faults(seen: Observed, *names: str) -> Iterable[AnswerSeen]:
    """The answers and calls that ended with one of these classes of ``AppError``."""
    return (answer for answer in seen.answers if answer.fault in names)


def system_errors(seen: Observed, *names: str) -> Iterable[AnswerSeen]:
    """The calls that ended with one of these errors of the system."""
    return (answer for answer in seen.answers if answer.reason in names)
