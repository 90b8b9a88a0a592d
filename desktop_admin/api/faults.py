"""From the HTTP library's faults to the errors a person may meet. Heavy: imports httpx."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator

import httpx

from desktop_admin.api.system_names import system_name
from desktop_admin.domain.errors import (
    AppError,
    BadAnswer,
    ConnectionFailed,
    TimedOut,
    TlsFailed,
)
from desktop_admin.domain.server_errors import AnswerLost, HandshakeFailed
from desktop_admin.domain.text import QT_TRANSLATE_NOOP

CAUGHT = (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, ssl.SSLError, RuntimeError)
_NOT_HTTP = QT_TRANSLATE_NOOP("Text", "Not HTTP")
_TOO_SLOW = QT_TRANSLATE_NOOP("Text", "No connection within the time limit.")
_PROXY_REFUSED = QT_TRANSLATE_NOOP("Text", "The proxy refused the connection.")
_NAME_UNKNOWN = QT_TRANSLATE_NOOP("Text", "The name of the server is unknown.")
_BROKEN_OFF = ("disconnected", "closed connection", "closed by")


def fault_for(fault: Exception, host: str, request_id: str, seconds: float) -> AppError:
    """The error for ``fault`` after ``seconds``; holds none of its text but the system's own words.

    The library's texts may repeat header values.
    """
    if isinstance(fault, httpx.ConnectError):
        return _connect_fault(fault, host, request_id)
    if isinstance(fault, httpx.TimeoutException) and not isinstance(fault, httpx.ConnectTimeout):
        return TimedOut(host=host, request_id=request_id, seconds=max(1, round(seconds)))
    if isinstance(fault, httpx.RemoteProtocolError) and not _is_broken_off(fault):
        return BadAnswer(host=host, request_id=request_id, detail=_NOT_HTTP)
    if isinstance(fault, (httpx.NetworkError, httpx.RemoteProtocolError, ssl.SSLError)):
        return AnswerLost(host=host, request_id=request_id, reason=_tls_words(fault))
    detail, system = _nothing_sent(fault)
    return ConnectionFailed(host=host, request_id=request_id, detail=detail, system=system)


def _nothing_sent(fault: Exception) -> tuple[str, str]:
    """Words, and what the system or the proxy said: ``ETIMEDOUT``, ``proxy 407``."""
    if isinstance(fault, httpx.ConnectTimeout):
        return _TOO_SLOW, "ETIMEDOUT"
    if isinstance(fault, httpx.ProxyError):
        status = str(fault).partition(" ")[0]
        return _PROXY_REFUSED, f"proxy {status}" if status.isdigit() else "proxy"
    return type(fault).__name__, ""


def _connect_fault(fault: Exception, host: str, request_id: str) -> AppError:
    for cause in _causes(fault):
        if isinstance(cause, ssl.SSLCertVerificationError):
            reason = getattr(cause, "verify_message", "") or "certificate verification failed"
            code = getattr(cause, "verify_code", None)
            return TlsFailed(host=host, request_id=request_id, reason=reason, verify_code=code)
        if isinstance(cause, ssl.SSLError):
            return HandshakeFailed(host=host, request_id=request_id, reason=_shown_reason(cause))
    words, system = _system_words(fault)
    return ConnectionFailed(host=host, request_id=request_id, detail=words, system=system)


def _system_words(fault: Exception) -> tuple[str | None, str]:
    for cause in _causes(fault):
        if isinstance(cause, socket.gaierror):
            return _NAME_UNKNOWN, system_name(cause)
        if isinstance(cause, OSError) and cause.strerror:
            return cause.strerror, system_name(cause)
    return None, ""


def _tls_words(fault: Exception) -> str:
    """TLS 1.3 tells after the handshake that it wants a certificate of the client."""
    alerts = (one for one in _causes(fault) if isinstance(one, ssl.SSLError))
    return next((_shown_reason(one) for one in alerts), "")


def _shown_reason(fault: ssl.SSLError) -> str:
    return (getattr(fault, "reason", "") or "handshake failed").replace("_", " ").lower()


def _is_broken_off(fault: Exception) -> bool:
    return any(words in str(fault).lower() for words in _BROKEN_OFF)


def _causes(fault: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = fault
    for _ in range(10):
        if cause is None:
            return
        yield cause
        cause = cause.__cause__ or cause.__context__
