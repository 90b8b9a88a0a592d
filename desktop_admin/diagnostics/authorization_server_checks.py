"""The way to an authorization server that is on another host than the service."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop_admin.diagnostics.engine import Finding, Outcome
from desktop_admin.diagnostics.network_checks import check_dns, check_tcp, proxy_detail
from desktop_admin.diagnostics.subject import Subject
from desktop_admin.diagnostics.tls_check import check_tls
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

_SAME = Finding(
    Outcome.SKIPPED,
    Text(QT_TRANSLATE_NOOP("Text", "The authorization server is on the service's own host.")),
)
_NONE = Finding(
    Outcome.SKIPPED, Text(QT_TRANSLATE_NOOP("Text", "No connection was chosen.")), is_blocking=True
)


def check_server_dns(subject: Subject) -> Finding:
    """All addresses of its host, and which proxy its URL goes through."""
    return _there(subject, _dns)


def check_server_tcp(subject: Subject) -> Finding:
    """Every address of it, at the same time."""
    return _there(subject, check_tcp)


def check_server_tls(subject: Subject) -> Finding:
    """The handshake with it, through its proxy if there is one."""
    return _there(subject, check_tls)


def _there(subject: Subject, check: Callable[[Subject], Finding]) -> Finding:
    if subject.url is None:
        return replace(_NONE, cause=subject.no_url or _NONE.cause)
    if not subject.has_other_authorization_server:
        return _SAME
    return check(replace(subject, url=subject.endpoint))


def _dns(subject: Subject) -> Finding:
    found = check_dns(subject)
    return replace(found, detail={**proxy_detail(subject), **found.detail})
