"""Signs of faults on the way to a server: names, ports, proxies, addresses that swallow packets."""

from __future__ import annotations

from desktop_admin.diagnostics.cause import Certainty, Match
from desktop_admin.diagnostics.evidence import cause_told, faults, matched, statuses, system_errors
from desktop_admin.diagnostics.observed import Observed, WaySeen
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text
from desktop_admin.domain.urls import is_loopback_host

_REFUSED = frozenset({"ECONNREFUSED"})
_NO_WAY = frozenset(
    {"ENETUNREACH", "EHOSTUNREACH", "ENETDOWN", "EADDRNOTAVAIL", "EAFNOSUPPORT", "EINVAL"}
)
_SILENT = frozenset({"silent", "no answer", "ETIMEDOUT"})
_UNRESOLVED = ("EAI_NONAME", "EAI_NODATA", "EAI_FAIL")
_NOWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104 - where filters let names lead
_LEADS_HERE = Text(QT_TRANSLATE_NOOP("Text", "{host} leads to {addresses}: to this computer."))
_IN_USE = Text(QT_TRANSLATE_NOOP("Text", "This address goes through the proxy {proxy}."))
_TRIED = Text(QT_TRANSLATE_NOOP("Text", "{address}: {answer}."))
_DIFFERENT = Text(QT_TRANSLATE_NOOP("Text", "{bad} did not answer; {good} answered in {answer}."))
_EXCEPTED = Text(QT_TRANSLATE_NOOP("Text", "{host} is on the list of hosts without a proxy."))


def name_unknown(seen: Observed) -> Match | None:
    """The name system says that there is no such host."""
    return _name(seen, *_UNRESOLVED)


def name_blocked(seen: Observed) -> Match | None:
    """A name of elsewhere that leads to this computer: a filter or the file of hosts says so."""
    way = seen.way
    if way is None or way.proxy or not way.addresses or is_loopback_host(way.host):
        return None
    numbers = [key.partition(" ")[2] for key in way.addresses]
    if not all(is_loopback_host(number) or number in _NOWHERE for number in numbers):
        return None
    told = _LEADS_HERE.with_facts(host=way.host, addresses=", ".join(numbers))
    return Match(Certainty.CERTAIN, (told, *cause_told(seen, "tcp")), {"host": way.host})


def resolver_silent(seen: Observed) -> Match | None:
    """The name system itself is not reached."""
    return _name(seen, "EAI_AGAIN")


def _name(seen: Observed, *errors: str) -> Match | None:
    way = seen.way
    if way is not None and way.name_error in errors:
        return _through(seen, cause_told(seen, "dns"), host=way.host)
    for answer in system_errors(seen, *errors):
        told = (answer.told,) if answer.told is not None else ()
        return Match(Certainty.CERTAIN, told, {"host": answer.host})
    return None


def port_refused(seen: Observed) -> Match | None:
    """Every address answers that nothing listens at the port."""
    return _everywhere(seen, _REFUSED, *_REFUSED)


def no_way(seen: Observed) -> Match | None:
    """This computer has no way to the network of the host."""
    return _everywhere(seen, _NO_WAY, *_NO_WAY)


def packets_dropped(seen: Observed) -> Match | None:
    """No address answers at all: something in between drops the packets."""
    return _everywhere(seen, _SILENT, "ETIMEDOUT")


def _everywhere(seen: Observed, answers: frozenset[str], *errors: str) -> Match | None:
    way = seen.way
    told = set(way.addresses.values()) if way is not None else set()
    if way is not None and told and not any(one.endswith(" ms") for one in told) and told & answers:
        rows = [_TRIED.with_facts(address=key, answer=way.addresses[key]) for key in way.addresses]
        evidence = (*cause_told(seen, "tcp"), *rows[:4])
        return _through(seen, evidence, host=way.host, port=way.port)
    for answer in system_errors(seen, *errors):
        title = (answer.told,) if answer.told is not None else ()
        return Match(Certainty.CERTAIN, title, {"host": answer.host, "port": ""})
    return None


def _through(seen: Observed, evidence: tuple[Text, ...], **facts: object) -> Match:
    """The match with the proxy, if one is in the way."""
    if seen.way is not None and seen.way.proxy:
        evidence = (*evidence, _IN_USE.with_facts(proxy=seen.way.proxy))
    return Match(Certainty.CERTAIN, evidence, facts)


def proxy_unreached(seen: Observed) -> Match | None:
    """The name or the port of the proxy itself is the matter."""
    way = seen.way
    if way is None or not way.proxy:
        return None
    told = way.addresses.values()
    is_reached = any(one.endswith(" ms") for one in told)
    if way.name_error or (told and not is_reached):
        match = _through(seen, cause_told(seen, "dns", "tcp"), proxy=way.proxy)
        return Match(Certainty.CERTAIN, match.evidence, match.facts)
    return None


