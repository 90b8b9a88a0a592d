"""Trying a call: with which credential, to which server, and how its refusal is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_admin.api.tokens import TokenEndpoint
from desktop_admin.api.trial import TrialEndpoint
from desktop_admin.domain.connections import LOCAL_CONNECTION_ID, Connection, ConnectionKind
from desktop_admin.domain.credentials import CredentialKind, TestOutcome
from desktop_admin.domain.errors import BackendStopped
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.server_errors import ServerNotConfirmed
from desktop_admin.domain.tokens import CredentialInUse
from desktop_admin.domain.trials import TRIAL_CALLS, TrialResult
from desktop_admin.services.call_trial import CallTrial
from desktop_admin.services.credential_tokens import CredentialTokens
from desktop_admin.services.token_cache import TokenCache
from tests.fakes.scripted_server import URL, ScriptedServer, refused, told

FAR = Connection("c1", "Far", ConnectionKind.SANDBOX, URL)
GRANTED = told(200, {"access_token": "the-token", "token_type": "Bearer", "expires_in": 299})
AGAIN = told(200, {"access_token": "another", "token_type": "Bearer", "expires_in": 299})
VERSION = told(200, {"version": "11"})
USED = CredentialInUse(
    FAR, f"{URL}/oauth2/token", CredentialKind.OAUTH_CLIENT, "ossoi_abc", Secret("Zebra-Umbrella-7")
)
KEY = replace(USED, kind=CredentialKind.API_KEY)
SYSINFO = TRIAL_CALLS[0]


class Bench:
    """One trial after another, over one cache."""

    def __init__(self, server: ScriptedServer) -> None:
        calls = TokenEndpoint(server.transport, server.codec)
        tokens = CredentialTokens(lambda: calls, self._stopped, TokenCache())
        trial = TrialEndpoint(server.transport, server.codec)
        self._trial = CallTrial(tokens, lambda: trial)

    def run(self, used: CredentialInUse = USED, *, is_for_once: bool = False) -> TrialResult:
        return self._trial.run(used, SYSINFO, is_for_once=is_for_once)

    def _stopped(self, url: str) -> None:
        if url != "http://127.0.0.1:1":
            raise BackendStopped


def test_a_token_is_asked_for_once_and_used_again() -> None:
    server = ScriptedServer(GRANTED, VERSION)
    bench = Bench(server)
    first, second = bench.run(), bench.run()
    assert [request.url.path for request in server.requests] == [
        "/oauth2/token",
        "/api/sysinfo",
        "/api/sysinfo",
    ]
    assert server.last.headers["Authorization"] == "Bearer the-token"
    assert (first.test.outcome, second.test.outcome) == (TestOutcome.WORKS, TestOutcome.WORKS)
    assert first.answer is not None
    assert first.answer.body.text == '{\n  "version": "11"\n}'
    assert first.url == f"{URL}/api/sysinfo"


def test_an_old_token_that_is_refused_is_replaced_once() -> None:
    stale = refused(401, "error.unauthorized.tokenExpired")
    server = ScriptedServer(GRANTED, VERSION, stale, AGAIN, VERSION)
    bench = Bench(server)
    bench.run()
    result = bench.run()
    assert (result.test.outcome, result.error) == (TestOutcome.WORKS, None)
    assert server.last.headers["Authorization"] == "Bearer another"


def test_of_a_credential_for_once_no_token_stays() -> None:
    server = ScriptedServer(GRANTED, VERSION, AGAIN, VERSION)
    bench = Bench(server)
    bench.run(is_for_once=True)
    bench.run()
    assert server.last.headers["Authorization"] == "Bearer another"


def test_an_api_key_is_sent_as_it_is() -> None:
    server = ScriptedServer(VERSION)
    Bench(server).run(KEY)
    assert server.last.headers["Authorization"] == "Basic Zebra-Umbrella-7"
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("answers", "outcome", "has_answer"),
    [
        ([told(400, {"error": "unauthorized_client"})], TestOutcome.REFUSED_BY_METHOD, False),
        ([told(401, {"error": "invalid_client"})], TestOutcome.REFUSED, False),
        (
            [GRANTED, refused(401, "error.unauthorized.methodNotInForce")],
            TestOutcome.REFUSED_BY_METHOD,
            True,
        ),
        ([GRANTED, refused(403, "error.forbidden.noPermission")], TestOutcome.REFUSED, True),
    ],
)
def test_refusals_are_told_apart(
    answers: list[object], outcome: TestOutcome, has_answer: bool
) -> None:
    result = Bench(ScriptedServer(*answers)).run()  # type: ignore[arg-type]
    assert result.test.outcome is outcome
    assert (result.answer is not None, result.error is not None) == (has_answer, has_answer)


def test_nothing_is_sent_where_it_does_not_belong() -> None:
    server = ScriptedServer(GRANTED, VERSION)
    bench = Bench(server)
    with pytest.raises(ServerNotConfirmed):
        bench.run(replace(USED, token_endpoint="https://else.example/oauth2/token"))
    local = Connection(LOCAL_CONNECTION_ID, "", ConnectionKind.LOCAL, "http://127.0.0.1:2")
    for used in (USED, KEY):
        with pytest.raises(BackendStopped):
            bench.run(replace(used, connection=local))
    assert server.requests == []
