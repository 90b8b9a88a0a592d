"""Requests as raw bytes: what is ambiguous, oversized or odd is refused, always with JSON."""

from __future__ import annotations

import pytest

from desktop_admin.backend.http.http_protocol import MOST_OFFERS
from tests.fakes.backend_process import BackendProcess
from tests.fakes.raw_client import talk

HEAD = b" HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n"
POST = b"POST /oauth2/token" + HEAD
GET = b"GET /health" + HEAD
EMPTY_CHUNKS = b"\r\n0\r\n\r\n"
SHAPES = {
    "two lengths that differ": (POST + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\nab", 400),
    "two equal lengths": (POST + b"Content-Length: 2\r\nContent-Length: 2\r\n\r\nab", 400),
    "a list of lengths": (POST + b"Content-Length: 2, 2\r\n\r\nab", 400),
    "a signed length": (POST + b"Content-Length: +2\r\n\r\nab", 400),
    "a negative length": (POST + b"Content-Length: -1\r\n\r\n", 400),
    "an endless length": (POST + b"Content-Length: " + b"9" * 30 + b"\r\n\r\n", 400),
    "chunks, then a length": (
        POST + b"Transfer-Encoding: chunked\r\nContent-Length: 3\r\n" + EMPTY_CHUNKS, 400),
    "a length, then chunks": (
        POST + b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n" + EMPTY_CHUNKS, 400),
    "another coding": (POST + b"Transfer-Encoding: gzip, chunked\r\n" + EMPTY_CHUNKS, 400),
    "an unknown coding": (POST + b"Transfer-Encoding: xchunked\r\n" + EMPTY_CHUNKS, 400),
    "the coding twice": (
        POST + b"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n" + EMPTY_CHUNKS, 400),
    "space before the colon": (POST + b"Transfer-Encoding : chunked\r\n" + EMPTY_CHUNKS, 400),
    "chunks in HTTP/1.0": (
        b"POST /oauth2/token HTTP/1.0\r\nHost: {host}\r\nTransfer-Encoding: chunked\r\n"
        + EMPTY_CHUNKS, 400),
    "no chunk at all": (POST + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n", 400),
    "a folded header": (GET + b"X-A: b\r\n c\r\n\r\n", 400),
    "a bare LF": (GET + b"X-A: b\nX-B: c\r\n\r\n", 400),
    "a bare CR": (GET + b"X-A: b\rX-B: c\r\n\r\n", 400),
    "NUL in a header": (GET + b"X-A: b\0c\r\n\r\n", 400),
    "NUL in the path": (b"GET /hea\0lth" + HEAD + b"\r\n", 400),
    "bytes in the path": (b"GET /hea\xfflth" + HEAD + b"\r\n", 400),
    "two hosts": (GET + b"Host: {host}\r\n\r\n", 400),
    "no host": (b"GET /health HTTP/1.1\r\nConnection: close\r\n\r\n", 421),
    "no host in HTTP/1.0": (b"GET /health HTTP/1.0\r\n\r\n", 421),
    "HTTP/2.0": (b"GET /health HTTP/2.0\r\nHost: {host}\r\n\r\n", 400),
    "the preface of HTTP/2": (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
    "TLS to a plain port": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400),
    "an unknown method": (b"BREW /health" + HEAD + b"\r\n", 400),
    "a method of WebDAV": (b"PROPFIND /health" + HEAD + b"\r\n", 405),
    "TRACE": (b"TRACE /health" + HEAD + b"\r\n", 405),
    "CONNECT": (b"CONNECT example.com:443" + HEAD + b"\r\n", 400),
    "the asterisk": (b"OPTIONS *" + HEAD + b"\r\n", 400),
    "an empty path": (b"GET " + HEAD + b"\r\n", 400),
    "another authority": (b"GET http://elsewhere.example/health" + HEAD + b"\r\n", 400),
    "an encoded slash": (b"GET /api%2fsysinfo" + HEAD + b"\r\n", 404),
    "an encoded backslash": (b"GET /api%5csysinfo" + HEAD + b"\r\n", 404),
    "a step up": (b"GET /x/../health" + HEAD + b"\r\n", 404),
    "an encoded step up": (b"GET /x/%2E%2e/health" + HEAD + b"\r\n", 404),
    "two slashes": (b"GET //health" + HEAD + b"\r\n", 404),
    "a long address": (b"GET /" + b"a" * 9000 + HEAD + b"\r\n", 414),
    "large headers": (GET + (b"X-A: " + b"a" * 1000 + b"\r\n") * 40 + b"\r\n", 431),
    "many headers": (GET + b"X-A: a\r\n" * 120 + b"\r\n", 431),
    "one header without end": (GET + b"X-A: " + b"a" * 60_000, 431),
}  # fmt: skip


@pytest.mark.parametrize("name", SHAPES)
def test_a_request_that_can_be_read_in_two_ways_is_refused(
    shared: BackendProcess, name: str
) -> None:
    sent, status = SHAPES[name]
    answer = talk(shared.url, sent)
    assert answer.statuses == [status]
    assert answer.json()["code"] == status
    assert b"application/json" in answer.said


ACCEPTED = {
    "as usual": GET + b"\r\n",
    "HTTP/1.0": b"GET /health HTTP/1.0\r\nHost: {host}\r\n\r\n",
    "with its own authority": b"GET http://{host}/health" + HEAD + b"\r\n",
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_an_unusual_form_of_a_good_request_is_answered(shared: BackendProcess, name: str) -> None:
    answer = talk(shared.url, ACCEPTED[name])
    assert answer.statuses == [200]
    assert answer.json() == {"status": "ok"}


def test_pipelined_calls_are_answered_in_order(shared: BackendProcess) -> None:
    first = b"GET /health HTTP/1.1\r\nHost: {host}\r\n\r\n"
    second = b"GET /nowhere HTTP/1.1\r\nHost: {host}\r\n\r\n"
    assert talk(shared.url, first + second + GET + b"\r\n").statuses == [200, 404, 200]


def test_a_good_call_is_answered_before_the_rubbish_behind_it(shared: BackendProcess) -> None:
    first = b"GET /health HTTP/1.1\r\nHost: {host}\r\n\r\n"
    assert talk(shared.url, first + b"\0\0\0\r\n\r\n").statuses[0] == 200


def test_an_upgrade_is_not_taken_and_does_not_disturb(shared: BackendProcess) -> None:
    """Java's client offers HTTP/2 on its first call, and WebSocket clients may come by mistake."""
    offer = b"Upgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n"
    body = b"grant_type=client_credentials"
    sent = b"POST /oauth2/token HTTP/1.1\r\nHost: {host}\r\nConnection: Upgrade, HTTP2-Settings\r\n"
    sent += b"Content-Type: application/x-www-form-urlencoded\r\n" + offer
    sent += b"Content-Length: %d\r\n\r\n" % len(body) + body
    answer = talk(shared.url, sent * 2 + GET + offer + b"\r\n")
    assert answer.statuses == [401, 401, 200]
    assert answer.said.count(b"invalid_client") == 2


def test_offers_of_an_upgrade_have_an_end(shared: BackendProcess) -> None:
    offer = b"GET /health HTTP/1.1\r\nHost: {host}\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n"
    assert talk(shared.url, offer * 40).statuses == [200] * MOST_OFFERS


def test_a_trailer_does_not_pass_for_a_header(shared: BackendProcess) -> None:
    """Else a caller could say behind a proxy's back who they are."""
    body = (
        b"Transfer-Encoding: chunked\r\n\r\n0\r\nHost: elsewhere\r\nAuthorization: Basic eDp5\r\n"
    )
    answer = talk(shared.url, POST + body + b"\r\n")
    assert answer.statuses == [400]
    assert answer.json()["error"] == "invalid_request"
