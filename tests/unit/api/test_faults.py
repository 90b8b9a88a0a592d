"""From the library's faults to errors."""

from __future__ import annotations

import ssl

import httpx
import pytest

from desktop_admin.api.faults import CAUGHT, fault_for
from desktop_admin.domain import errors as e
from desktop_admin.domain.server_errors import AnswerLost, HandshakeFailed


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (httpx.ConnectTimeout("x"), e.ConnectionFailed),
        (httpx.ReadTimeout("x"), e.TimedOut),
        (httpx.WriteTimeout("x"), e.TimedOut),
        (httpx.PoolTimeout("x"), e.TimedOut),
        (httpx.ConnectError("x"), e.ConnectionFailed),
        (httpx.ReadError("x"), AnswerLost),
        (httpx.WriteError("x"), AnswerLost),
        (httpx.RemoteProtocolError("Server disconnected without sending a response."), AnswerLost),
        (httpx.RemoteProtocolError("illegal status line"), e.BadAnswer),
        (httpx.ProxyError("407 Proxy Authentication Required"), e.ConnectionFailed),
        (httpx.LocalProtocolError("Illegal header value b'Bearer tok'"), e.ConnectionFailed),
        (httpx.UnsupportedProtocol("x"), e.ConnectionFailed),
        (httpx.InvalidURL("x"), e.ConnectionFailed),
        (RuntimeError("client has been closed"), e.ConnectionFailed),
    ],
)
def test_each_fault_has_its_error(fault: Exception, kind: type[e.AppError]) -> None:
    assert isinstance(fault, CAUGHT)
    error = fault_for(fault, "sign.example.com", "r-1", 14.9)
    assert type(error) is kind
    assert error.request_id == "r-1"
    assert "sign.example.com" in str(error.title)
    assert "tok" not in f"{error.detail}{error.title}{error.next_step}"


def test_seconds_are_those_waited() -> None:
    assert fault_for(httpx.ReadTimeout("x"), "h", "r", 14.9).facts["seconds"] == 15
    assert fault_for(httpx.ReadTimeout("x"), "h", "r", 0.01).facts["seconds"] == 1


def chained(cause: Exception) -> httpx.ConnectError:
    fault = httpx.ConnectError("x")
    fault.__cause__ = cause
    return fault


def test_certificates_are_told_from_handshakes() -> None:
    refused = ssl.SSLCertVerificationError()
    refused.verify_message = "certificate has expired"
    error = fault_for(chained(refused), "h", "r", 1)
    assert type(error) is e.TlsFailed
    assert "certificate has expired" in str(error.next_step)
    broken = fault_for(chained(ssl.SSLError(1, "[SSL] wrong version number")), "h", "r", 1)
    assert type(broken) is HandshakeFailed


def test_a_loop_of_causes_ends() -> None:
    first, second = httpx.ConnectError("x"), OSError()
    first.__cause__, second.__context__ = second, first
    assert type(fault_for(first, "h", "r", 1)) is e.ConnectionFailed