def proxy_script(seen: Observed) -> Match | None:
    """Straight there is no way, and the system has a script that may name a proxy."""
    way = seen.way
    if way is None or not way.has_script or not _is_stuck(way):
        return None
    return Match(Certainty.CERTAIN, cause_told(seen, "proxy", "dns", "tcp"), {"host": way.host})


def proxy_exception(seen: Observed) -> Match | None:
    """The host is on the list of those without a proxy, and straight there is no way."""
    way = seen.way
    if way is None or way.source != "exception" or not _is_stuck(way):
        return None
    told = _EXCEPTED.with_facts(host=way.host)
    return Match(Certainty.CERTAIN, (told, *cause_told(seen, "dns", "tcp")), {"host": way.host})


def _is_stuck(way: WaySeen) -> bool:
    told = set(way.addresses.values())
    is_silent = bool(told) and told <= _SILENT | _NO_WAY
    return bool(way.name_error) or is_silent


def ipv6_black_hole(seen: Observed) -> Match | None:
    """IPv4 answers and IPv6 does not."""
    return _one_family(seen, "IPv6", "IPv4")


def ipv4_black_hole(seen: Observed) -> Match | None:
    """IPv6 answers and IPv4 does not."""
    return _one_family(seen, "IPv4", "IPv6")


def _one_family(seen: Observed, bad: str, good: str) -> Match | None:
    way = seen.way
    if way is None:
        return None
    rows = way.addresses.items()
    silent = [key for key, told in rows if key.startswith(bad) and not told.endswith(" ms")]
    well = [key for key, told in rows if key.startswith(good) and told.endswith(" ms")]
    if not silent or not well or any(key.startswith(bad) for key in _answering(way)):
        return None
    numbers = _DIFFERENT.with_facts(bad=silent[0], good=well[0], answer=way.addresses[well[0]])
    return Match(Certainty.CERTAIN, (numbers, *cause_told(seen, "tcp")), {"host": way.host})


def _answering(way: WaySeen) -> list[str]:
    return [key for key, told in way.addresses.items() if told.endswith(" ms")]


def proxy_wants_password(seen: Observed) -> Match | None:
    """407 (RFC 9110 section 15.5.8), to CONNECT or from one that stands in the way unasked."""
    return _connect(seen, 407) or matched(statuses(seen, 407))


def proxy_cannot_reach(seen: Observed) -> Match | None:
    """The proxy let the call pass, and did not reach the host itself."""
    return _connect(seen, 500, 502, 503, 504)


def proxy_refuses(seen: Observed) -> Match | None:
    """The proxy's rules do not let this host pass."""
    status = seen.way.connect_status if seen.way is not None else None
    if status is not None and 400 <= status < 500 and status != 407:
        return _through(seen, cause_told(seen, "connect"), **_proxy_facts(seen, status))
    return _connect(seen, 400, 401, 403, 404, 405)


def proxy_not_http(seen: Observed) -> Match | None:
    """What is taken for a proxy does not speak HTTP, or hangs up."""
    way = seen.way
    is_cut = way is not None and way.connect_status is None and bool(way.connect_error)
    if way is not None and way.proxy and (way.connect_status == 0 or is_cut):
        return _through(seen, cause_told(seen, "connect"), **_proxy_facts(seen, 0))
    return None


def proxy_kind(seen: Observed) -> Match | None:
    """A SOCKS proxy, or another that this program does not speak."""
    for answer in system_errors(seen, "proxy kind"):
        told = Text(answer.message) if answer.message else answer.told
        return Match(Certainty.CERTAIN, (told,) if told is not None else ())
    return None


def proxy_malformed(seen: Observed) -> Match | None:
    """No host, or no number for the port, in the proxy's address."""
    for answer in system_errors(seen, "proxy address"):
        told = Text(answer.message) if answer.message else answer.told
        return Match(Certainty.CERTAIN, (told,) if told is not None else ())
    return None


def _connect(seen: Observed, *wanted: int) -> Match | None:
    status = seen.way.connect_status if seen.way is not None else None
    if status in wanted:
        return _through(seen, cause_told(seen, "connect"), **_proxy_facts(seen, status))
    for answer in faults(seen, "ConnectionFailed"):
        word, _, number = answer.reason.partition(" ")
        if word == "proxy" and number.isdigit() and int(number) in wanted:
            told = (Text(answer.message),) if answer.message else ()
            status_told = _SAID.with_facts(status=number)
            return Match(Certainty.CERTAIN, (*told, status_told), {"host": answer.host})
    return None


_SAID = Text(QT_TRANSLATE_NOOP("Text", "The proxy answered CONNECT with status {status}."))


def _proxy_facts(seen: Observed, status: int | None) -> dict[str, object]:
    proxy = seen.way.proxy if seen.way is not None else ""
    return {"proxy": proxy, "status": status or 0}
