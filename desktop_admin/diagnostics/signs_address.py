"""Signs of a wrong address: host, region, environment, a path that does not belong there."""

from __future__ import annotations

from urllib.parse import urlsplit

from desktop_admin.diagnostics.cause import Certainty, Match
from desktop_admin.diagnostics.evidence import (
    answer_told,
    cause_told,
    is_failed,
    is_fresh_refused,
    statuses,
)
from desktop_admin.diagnostics.observed import Observed
from desktop_admin.diagnostics.regions import Region, api_host_of, meant_by, region_of
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text
from desktop_admin.domain.urls import host_of, is_same_origin

_UNKNOWN_THERE = frozenset({"invalid_client", "badClientCredentials", "badCredentials"})
_NONE_OF = Text(
    QT_TRANSLATE_NOOP("Text", "{host} is no host of the service; {known} is ({region}).")
)
_TWO = Text(
    QT_TRANSLATE_NOOP("Text", "The backend is {first} ({one}), tokens come from {second} ({two}).")
)
_TOLD_ISSUER = Text(
    QT_TRANSLATE_NOOP("Text", "Expected was the issuer {expected}; the metadata names {declared}.")
)
_ISSUED_FOR = Text(
    QT_TRANSLATE_NOOP("Text", "The token was issued by {issuer}, and sent to {host}.")
)
_FOREIGN = Text(QT_TRANSLATE_NOOP("Text", "The token was given by {host}, which is another host."))
_PATH = Text(QT_TRANSLATE_NOOP("Text", "The Backend URL goes on after the host with {path}."))
_HOME = Text(QT_TRANSLATE_NOOP("Text", "It belongs to {home}, and was sent to {host}."))
_REGION = Text(QT_TRANSLATE_NOOP("Text", "{host} is {region}: it knows the accounts of it alone."))


def unusable_address(seen: Observed) -> Match | None:
    """An address of the connection is refused before anything is asked."""
    result = seen.result("settings")
    if result is None or "address_problem" not in result.finding.detail:
        return None
    return Match(Certainty.CERTAIN, cause_told(seen, "settings"))


def wrong_host(seen: Observed) -> Match | None:
    """A host that is none of the service's, but almost; or a server that answers for another."""
    misdirected = next(statuses(seen, 421), None)
    if misdirected is not None:
        return Match(Certainty.CERTAIN, answer_told(misdirected), {"host": misdirected.host})
    for host in _hosts(seen):
        api = api_host_of(host)
        known = api or meant_by(host)
        if known is not None and (api is not None or _is_stuck(seen)):
            told = _NONE_OF.with_facts(host=host, known=known.host, region=known.name)
            evidence = (told, *cause_told(seen, "dns", "auth-dns", "tls", "tcp")[:1])
            return Match(Certainty.CERTAIN, evidence, {"host": host})
    return None


def _is_stuck(seen: Observed) -> bool:
    """Whether the host itself is in doubt: it is not found, not reached, or not what it says."""
    names = ("dns", "auth-dns", "tcp", "auth-tcp", "tls", "auth-tls")
    faults = {"ConnectionFailed", "TlsFailed", "HandshakeFailed", "TimedOut", "BadAnswer"}
    has_failed = any(is_failed(seen, name) for name in names)
    return has_failed or any(answer.fault in faults for answer in seen.answers)


def _hosts(seen: Observed) -> tuple[str, ...]:
    urls = (seen.backend_url, seen.token_endpoint, seen.request.url if seen.request else "")
    named = [host_of(url) for url in urls if url]
    named += [answer.host for answer in seen.answers if answer.host]
    named += [seen.way.host] if seen.way is not None and not seen.way.proxy else []
    return tuple(dict.fromkeys(named))


def path_in_url(seen: Observed) -> Match | None:
    """What answers below a path after the host is a page, or nothing."""
    path = urlsplit(seen.backend_url).path.strip("/")
    pages = (one for one in seen.answers if one.content_type.startswith("text/html"))
    answer = next(pages, None) or next(statuses(seen, 404), None)
    if not path or answer is None:
        return None
    told = _PATH.with_facts(path=f"/{path}")
    return Match(Certainty.CERTAIN, (told, *answer_told(answer)), {"path": f"/{path}"})


def two_environments(seen: Observed) -> Match | None:
    """Backend and authorization server belong to different installations."""
    if not seen.backend_url or not seen.token_endpoint:
        return None
    first, second = host_of(seen.backend_url), host_of(seen.token_endpoint)
    one, two = region_of(first), region_of(second)
    if one is None or two is None or one is two:
        return None
    told = _TWO.with_facts(first=first, one=one.name, second=second, two=two.name)
    return Match(Certainty.CERTAIN, (told,), {"known": first})


def other_issuer(seen: Observed) -> Match | None:
    """The metadata or the token itself names another authorization server (RFC 8414 3.3)."""
    result = seen.result("metadata")
    detail = result.finding.detail if result is not None else {}
    if detail.get("metadata") == "mismatch":
        told = _TOLD_ISSUER.with_facts(
            expected=detail.get("issuer_expected", "?"), declared=detail.get("issuer_declared", "?")
        )
        certainty = Certainty.POSSIBLE if _fails_otherwise(seen) else Certainty.CERTAIN
        return Match(certainty, (*cause_told(seen, "metadata"), told))
    if is_fresh_refused(seen) and _has_other_server(seen):
        told = _FOREIGN.with_facts(host=host_of(seen.token_endpoint))
        return Match(Certainty.LIKELY, (*cause_told(seen, "call"), told))
    return _foreign_token(seen)


def _has_other_server(seen: Observed) -> bool:
    is_known = bool(seen.token_endpoint and seen.backend_url)
    return is_known and not is_same_origin(seen.token_endpoint, seen.backend_url)


def _fails_otherwise(seen: Observed) -> bool:
    """Whether a token or a call failed for something that another issuer does not explain."""
    steps = {"token"} if is_fresh_refused(seen) else {"token", "call"}
    asked = [answer for answer in seen.answers if answer.step in steps]
    return any(answer.last_part not in _UNKNOWN_THERE for answer in asked)


def _foreign_token(seen: Observed) -> Match | None:
    if seen.token is None or seen.request is None:
        return None
    issuer, host = urlsplit(seen.token.issuer).netloc, urlsplit(seen.request.url).netloc
    one, two = region_of(issuer), region_of(host)
    if not issuer or not host or one is None or two is None or one is two:
        return None
    told = _ISSUED_FOR.with_facts(issuer=issuer, host=host)
    return Match(Certainty.CERTAIN, (told,))


def other_region(seen: Observed) -> Match | None:
    """Sent to another host than its own; or refused at one that knows its own accounts alone."""
    home = host_of(seen.credential.home_url) if seen.credential is not None else ""
    sent = seen.request.url if seen.request is not None else ""
    if home and sent and host_of(sent) != home:
        answer = next(statuses(seen, 400, 401), None)
        told = _HOME.with_facts(home=home, host=host_of(sent))
        evidence = (told, *(answer_told(answer) if answer is not None else ()))
        return Match(Certainty.CERTAIN if answer is not None else Certainty.LIKELY, evidence)
    for answer in statuses(seen, 401):
        region: Region | None = region_of(answer.host)
        if region is not None:
            told = _REGION.with_facts(host=answer.host, region=region.name)
            return Match(Certainty.POSSIBLE, (*answer_told(answer), told))
    return None
