"""Watched credentials against a real backend, while a person switches the method."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_admin.domain.credentials import CredentialKind, IssuedClient
from desktop_admin.domain.watch import Watched, WatchStanding, judged, kept
from desktop_admin.services.credential_tester import CredentialTester
from desktop_admin.services.credential_tokens import CredentialTokens
from desktop_admin.services.credential_watch import CredentialWatch
from desktop_admin.services.token_cache import TokenCache

if TYPE_CHECKING:
    from tests.backend.client.conftest import Desk

WORKS, BY_METHOD, REFUSED = (
    WatchStanding.WORKS,
    WatchStanding.REFUSED_BY_METHOD,
    WatchStanding.REFUSED,
)


def test_a_switch_of_the_method_and_a_deletion_are_seen_by_the_next_test(shared_desk: Desk) -> None:
    desk, owner = shared_desk, shared_desk.as_person("owner@example.com")
    endpoint = desk.embedded.start().authorization_server_url
    tester = CredentialTester(CredentialTokens(desk.api.tokens, desk.embedded.check, TokenCache()))
    watch = CredentialWatch(tester, lambda: True)

    def follow(issued: IssuedClient) -> Callable[[], WatchStanding]:
        client = issued.client
        watched = Watched("v", client.kind, client.client_id, client.name)
        readings: list[object] = []

        def look() -> WatchStanding:
            nonlocal watched
            reading = watch.test(owner.connection, endpoint, watched, issued.secret)
            readings[:] = kept(readings, reading)  # type: ignore[arg-type]
            watched = replace(watched, standing=judged(watched.standing, readings))  # type: ignore[arg-type]
            return watched.standing

        return look

    issued = owner.client_apps.create("Watched app")
    app, oauth = follow(issued), follow(owner.oauth_clients.create("Watched OAuth"))
    before = owner.methods.current()
    assert (app(), oauth()) == (WORKS, BY_METHOD)
    assert app() is WORKS
    other = CredentialKind.OAUTH_CLIENT.method
    owner.methods.choose(other, before.etag)
    assert (app(), oauth()) == (BY_METHOD, WORKS)
    owner.methods.choose(before.method, owner.methods.current().etag)
    assert (app(), oauth()) == (WORKS, BY_METHOD)
    owner.client_apps.delete(issued.client)
    assert app() is REFUSED
    tokens = [one for one in desk.seen if one.path == "/apitoken/clientApp/accessToken"]
    # the live token served the second test; each turn of events asked for a new one
    assert len(tokens) == 4
    owner.close()
