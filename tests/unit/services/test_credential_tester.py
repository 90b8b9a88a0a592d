"""Testing a credential as an integration would use it."""

from __future__ import annotations

import traceback
from dataclasses import replace

import httpx
import pytest

from desktop_admin.api.tokens import TokenEndpoint
from desktop_admin.domain import errors as e
from desktop_admin.domain.connections import LOCAL_CONNECTION_ID, Connection, ConnectionKind
from desktop_admin.domain.credentials import CredentialKind, CredentialTest, TestOutcome
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.server_errors import ServerNotConfirmed
from desktop_admin.services.credential_tester import CredentialTester
from desktop_admin.services.credential_tokens import CredentialTokens
from desktop_admin.services.token_cache import TokenCache
from tests.fakes.scripted_server import URL, ScriptedServer, refused, told

FAR = Connection("c1", "Far", ConnectionKind.SANDBOX, URL)
OWN = f"{URL}/oauth2/token"
GRANTED = told(200, {"access_token": "the-token", "token_type": "Bearer", "expires_in": 299})
VERSION = told(200, {"version": "11"})
VALUE = "Zebra-Umbrella-7"
OAUTH, APP = CredentialKind.OAUTH_CLIENT, CredentialKind.CLIENT_APP
WORKS, BY_METHOD, REFUSED = TestOutcome


def run(
    server: ScriptedServer,
    connection: Connection = FAR,
    endpoint: str = OWN,
    kind: CredentialKind = OAUTH,
) -> CredentialTest:
    def stopped(url: str) -> None:
        if url != "http://127.0.0.1:1":
            raise e.BackendStopped

    calls = TokenEndpoint(server.transport, server.codec)
    tester = CredentialTester(CredentialTokens(lambda: calls, stopped, TokenCache()))
    return tester.test(connection, endpoint, kind, "ossoi_abc", Secret(VALUE))


def test_a_credential_works() -> None:
    server = ScriptedServer(GRANTED, VERSION)
    result = run(server)
    assert (result.outcome, result.token_seconds, result.api_status) == (WORKS, 299, 200)
    assert result.token_milliseconds is not None
    assert result.reason is None
    assert server.last.headers["Authorization"] == "Bearer the-token"


@pytest.mark.parametrize(
    ("answers", "kind", "outcome", "reason", "status"),
    [
        ([told(400, {"error": "unauthorized_client"})], OAUTH, BY_METHOD, "unauthorized_client", 0),
        ([told(401, {"error": "invalid_client"})], OAUTH, REFUSED, "invalid_client", 0),
        ([told(400, {"error": "invalid_scope"})], OAUTH, REFUSED, "invalid_scope", 0),
        ([refused(403, "error.forbidden.methodNotInForce")], APP, BY_METHOD, "error.f", 0),
        ([refused(403, "error.forbidden.methodNotSelected")], APP, BY_METHOD, "error.f", 0),
        ([refused(403, "error.forbidden.featureDisabled")], APP, REFUSED, "error.f", 0),
        ([refused(401, "error.unauthorized.badCredentials")], APP, REFUSED, "error.u", 0),
        (
            [GRANTED, refused(401, "error.unauthorized.methodNotInForce")],
            OAUTH,
            BY_METHOD,
            "e",
            401,
        ),
        ([GRANTED, told(401, b"")], OAUTH, BY_METHOD, None, 401),
        ([GRANTED, refused(401, "error.unauthorized.featureDisabled")], OAUTH, REFUSED, "e", 401),
        ([GRANTED, refused(403, "error.forbidden.noPermission")], OAUTH, REFUSED, "error.f", 403),
    ],
)
def test_refusals_are_told_apart(
    answers: list[httpx.Response],
    kind: CredentialKind,
    outcome: TestOutcome,
    reason: str | None,
    status: int,
) -> None:
    result = run(ScriptedServer(*answers), kind=kind)
    assert result.outcome is outcome
    assert (result.reason or "").startswith(reason or "")
    assert (result.reason is None) == (reason is None)
    assert (result.api_status or 0) == status


def test_an_api_key_is_used_as_it_is() -> None:
    server = ScriptedServer(VERSION)
    assert run(server, kind=CredentialKind.API_KEY).outcome is WORKS
    assert server.last.headers["Authorization"] == f"Basic {VALUE}"


def test_a_wrong_api_key_is_not_blamed_on_the_method() -> None:
    server = ScriptedServer(refused(401, "error.unauthorized.badCredentials"))
    assert run(server, kind=CredentialKind.API_KEY).outcome is REFUSED
    other = ScriptedServer(refused(401, "error.unauthorized.methodNotInForce"))
    assert run(other, kind=CredentialKind.API_KEY).outcome is BY_METHOD


