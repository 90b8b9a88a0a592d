"""Checks of the way to a server, from the proxy decision to CONNECT; nothing is asked."""

from __future__ import annotations

import socket
import time
from concurrent.futures import ThreadPoolExecutor

from desktop_admin.api.proxy import proxy_source
from desktop_admin.api.system_names import system_name
from desktop_admin.diagnostics.engine import Finding, Outcome
from desktop_admin.diagnostics.opening import first_host, is_tls, opened_to, tunnel_through
from desktop_admin.diagnostics.subject import Subject
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text
from desktop_admin.domain.urls import host_of

_NO_CONNECTION = Text(QT_TRANSLATE_NOOP("Text", "No connection was chosen."))
_NO_CONNECTION_STEP = Text(QT_TRANSLATE_NOOP("Text", "Name one with --connection."))
_DIRECT = Finding(Outcome.SKIPPED, Text(QT_TRANSLATE_NOOP("Text", "No proxy is used.")))
PLAIN = Finding(
    Outcome.SKIPPED, Text(QT_TRANSLATE_NOOP("Text", "The address is plain HTTP, on this computer."))
)
_ASK_NETWORK = Text(
    QT_TRANSLATE_NOOP("Text", "Ask your network team to let this program reach the host.")
)
_STRAIGHT = Text(QT_TRANSLATE_NOOP("Text", "{host} is reached straight, without a proxy."))
_THROUGH = Text(QT_TRANSLATE_NOOP("Text", "{host} is reached through the proxy {proxy}."))
_SCRIPT = Text(
    QT_TRANSLATE_NOOP(
        "Text", "The system has a proxy script (PAC), which this program does not run."
    )
)
_SCRIPT_STEP = Text(
    QT_TRANSLATE_NOOP("Text", "Where the script names a proxy, type that one in Settings.")
)
_ONE_FAMILY = {
    "ipv6": (
        Text(QT_TRANSLATE_NOOP("Text", "{host} answers over IPv4, not over IPv6.")),
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Each new connection may wait for IPv6 first: have it repaired or switched off.",
            )
        ),
    ),
    "ipv4": (
        Text(QT_TRANSLATE_NOOP("Text", "{host} answers over IPv6, not over IPv4.")),
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Programs that use IPv4 alone do not get through: ask your network team.",
            )
        ),
    ),
}
SILENT = "no answer"
_MOST_ADDRESSES = 8


def check_proxy(subject: Subject) -> Finding:
    """Which proxy this very URL goes through, and who says so."""
    if subject.url is None:
        if subject.no_url is not None:
            return Finding(Outcome.SKIPPED, subject.no_url, is_blocking=True)
        return Finding(Outcome.SKIPPED, _NO_CONNECTION, _NO_CONNECTION_STEP, is_blocking=True)
    detail = proxy_detail(subject)
    host = host_of(subject.url)
    if detail["proxy"] == "none":
        told = _STRAIGHT.with_facts(host=host)
    else:
        told = _THROUGH.with_facts(host=host, proxy=detail["proxy"])
    if "proxy_script" in detail:
        return Finding(Outcome.WARNING, _SCRIPT, _SCRIPT_STEP, detail)
    return Finding(Outcome.OK, told, None, detail)


def check_dns(subject: Subject) -> Finding:
    """All addresses of the host that the connection is opened to."""
    host = first_host(subject)[0]
    try:
        found = subject.resolve_name(host)
    except (OSError, UnicodeError) as fault:
        cause = Text(QT_TRANSLATE_NOOP("Text", "The name {host} is not known.")).with_facts(
            host=host
        )
        step = Text(
            QT_TRANSLATE_NOOP(
                "Text", "Check the spelling of the host, and whether the network is up."
            )
        )
        name = system_name(fault) if isinstance(fault, OSError) else type(fault).__name__
        return Finding(Outcome.FAILED, cause, step, {"host": host, "system": name})
    told = Text(QT_TRANSLATE_NOOP("Text", "Addresses of {host}: {count}.")).with_facts(
        host=host, count=len(found)
    )
    addresses = {
        f"address_{number}": f"{family} {address}"
        for number, (family, address) in enumerate(found, start=1)
    }
    return Finding(Outcome.OK, told, None, {"host": host} | addresses)


