"""What is told of an attempt: how it was made, how it ended, and what came before."""

from __future__ import annotations

from dataclasses import replace

import httpx
import pytest

from desktop_admin.api.exchange import ApiRequest
from desktop_admin.api.telling import Attempt, Place, Sending, told_of
from desktop_admin.domain import errors as e
from desktop_admin.domain.exchanges import Purpose
from desktop_admin.domain.secret import Secret
from tests.fakes.scripted_server import ScriptedServer, answer_of, refused, told

CANARY = "canary-of-the-mine-4711"


def test_a_credential_without_a_scheme_tells_nothing() -> None:
    server = ScriptedServer(told(200, {}))
    server.transport().send(ApiRequest("GET", "/", Secret(CANARY)))
    assert server.seen[0].authorization is None
    assert CANARY not in repr(server.seen)


def test_a_repeated_read_says_what_went_before() -> None:
    def break_off(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadError("broken", request=request)

    server = ScriptedServer(
        refused(503, "error.x", Retry_After="2"), break_off, told(302, b"", Location="/x")
    )
    with pytest.raises(e.Redirected):
        server.transport().send(ApiRequest("GET", "/x"))
    told_of = [(one.outcome, one.fault, one.repeats, one.retry_after) for one in server.seen]
    assert told_of == [
        ("503", None, None, 2),
        ("AnswerLost", "AnswerLost", "503", None),
        ("302", "Redirected", "AnswerLost", None),
    ]
    assert [one.has_failed for one in server.seen] == [True, True, True]


def test_the_protocol_and_the_size_are_those_of_the_answer() -> None:
    answer = replace(answer_of(200, b"12345"), tls_version="TLSv1.3")
    place = Place("https", "x.example", "/x", "proxy.example:8080", Purpose.TRIAL)
    request = ApiRequest("POST", "/x", content=Secret("{}"), query={"a": "1"})
    told = told_of(Sending(request, "r-0"), Attempt(2), place, answer, None)
    assert (told.tls_version, told.size, told.attempt) == ("TLSv1.3", 5, 2)
    assert (told.proxy, told.purpose) == ("proxy.example:8080", Purpose.TRIAL)
    assert (told.query, told.content_type, told.authorization) == (("a",), "application/json", None)