@pytest.mark.parametrize(
    "endpoint",
    ["https://evil.example/oauth2/token", "https://sign.example.com:8443/oauth2/token"],
)
def test_a_secret_goes_to_no_server_that_nobody_confirmed(endpoint: str) -> None:
    server = ScriptedServer(GRANTED)
    with pytest.raises(ServerNotConfirmed) as caught:
        run(server, endpoint=endpoint)
    assert server.requests == []
    assert str(caught.value.title).endswith("is not a confirmed authorization server.")
    pinned = replace(FAR, authorization_server_url="https://other.example/oauth2/token")
    with pytest.raises(ServerNotConfirmed):
        run(server, pinned, endpoint)


def test_the_confirmed_server_is_asked() -> None:
    endpoint = "https://login.example/oauth2/token"
    server = ScriptedServer(GRANTED, VERSION)
    pinned = replace(FAR, authorization_server_url=endpoint)
    assert run(server, pinned, endpoint).outcome is WORKS
    assert str(server.requests[0].url) == endpoint
    assert str(server.requests[1].url) == f"{URL}/api/sysinfo"


def test_the_embedded_backend_must_be_the_one_that_was_started() -> None:
    server = ScriptedServer(GRANTED)
    dead = Connection(LOCAL_CONNECTION_ID, "Here", ConnectionKind.LOCAL, "http://127.0.0.1:2")
    with pytest.raises(e.BackendStopped):
        run(server, dead, "http://127.0.0.1:2/oauth2/token")
    assert server.requests == []


def new_tester(server: ScriptedServer) -> CredentialTester:
    calls = TokenEndpoint(server.transport, server.codec)
    return CredentialTester(CredentialTokens(lambda: calls, lambda _: None, TokenCache()))


def paths(server: ScriptedServer) -> list[str]:
    return [request.url.path for request in server.requests]


def test_a_test_asks_anew_and_a_watch_is_content_with_a_live_token() -> None:
    server = ScriptedServer(GRANTED, VERSION, GRANTED, VERSION, VERSION)
    tester, subject = new_tester(server), (FAR, OWN, OAUTH, "ossoi_abc", Secret(VALUE))
    assert tester.test(*subject).outcome is WORKS
    assert tester.test(*subject).token_milliseconds is not None
    watched = tester.test(*subject, is_fresh=False)
    assert (watched.outcome, watched.token_seconds) == (WORKS, 299)
    assert watched.token_milliseconds is None
    token, api = "/oauth2/token", "/api/sysinfo"
    assert paths(server) == [token, api, token, api, api]


def test_a_live_token_that_the_api_refuses_is_replaced_once() -> None:
    refusal = told(401, {"error": "invalid_token"})
    server = ScriptedServer(GRANTED, VERSION, refusal, GRANTED, VERSION)
    tester, subject = new_tester(server), (FAR, OWN, OAUTH, "ossoi_abc", Secret(VALUE))
    tester.test(*subject)
    assert tester.test(*subject, is_fresh=False).outcome is WORKS
    assert len(server.requests) == 5


def test_a_regenerated_credential_is_told_at_the_next_watch() -> None:
    refusal = told(401, {"error": "invalid_token"})
    server = ScriptedServer(GRANTED, VERSION, refusal, told(401, {"error": "invalid_client"}))
    tester, subject = new_tester(server), (FAR, OWN, OAUTH, "ossoi_abc", Secret(VALUE))
    tester.test(*subject)
    result = tester.test(*subject, is_fresh=False)
    assert (result.outcome, result.reason) == (REFUSED, "invalid_client")


def test_a_fresh_token_that_the_api_refuses_is_not_kept() -> None:
    refusal = told(401, {"error": "invalid_token"})
    server = ScriptedServer(GRANTED, refusal, GRANTED, VERSION)
    tester, subject = new_tester(server), (FAR, OWN, OAUTH, "ossoi_abc", Secret(VALUE))
    assert tester.test(*subject).outcome is BY_METHOD
    assert tester.test(*subject, is_fresh=False).outcome is WORKS
    assert paths(server).count("/oauth2/token") == 2


def cut(request: httpx.Request) -> httpx.Response:
    raise httpx.ReadError(f"cut {request.headers}", request=request)


ECHO = {"error": "invalid_client", "message": VALUE, "error_description": VALUE}


@pytest.mark.parametrize("kind", [OAUTH, APP, CredentialKind.API_KEY])
@pytest.mark.parametrize(
    "answer",
    [
        cut,
        told(500, {"message": VALUE}),
        told(418, {"message": VALUE}),
        told(302, b"", Location=f"https://evil.example/{VALUE}?s={VALUE}"),
        told(200, {"access_token": [VALUE]}),
        told(200, VALUE.encode()),
        told(401, ECHO),
        told(401, {"error": VALUE}),
    ],
)
def test_no_failure_repeats_the_secret(
    answer: httpx.Response, kind: CredentialKind, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(1)
    server = ScriptedServer(answer)
    try:
        shown = repr(run(server, kind=kind))
    except e.AppError as error:
        shown = "".join(traceback.format_exception(error, chain=True))
        shown += f"{error!r} {error.title} {error.next_step} {error.detail} {error.facts}"
    shown += caplog.text + repr(server.seen)
    assert VALUE not in shown
