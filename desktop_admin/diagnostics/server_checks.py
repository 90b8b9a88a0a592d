"""Checks that ask the server something, without a credential: HTTP, clock, metadata."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_admin.diagnostics.details import error_detail, known
from desktop_admin.diagnostics.engine import Finding, Outcome
from desktop_admin.diagnostics.opening import is_tls
from desktop_admin.diagnostics.subject import Subject
from desktop_admin.diagnostics.tls_check import speaks_tls
from desktop_admin.domain.connections import MetadataState
from desktop_admin.domain.errors import ApiError
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text
from desktop_admin.domain.urls import host_of, issuer_of

if TYPE_CHECKING:
    from desktop_admin.api.server import Probe

CLOCK_WARNING = 60.0
CLOCK_FAILURE = 300.0  # an OAuth access token lives about five minutes
_AHEAD = Text(
    QT_TRANSLATE_NOOP("Text", "This computer's clock is {seconds} seconds ahead of the server's.")
)
_BEHIND = Text(
    QT_TRANSLATE_NOOP("Text", "This computer's clock is {seconds} seconds behind the server's.")
)
_CLOCK_STEP = Text(
    QT_TRANSLATE_NOOP(
        "Text", "Set this computer's clock by a time server: tokens live for minutes only."
    )
)
_PAGE = Text(
    QT_TRANSLATE_NOOP("Text", "A web page answers in the place of the administration interface.")
)
_PAGE_STEP = Text(
    QT_TRANSLATE_NOOP(
        "Text",
        "Check host and path; a firewall, a proxy or a sign-in page of the network may stand before"
        " the server.",
    )
)
_SPEAKS_TLS = Text(
    QT_TRANSLATE_NOOP("Text", "The port speaks TLS; the address says http:// without it.")
)
_SPEAKS_TLS_STEP = Text(QT_TRANSLATE_NOOP("Text", "Write https:// in the connection."))
_METADATA = {
    MetadataState.VERIFIED: Finding(
        Outcome.OK, Text(QT_TRANSLATE_NOOP("Text", "The metadata names this token endpoint."))
    ),
    MetadataState.NOT_PUBLISHED: Finding(
        Outcome.WARNING,
        Text(QT_TRANSLATE_NOOP("Text", "The authorization server publishes no metadata.")),
    ),
    MetadataState.MISMATCH: Finding(
        Outcome.FAILED,
        Text(QT_TRANSLATE_NOOP("Text", "The metadata names another issuer or token endpoint.")),
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "Compare the authorization server URL with what the service gave you."
            )
        ),
    ),
}
_NO_ISSUER = Finding(
    Outcome.SKIPPED,
    Text(QT_TRANSLATE_NOOP("Text", "The issuer cannot be told from the authorization server URL.")),
)


def check_http(subject: Subject) -> Finding:
    """Whether the service itself answers, and how far this computer's clock is from its."""
    door = subject.api.probe(subject.url or "")
    try:
        seen = door.probe()
    except ApiError as fault:
        if not is_tls(subject) and speaks_tls(subject):
            detail = error_detail(fault) | {"speaks_tls": "yes"}
            return Finding(Outcome.FAILED, _SPEAKS_TLS, _SPEAKS_TLS_STEP, detail)
        raise
    finally:
        door.close()
    return _judged(subject, seen)


def _judged(subject: Subject, seen: Probe) -> Finding:
    away = seen.clock_difference
    detail = known(
        host=host_of(subject.url or ""),
        status=seen.status,
        content_type=seen.content_type,
        server=seen.server,
        server_version=seen.server_version,
        has_administration="yes" if seen.has_administration else "no",
        clock_difference_seconds=None if away is None else f"{away:.0f}",
        request_id=seen.request_id,
    )
    if away is not None and abs(away) > CLOCK_WARNING:
        cause = (_AHEAD if away > 0 else _BEHIND).with_facts(seconds=f"{abs(away):.0f}")
        is_bad = abs(away) > CLOCK_FAILURE
        return Finding(Outcome.FAILED if is_bad else Outcome.WARNING, cause, _CLOCK_STEP, detail)
    if seen.content_type in {"text/html", "application/xhtml+xml"}:
        return Finding(Outcome.WARNING, _PAGE, _PAGE_STEP, detail)
    if not seen.has_administration:
        cause = Text(
            QT_TRANSLATE_NOOP("Text", "A server answers, but offers no administration interface.")
        )
        step = Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Check host and path; on services without one, only credentials can be tested.",
            )
        )
        return Finding(Outcome.WARNING, cause, step, detail)
    return Finding(
        Outcome.OK, Text(QT_TRANSLATE_NOOP("Text", "The service answers.")), None, detail
    )


def check_metadata(subject: Subject) -> Finding:
    """Whether the authorization server's metadata (RFC 8414) fits the token endpoint."""
    endpoint = subject.endpoint
    issuer = issuer_of(endpoint)
    if issuer is None:
        return replace(_NO_ISSUER, detail={"token_endpoint": endpoint})
    seen = subject.api.metadata(issuer, endpoint)
    detail = known(
        metadata=seen.state,
        host=host_of(endpoint),
        status=seen.status,
        content_type=seen.content_type,
        token_endpoint=endpoint,
        issuer_expected=issuer,
        issuer_declared=seen.issuer,
        declared_endpoint=seen.token_endpoint,
    )
    return replace(_METADATA[seen.state], detail=detail)