def check_tcp(subject: Subject) -> Finding:
    """Every address of either family, at the same time: one that swallows packets is found."""
    host, port = first_host(subject)
    found = subject.resolve_name(host)[:_MOST_ADDRESSES]
    with ThreadPoolExecutor(len(found) or 1) as pool:
        waits = [pool.submit(_knock, subject, number, port) for _, number in found]
        answers = [(*row, wait.result()) for row, wait in zip(found, waits, strict=True)]
    place = {"host": host, "port": port}
    detail = {name: str(fact) for name, fact in place.items()} | _address_detail(answers)
    if "answers" not in {detail["ipv4"], detail["ipv6"]}:
        cause = Text(
            QT_TRANSLATE_NOOP("Text", "Nothing answers at {host}, port {port}.")
        ).with_facts(**place)
        step = Text(
            QT_TRANSLATE_NOOP(
                "Text", "Check host and port; ask your network team whether a firewall is between."
            )
        )
        return Finding(Outcome.FAILED, cause, step, detail)
    for family, warned in _ONE_FAMILY.items():
        if detail[family] not in {"answers", "none"}:
            cause, step = warned
            return Finding(Outcome.WARNING, cause.with_facts(**place), step, detail)
    return Finding(
        Outcome.OK,
        Text(QT_TRANSLATE_NOOP("Text", "{host}, port {port} answers.")).with_facts(**place),
        None,
        detail,
    )


def check_connect(subject: Subject) -> Finding:
    """What the proxy says to CONNECT (RFC 9110 section 9.3.6)."""
    if subject.proxy() is None:
        return _DIRECT
    if not is_tls(subject):
        return PLAIN
    try:
        with opened_to(subject) as opened:
            status = tunnel_through(opened, subject)
    except OSError as fault:
        broken = Text(QT_TRANSLATE_NOOP("Text", "The proxy breaks the connection off ({kind})."))
        kind = type(fault).__name__
        detail = {"system": system_name(fault)}
        return Finding(Outcome.FAILED, broken.with_facts(kind=kind), _ASK_NETWORK, detail)
    return connect_finding(status)


def connect_finding(status: int) -> Finding:
    """What the proxy's answer to CONNECT means; 0: it speaks no HTTP."""
    detail = {"connect_status": str(status)}
    if status == 200:
        let = Text(QT_TRANSLATE_NOOP("Text", "The proxy lets the connection through."))
        return Finding(Outcome.OK, let, None, detail)
    step = _ASK_NETWORK
    if status == 407:
        step = Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "The proxy wants a user name and password, or refuses those that it was given.",
            )
        )
    cause = Text(
        QT_TRANSLATE_NOOP("Text", "The proxy refuses the connection with status {status}.")
    )
    return Finding(Outcome.FAILED, cause.with_facts(status=status), step, detail)


def proxy_detail(subject: Subject) -> dict[str, str]:
    """The decision for the subject's URL, and who made it; of the proxy its host alone."""
    proxy = subject.proxy()
    source = proxy_source(subject.url or "", subject.proxy_setting)
    told = {"proxy": host_of(proxy) if proxy else "none", "proxy_source": source.kind}
    if source.variable:
        told["proxy_variable"] = source.variable
    if source.has_script and proxy is None:
        told["proxy_script"] = "yes"
    return told


def _address_detail(answers: list[tuple[str, str, str]]) -> dict[str, str]:
    """Each address with its answer, and how each family fares at its best."""
    told = {
        f"address_{number}": f"{family} {address}: {answer}"
        for number, (family, address, answer) in enumerate(answers, start=1)
    }
    for family in ("IPv4", "IPv6"):
        of_family = [answer for one, _, answer in answers if one == family]
        told[family.lower()] = _best(of_family)
    return told


def _best(answers: list[str]) -> str:
    if not answers:
        return "none"
    if any(answer.endswith(" ms") for answer in answers):
        return "answers"
    return "silent" if SILENT in answers else "refused"


def _knock(subject: Subject, number: str, port: int) -> str:
    begin = time.monotonic()
    try:
        socket.create_connection((number, port), subject.connect_seconds).close()
    except TimeoutError:
        return SILENT
    except OSError as fault:
        return system_name(fault)
    return f"{round((time.monotonic() - begin) * 1000)} ms"
