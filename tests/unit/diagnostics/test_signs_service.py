"""What servers, and things in their place, answer: each staged by a real one."""

from __future__ import annotations

import socket
import threading
from functools import partial

import pytest

from desktop_admin.diagnostics.diagnosis import diagnose
from desktop_admin.diagnostics.observed import AnswerSeen, Observed
from tests.fakes.diagnosing import diagnosed
from tests.fakes.faults import cut_before, garbage, html_page, redirect, refusal, slow
from tests.fakes.faulty_server import FaultyServer
from tests.fakes.raw_server import RawServer
from tests.fakes.staged import why, words_of
from tests.unit.diagnostics.conftest import MakeSubject

_ALL_BUT_LOCAL = ("settings", "proxy", "dns", "tcp", "connect", "tls", "http", "metadata")
_FAULTS = {
    "rate-limit": refusal(429, retry_after="30"),
    "too-many-connections": refusal(
        429, key="tooManyRequests.tooManyConnections", retry_after="30"
    ),
    "maintenance": refusal(503, retry_after="120"),
    "gateway": html_page(502),
    "server-fault": refusal(500),
    "login-page": html_page(511),
    "moved": redirect("/elsewhere/"),
    "broken-off": cut_before(),
    "login-page ": html_page(),
    "firewall-page": html_page(403),
    "path-unknown": refusal(404, key="notFound.pathNotFound"),
    "not-the-service": garbage(),
    "method-not-allowed": refusal(405),
    "request-too-large": refusal(431),
    "request-id-only": refusal(418),
}


@pytest.mark.parametrize("cause", _FAULTS)
def test_an_answer_tells_its_cause(cause: str) -> None:
    with FaultyServer() as server:
        server.go_wrong(_FAULTS[cause])
        found = why(server.url)[0]
    assert found.id == cause.strip()
    assert found.evidence


_SEEN_WITHOUT_A_CREDENTIAL = (
    *("maintenance", "gateway", "server-fault", "login-page", "login-page ", "moved"),
    *("broken-off", "firewall-page", "rate-limit"),
)


@pytest.mark.parametrize("cause", _SEEN_WITHOUT_A_CREDENTIAL)
def test_the_checks_tell_it_too(subject_of: MakeSubject, cause: str) -> None:
    with FaultyServer() as server:
        server.go_wrong(_FAULTS[cause])
        found = diagnosed(subject_of(server.url))[0]
    assert found.id == cause.strip()


def test_no_administration(subject_of: MakeSubject) -> None:
    with FaultyServer() as server:
        server.go_wrong(refusal(404))
        found = diagnosed(subject_of(server.url), *_ALL_BUT_LOCAL)[0]
    assert found.id == "no-administration"


def test_no_answer(subject_of: MakeSubject) -> None:
    with FaultyServer() as server:
        server.go_wrong(slow())
        diagnosed_all = diagnosed(subject_of(server.url), *_ALL_BUT_LOCAL, seconds=0.3)
        server.let_go()
    found = diagnosed_all[0]
    assert (found.id, "0.3 seconds" in words_of(found)) == ("no-answer", True)
    assert "keyring-silent" not in {one.id for one in diagnosed_all}


def test_the_wait_and_the_id_to_quote_are_told() -> None:
    with FaultyServer() as server:
        server.go_wrong(refusal(429, retry_after="30"))
        found = why(server.url)[0]
    assert "30 seconds" in words_of(found)
    assert "30 seconds" in str(found.steps[0])
    assert "id of the request" in words_of(found)


def test_a_redirect_to_another_host_is_a_login_page() -> None:
    with FaultyServer() as server:
        server.go_wrong(redirect("https://portal.hotel.example/login?url=x"))
        found = why(server.url)[0]
    assert found.id == "login-page"
    assert "portal.hotel.example" in words_of(found)


def _say(words: bytes, connection: socket.socket, _: threading.Event) -> None:
    connection.sendall(words)


def test_no_web_server() -> None:
    with RawServer(partial(_say, b"220 mail.example ESMTP\r\n500 What?\r\n\r\n")) as server:
        assert why(server.url)[0].id == "not-http"


def test_no_wait_is_made_up_of_nothing() -> None:
    code = "error.tooManyRequests.tooManyConnections"
    answer = AnswerSeen(host="h.example", status=429, code=code)
    [found, *_] = diagnose(Observed(answers=(answer,)))
    assert found.id == "too-many-connections"
    assert "None" not in " ".join(str(step) for step in found.steps)
