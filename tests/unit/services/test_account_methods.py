"""The method in force."""

from __future__ import annotations

import httpx

from desktop_admin.api.authentication_method import AuthenticationMethodEndpoint
from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.secret import Secret
from desktop_admin.services.account_methods import AccountMethods
from desktop_admin.services.lost_answers import RepeatPromise
from tests.fakes.scripted_server import METHOD, ScriptedServer, told


def test_a_lost_answer_to_the_change_is_asked_for_again() -> None:
    def lost(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadTimeout("late", request=request)

    server = ScriptedServer(lost, told(200, METHOD, ETag='"8"'))
    methods = AccountMethods(
        AuthenticationMethodEndpoint(server.caller()),
        lambda: Secret("key"),
        RepeatPromise(lambda: True),
    )
    assert methods.choose(AuthenticationMethod.OAUTH2, '"7"').etag == '"8"'
    assert [request.headers["Idempotency-Key"] for request in server.requests] == ["key", "key"]
    assert methods.current().etag == '"8"'
