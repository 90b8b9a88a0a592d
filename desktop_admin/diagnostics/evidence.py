"""Puts what was observed into words: the evidence for a cause."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_admin.diagnostics.cause import Certainty, Match
from desktop_admin.diagnostics.engine import Outcome
from desktop_admin.diagnostics.observed import AnswerSeen, Observed
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

_STATUS = Text(QT_TRANSLATE_NOOP("Text", "{host} answered with status {status}."))
_CODE = Text(QT_TRANSLATE_NOOP("Text", "{host} answered with status {status} and “{code}”."))
_CODE_ALONE = Text(QT_TRANSLATE_NOOP("Text", "The answer names “{code}”."))
_KIND = Text(QT_TRANSLATE_NOOP("Text", "{host} answered with status {status} and {kind}, no JSON."))
_SERVER = Text(QT_TRANSLATE_NOOP("Text", "The server"))
_REQUEST = Text(QT_TRANSLATE_NOOP("Text", "The id of the request is {request_id}."))
_LATE = Text(QT_TRANSLATE_NOOP("Text", "Nothing came within {seconds} seconds."))


def is_failed(seen: Observed, check_id: str) -> bool:
    """Whether a check was run and did not pass."""
    result = seen.result(check_id)
    return result is not None and result.finding.outcome in {Outcome.FAILED, Outcome.WARNING}


def is_fresh_refused(seen: Observed) -> bool:
    """Whether the API refused a token that was given just before, without saying why."""
    result = seen.result("call")
    return result is not None and result.finding.detail.get("is_fresh_refused") == "yes"


def cause_told(seen: Observed, *check_ids: str) -> tuple[Text, ...]:
    """What the checks that did not pass said, in the order asked for."""
    rows = (seen.result(check_id) for check_id in check_ids if is_failed(seen, check_id))
    return tuple(row.finding.cause for row in rows if row is not None)


def answer_told(answer: AnswerSeen) -> tuple[Text, ...]:
    """One answer with its numbers and the id to quote; without a status, what was told of it."""
    texts = [_in_numbers(answer)]
    if answer.status is None and answer.seconds:
        texts.append(_LATE.with_facts(seconds=answer.seconds))
    if answer.request_id:
        texts.append(_REQUEST.with_facts(request_id=answer.request_id))
    return tuple(text for text in texts if text is not None)


def _in_numbers(answer: AnswerSeen) -> Text | None:
    facts: dict[str, object] = {"host": answer.host or _SERVER, "status": answer.status}
    if answer.status is None:
        return _CODE_ALONE.with_facts(code=answer.code) if answer.code else answer.told
    if answer.code:
        return _CODE.with_facts(code=answer.code, **facts)
    if answer.content_type and "json" not in answer.content_type:
        return _KIND.with_facts(kind=answer.content_type, **facts)
    return _STATUS.with_facts(**facts)


def matched(
    answers: Iterator[AnswerSeen], certainty: Certainty = Certainty.CERTAIN, **facts: object
) -> Match | None:
    """The first of ``answers`` as a match, None where there is none."""
    answer = next(answers, None)
    if answer is None:
        return None
    host: object = answer.host or _SERVER
    known = {"host": host, "seconds": answer.seconds or 60, "request_id": answer.request_id}
    return Match(certainty, answer_told(answer), known | facts)


def faults(seen: Observed, *names: str) -> Iterator[AnswerSeen]:
    """The answers and calls that ended with one of these classes of ``AppError``."""
    return (answer for answer in seen.answers if answer.fault in names)


def statuses(seen: Observed, *wanted: int) -> Iterator[AnswerSeen]:
    """The answers with one of these statuses."""
    return (answer for answer in seen.answers if answer.status in wanted)


def codes(seen: Observed, *wanted: str) -> Iterator[AnswerSeen]:
    """The answers whose code, or its last part, is one of these."""
    return (one for one in seen.answers if one.code and {one.code, one.last_part} & {*wanted})


def system_errors(seen: Observed, *names: str) -> Iterator[AnswerSeen]:
    """The calls that ended with one of these errors of the system."""
    return (answer for answer in seen.answers if answer.reason in names)


def refused(seen: Observed) -> tuple[Text, ...]:
    """The first refusal with its numbers."""
    answer = next(statuses(seen, 400, 401, 403, 404), None)
    return answer_told(answer) if answer is not None else ()
