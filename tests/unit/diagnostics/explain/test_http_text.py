"""Calls out of raw HTTP, out of what curl -v prints, and out of logs."""

from __future__ import annotations

import pytest

from desktop_admin.diagnostics.explain.http_text import is_raw_http, logged_calls, raw_calls


def test_a_request_and_its_answer_are_one_call() -> None:
    text = (
        "> POST /x HTTP/1.1\n> Host: h.example\n> Content-Type: a/b\n>\n"
        "< HTTP/1.1 429 Too Many\n< Retry-After: 7\n< Location: /y\n<\n{}"
    )
    assert is_raw_http(text)
    [call] = raw_calls(text, str)
    assert (call.method, call.url, call.header("content-type")) == ("POST", "h.example/x", "a/b")
    assert call.answer is not None
    assert (call.answer.status, call.answer.seconds, call.answer.location) == (429, 7, "/y")
    assert call.is_whole


def test_an_answer_alone_is_a_call_without_address() -> None:
    [call] = raw_calls("HTTP/2 503\ncontent-type: text/html\n\n<html></html>", str)
    assert (call.url, call.answer and call.answer.status) == ("", 503)


def test_a_log_is_not_raw() -> None:
    assert not is_raw_http("2026-11-25 GET /x HTTP/1.1")
    assert not is_raw_http("")


@pytest.mark.parametrize(
    "line",
    [
        "2026-11-25 ERROR POST https://h/x -> 401",
        '10.0.0.1 - - [25/Nov/2026] "POST https://h/x HTTP/1.1" 401 12',
        "POST https://h/x failed with status code: 401",
        "POST https://h/x returned (401) Unauthorized",
        "POST https://h/x\n  HTTPError: 401 Client Error",
        "POST https://h/x\n... answered with HTTP 401",
    ],
)
def test_status_and_address_are_found_in_a_log(line: str) -> None:
    call = logged_calls(line, str)[0]
    assert (call.method, call.url) == ("POST", "https://h/x")
    assert call.answer is not None
    assert call.answer.status == 401


def test_headers_and_errors_of_later_lines_belong_to_the_call_before() -> None:
    text = (
        'GET https://h/x\n  {Authorization: Bearer abc}\n  got 403 {"error": "e"}\nGET https://h/y'
    )
    first, second = logged_calls(text, str)
    assert first.header("authorization") == "Bearer abc"
    assert first.answer is not None
    assert (first.answer.status, first.answer.code) == (403, "e")
    assert second.answer is None


def test_the_java_sdk_names_the_address_last() -> None:
    text = "Server returned HTTP response code: 401 for URL: https://h/x"
    [call] = logged_calls(text, str)
    assert call.url == "https://h/x"
