"""One test of a watched credential, from the answers of a scripted server."""

from __future__ import annotations

from datetime import UTC, datetime

import httpx
import pytest

from desktop_admin.api.tokens import TokenEndpoint
from desktop_admin.domain.connections import Connection, ConnectionKind
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.server_errors import ServerNotConfirmed
from desktop_admin.domain.watch import Reading, Verdict, Watched
from desktop_admin.services.credential_tester import CredentialTester
from desktop_admin.services.credential_tokens import CredentialTokens
from desktop_admin.services.credential_watch import CredentialWatch
from desktop_admin.services.token_cache import TokenCache
from tests.fakes.scripted_server import URL, ScriptedServer, refused, told

NOW = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
FAR = Connection("c1", "Far", ConnectionKind.SANDBOX, URL)
OWN = f"{URL}/oauth2/token"
GRANTED = told(200, {"access_token": "the-token", "token_type": "Bearer", "expires_in": 299})
AGAIN = told(200, {"access_token": "another", "token_type": "Bearer", "expires_in": 299})
VERSION = told(200, {"version": "11"})
SECRET = Secret("Zebra-Umbrella-7")
BILLING = Watched(FAR.vault_id, CredentialKind.OAUTH_CLIENT, "ossoi_abc", "Billing")


class Post:
    """The watch of one computer; a test sets whether it has a way to a network."""

    def __init__(self, server: ScriptedServer) -> None:
        self.has_route = True
        calls = TokenEndpoint(server.transport, server.codec)
        tokens = CredentialTokens(lambda: calls, lambda _url: None, TokenCache())
        tester = CredentialTester(tokens)
        self._watch = CredentialWatch(tester, lambda: self.has_route, lambda: NOW)

    def test(self, connection: Connection = FAR, endpoint: str = OWN) -> Reading:
        return self._watch.test(connection, endpoint, BILLING, SECRET)


def unreachable(_request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("refused")


def slow(_request: httpx.Request) -> httpx.Response:
    raise httpx.ReadTimeout("slow")


def test_a_live_token_serves_many_tests_and_a_new_one_is_asked_for_when_it_ends() -> None:
    server = ScriptedServer(GRANTED, VERSION, VERSION, told(401), AGAIN, VERSION)
    post = Post(server)
    assert [post.test().verdict for _ in range(3)] == [Verdict.WORKS] * 3
    asked = [request.url.path for request in server.requests]
    probe = "/api/sysinfo"
    assert asked == ["/oauth2/token", probe, probe, probe, "/oauth2/token", probe]


def test_a_reading_has_when_how_fast_and_nothing_secret() -> None:
    reading = Post(ScriptedServer(GRANTED, VERSION)).test()
    assert reading.at == NOW
    assert reading.milliseconds is not None
    assert reading.request_id
    assert "Zebra" not in repr(reading)
    assert "the-token" not in repr(reading)


@pytest.mark.parametrize(
    ("answers", "verdict", "reason"),
    [
        ([told(400, {"error": "unauthorized_client"})], Verdict.REFUSED_BY_METHOD, None),
        ([told(401, {"error": "invalid_client"})], Verdict.REFUSED, "invalid_client"),
        ([GRANTED, refused(401, "error.unauthorized.methodNotInForce")], "refused-by-method", None),
        ([unreachable], Verdict.UNREACHABLE, "ConnectionFailed"),
        ([slow], Verdict.UNREACHABLE, "TimedOut"),
        ([told(200, b"<html>maintenance</html>")], Verdict.UNREACHABLE, "BadAnswer"),
        ([told(500)], Verdict.UNREACHABLE, "ServerFailed"),
    ],
)
def test_the_verdict_is_of_whom_it_concerns(
    answers: list[httpx.Response], verdict: str, reason: str | None
) -> None:
    reading = Post(ScriptedServer(*answers)).test()
    assert reading.verdict == verdict
    assert reason in {None, reading.reason}


@pytest.mark.parametrize(
    ("answer", "verdict", "seconds"),
    [
        (told(429, Retry_After="90"), Verdict.ASKED_TO_WAIT, 90),
        (told(503, Retry_After="120"), Verdict.UNREACHABLE, 120),
        (told(503), Verdict.UNREACHABLE, None),
    ],
)
def test_the_server_says_how_long_to_leave_it_alone(
    answer: httpx.Response, verdict: Verdict, seconds: int | None
) -> None:
    reading = Post(ScriptedServer(answer)).test()
    assert (reading.verdict, reading.wait_seconds) == (verdict, seconds)


def test_offline_is_told_from_a_server_that_is_down() -> None:
    post = Post(ScriptedServer(unreachable))
    post.has_route = False
    assert post.test().verdict is Verdict.OFFLINE
    here = Connection("c2", "Near", ConnectionKind.SANDBOX, "http://127.0.0.1:9")
    assert post.test(here, "http://127.0.0.1:9/oauth2/token").verdict is Verdict.UNREACHABLE
    late = Post(ScriptedServer(slow))
    late.has_route = False
    assert late.test().verdict is Verdict.UNREACHABLE  # something had taken the connection


def test_a_secret_goes_nowhere_that_nobody_confirmed() -> None:
    server = ScriptedServer(GRANTED)
    with pytest.raises(ServerNotConfirmed):
        Post(server).test(endpoint="https://elsewhere.example.net/oauth2/token")
    assert not server.requests
