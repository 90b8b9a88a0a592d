"""Signs in what came back: limits, maintenance, pages of others, paths that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_admin.diagnostics.cause import Certainty, Match
from desktop_admin.diagnostics.evidence import (
    answer_told,
    cause_told,
    codes,
    faults,
    matched,
    statuses,
)
from desktop_admin.diagnostics.observed import AnswerSeen, Observed
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text
from desktop_admin.domain.urls import host_of

_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_WAIT = Text(QT_TRANSLATE_NOOP("Text", "It asks to wait {seconds} seconds."))
_TARGET = Text(QT_TRANSLATE_NOOP("Text", "It leads to {location}."))


def rate_limited(seen: Observed) -> Match | None:
    """429 (RFC 6585 section 4)."""
    met = [*faults(seen, "RateLimited"), *statuses(seen, 429)]  # the first kind tells how long
    if not met:
        return None
    answer = met[0]
    wait = (_WAIT.with_facts(seconds=answer.seconds),) if answer.seconds else ()
    facts = {"host": answer.host, "seconds": answer.seconds or 60}
    return Match(Certainty.CERTAIN, (*answer_told(answer), *wait), facts)


def too_many_connections(seen: Observed) -> Match | None:
    """The limit is that of open connections, not that of attempts."""
    return matched(codes(seen, "tooManyConnections"))


def maintenance(seen: Observed) -> Match | None:
    """503 (RFC 9110 section 15.6.4)."""
    return matched(statuses(seen, 503))


def gateway(seen: Observed) -> Match | None:
    """502 or 504: the first server answers, the one behind it does not."""
    return matched(statuses(seen, 502, 504))


def server_fault(seen: Observed) -> Match | None:
    """Any other 5xx."""
    others = (one for one in seen.answers if (one.status or 0) >= 500)
    return matched(one for one in others if one.status not in {502, 503, 504})


def no_answer(seen: Observed) -> Match | None:
    """The connection came about, and nothing came back in time."""
    return matched(faults(seen, "TimedOut", "Deadline")) or matched(statuses(seen, 408))


def broken_off(seen: Observed) -> Match | None:
    """The connection ended before the answer was complete."""
    return matched(faults(seen, "AnswerLost"), Certainty.LIKELY)


def not_http(seen: Observed) -> Match | None:
    """Something answered that is no HTTP."""
    answers = (one for one in faults(seen, "BadAnswer") if one.message == "Not HTTP")
    return matched(answers)


def login_page(seen: Observed) -> Match | None:
    """A page with a good status, 511 (RFC 6585 section 6) or a way to another host."""
    for answer in faults(seen, "Redirected"):
        if answer.location and host_of(answer.location) != answer.host:
            told = _TARGET.with_facts(location=answer.location)
            return Match(Certainty.LIKELY, (*answer_told(answer), told), {"host": answer.host})
    pages = (one for one in _pages(seen) if one.status in {200, 203, 511})
    return matched(pages)


def moved(seen: Observed) -> Match | None:
    """A redirect on the same host, or to one that may be the new home."""
    for answer in faults(seen, "Redirected"):
        told = _TARGET.with_facts(location=answer.location or "?")
        facts = {"host": answer.host, "location": answer.location}
        is_same = host_of(answer.location or "") == answer.host
        certainty = Certainty.CERTAIN if is_same else Certainty.POSSIBLE
        return Match(certainty, (*answer_told(answer), told), facts)
    return None


def firewall_page(seen: Observed) -> Match | None:
    """A page of refusal: the service itself answers in JSON whatever happens."""
    pages = (one for one in _pages(seen) if one.status in {401, 403, 405, 406, 418, 444, 451})
    return matched(pages)


def _pages(seen: Observed) -> Iterator[AnswerSeen]:
    return (one for one in seen.answers if one.content_type.startswith(_PAGES))


def not_the_service(seen: Observed) -> Match | None:
    """JSON or something else that is not what was agreed."""
    return matched((one for one in faults(seen, "BadAnswer") if not one.code), Certainty.LIKELY)


def no_administration(seen: Observed) -> Match | None:
    """The public API alone, or no API of this service at all."""
    result = seen.result("http")
    if result is not None and result.finding.detail.get("has_administration") == "no":
        return Match(Certainty.POSSIBLE, cause_told(seen, "http"), {"host": ""})
    return matched(faults(seen, "NoAdministrationInterface"))


def unknown_path(seen: Observed) -> Match | None:
    """404 or 405 with the service's own words: host right, path wrong."""
    named = matched(codes(seen, "pathNotFound"))
    asked = (one for one in statuses(seen, 404) if not one.code and one.step != "http")
    return named or matched(asked, Certainty.LIKELY)


def wrong_verb(seen: Observed) -> Match | None:
    """405 (RFC 9110 section 15.5.6)."""
    return matched(statuses(seen, 405))


def too_large(seen: Observed) -> Match | None:
    """413, 414 or 431: more than the server reads."""
    return matched(statuses(seen, 413, 414, 431))


def request_id_only(seen: Observed) -> Match | None:
    """Nothing but the id of a request is known."""
    known = (one for one in seen.answers if one.request_id)
    return matched(known, Certainty.POSSIBLE)
