"""A call of the program in words: how it ended, when, and everything that is known of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from http import HTTPStatus

from PySide6.QtCore import QCoreApplication

from desktop_admin.domain.exchanges import DIRECT, Exchange, Purpose
from desktop_admin.domain.names import display_name
from desktop_admin.domain.text import QT_TRANSLATE_NOOP
from desktop_admin.ui.models.columns import TagCell, TextCell
from desktop_admin.ui.models.relative_time import exact_time
from desktop_admin.ui.widgets.tag import TagKind

_CONTEXT = "RequestWords"
_FAULTS: Mapping[str, str] = {
    "ConnectionFailed": QT_TRANSLATE_NOOP("RequestWords", "not reached"),
    "BackendStopped": QT_TRANSLATE_NOOP("RequestWords", "not reached"),
    "TimedOut": QT_TRANSLATE_NOOP("RequestWords", "timed out"),
    "TlsFailed": QT_TRANSLATE_NOOP("RequestWords", "certificate"),
    "HandshakeFailed": QT_TRANSLATE_NOOP("RequestWords", "no TLS"),
    "AnswerLost": QT_TRANSLATE_NOOP("RequestWords", "broken off"),
    "BadAnswer": QT_TRANSLATE_NOOP("RequestWords", "not understood"),
    "Redirected": QT_TRANSLATE_NOOP("RequestWords", "redirected"),
}
_PURPOSES: Mapping[Purpose, str] = {
    Purpose.ACCOUNT: QT_TRANSLATE_NOOP("RequestWords", "Signing in and the pages of the account"),
    Purpose.CREDENTIAL: QT_TRANSLATE_NOOP("RequestWords", "A test of a credential"),
    Purpose.CONNECTION: QT_TRANSLATE_NOOP("RequestWords", "A check of the connection"),
    Purpose.TRIAL: QT_TRANSLATE_NOOP("RequestWords", "Try a call"),
}


def time_text(call: Exchange, now: datetime) -> str:
    """When, to the second, in the time zone of ``now``; with the day if it was another."""
    local = call.at.astimezone(now.tzinfo)
    return f"{local:%H:%M:%S}" if local.date() == now.date() else f"{local:%Y-%m-%d %H:%M:%S}"


def place_cell(call: Exchange) -> TextCell:
    """The path, and behind it the host, which is mostly the same."""
    return TextCell(display_name(call.path), display_name(call.host))


def result_cell(call: Exchange) -> TagCell:
    """The status, or why there is none."""
    if not call.has_failed:
        return TagCell(TagKind.OK, str(call.status), "check")
    is_refusal = call.status is not None and 400 <= call.status < 500 and call.fault is None
    kind, icon = (TagKind.WARN, "ban") if is_refusal else (TagKind.DANGER, "triangle-alert")
    text = fault_text(call) if call.status is None else str(call.status)
    return TagCell(kind, text, icon)


def fault_text(call: Exchange) -> str:
    """Why no answer came, or none that could be used; empty if one did."""
    if call.fault is None:
        return ""
    source = _FAULTS.get(call.fault)
    return _said(source) if source else call.fault


def duration_text(call: Exchange) -> str:
    """How long it took."""
    return f"{call.milliseconds} ms"


def details_of(call: Exchange, now: datetime) -> tuple[tuple[str, str], ...]:
    """Everything that is known of ``call``: pairs of label and value."""
    facts = (
        (_said(QT_TRANSLATE_NOOP("RequestWords", "Time")), _both_times(call, now)),
        (_said(QT_TRANSLATE_NOOP("RequestWords", "Call")), f"{call.method} {call.url}"),
        (_said(QT_TRANSLATE_NOOP("RequestWords", "Query")), _query_text(call)),
        (_said(QT_TRANSLATE_NOOP("RequestWords", "Status")), _status_text(call)),
        (_said(QT_TRANSLATE_NOOP("RequestWords", "Duration")), duration_text(call)),
        (_said(QT_TRANSLATE_NOOP("RequestWords", "Size of the answer")), _size_text(call)),
        (_said(QT_TRANSLATE_NOOP("RequestWords", "Request id")), call.request_id),
        (_said(QT_TRANSLATE_NOOP("RequestWords", "Attempt")), _attempt_text(call)),
        (_said(QT_TRANSLATE_NOOP("RequestWords", "Route")), _way_text(call)),
        (_said(QT_TRANSLATE_NOOP("RequestWords", "Credential")), _credential_text(call)),
        (_said(QT_TRANSLATE_NOOP("RequestWords", "Body")), _body_text(call)),
        (_said(QT_TRANSLATE_NOOP("RequestWords", "Asked by")), _said(_PURPOSES[call.purpose])),
    )
    return tuple((label, display_name(value)) for label, value in facts if value)


def details_text(call: Exchange, now: datetime) -> str:
    """The same, one fact a line, for a ticket."""
    return "\n".join(f"{label}: {value}" for label, value in details_of(call, now))


def _both_times(call: Exchange, now: datetime) -> str:
    utc = f"{call.at.astimezone(UTC):%Y-%m-%d %H:%M:%S}.{call.at.microsecond // 1000:03} UTC"
    return utc if now.utcoffset() == UTC.utcoffset(None) else f"{exact_time(call.at, now)} · {utc}"


def _query_text(call: Exchange) -> str:
    if not call.query:
        return ""
    told = _said(QT_TRANSLATE_NOOP("RequestWords", "{names} (values are not recorded)"))
    return told.format(names=", ".join(call.query))


def _status_text(call: Exchange) -> str:
    words = [_phrased(call.status)] if call.status is not None else []
    return " · ".join((*words, *filter(None, (fault_text(call),))))


def _phrased(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def _size_text(call: Exchange) -> str:
    if call.size is None:
        return ""
    told = _said(QT_TRANSLATE_NOOP("RequestWords", "{count} bytes (not recorded)"))
    return told.format(count=call.size)


def _attempt_text(call: Exchange) -> str:
    words = [str(call.attempt)]
    if call.repeats is not None:
        told = _said(QT_TRANSLATE_NOOP("RequestWords", "the one before ended with {outcome}"))
        words.append(told.format(outcome=_outcome(call.repeats)))
    if call.retry_after is not None:
        told = _said(QT_TRANSLATE_NOOP("RequestWords", "the server asks to wait {seconds} seconds"))
        words.append(told.format(seconds=call.retry_after))
    return " · ".join(words)


def _outcome(repeats: str) -> str:
    source = _FAULTS.get(repeats)
    return _said(source) if source else repeats


def _way_text(call: Exchange) -> str:
    if call.proxy == DIRECT:
        words = [_said(QT_TRANSLATE_NOOP("RequestWords", "direct, without a proxy"))]
    elif call.proxy:
        told = _said(QT_TRANSLATE_NOOP("RequestWords", "through the proxy {host}"))
        words = [told.format(host=call.proxy)]
    else:
        words = []
    return " · ".join((*words, *filter(None, (call.tls_version,))))


def _credential_text(call: Exchange) -> str:
    if call.authorization is None:
        return ""
    told = _said(QT_TRANSLATE_NOOP("RequestWords", "sent as {scheme} (not recorded)"))
    return told.format(scheme=call.authorization)


def _body_text(call: Exchange) -> str:
    if call.content_type is None:
        return ""
    told = _said(QT_TRANSLATE_NOOP("RequestWords", "{kind} (not recorded)"))
    return told.format(kind=call.content_type)


def _said(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)
