"""`desktop-admin keys` beside a running backend: turns, the emergency stop, what is recorded."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import httpx
from joserfc import jwt
from joserfc.jwk import KeySet

from desktop_admin.backend.callers import PROVIDER
from desktop_admin.backend.clock import now_ms
from desktop_admin.backend.oauth import key_rotation
from tests.backend.accounts import keys
from tests.backend.callers import OAUTH2
from tests.backend.presented_tokens import Client, is_active, probe, token_of
from tests.fakes.api_user import ApiUser
from tests.fakes.backend_process import BackendProcess

PATIENCE = 20


def listed(backend: BackendProcess) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(keys(backend, "list", "--json").stdout)
    return found


def published(backend: BackendProcess) -> Any:
    return httpx.get(f"{backend.url}/oauth2/jwks", trust_env=False).json()


def kid_of(token: str, backend: BackendProcess) -> str:
    """As a resource server finds it that reads the published keys afresh."""
    found = jwt.decode(token, KeySet.import_key_set(published(backend)), algorithms=["ES256"])
    return str(found.header["kid"])


def wait_for(is_so: Callable[[], bool]) -> None:
    """A running server follows by itself; each question is a call of its own."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end


def prepared(owner: ApiUser) -> Client:
    owner.choose_method(OAUTH2)
    return owner.create("oauth-clients", "A")


def test_live_tokens_survive_a_rotation(backend: BackendProcess, owner: ApiUser) -> None:
    client = prepared(owner)
    before = token_of(backend, client)
    [first] = listed(backend)
    assert (first["state"], first["kid"]) == ("signs", kid_of(before, backend))
    assert keys(backend, "rotate").returncode == 0
    second, _ = listed(backend)
    assert [one["state"] for one in listed(backend)] == ["waits", "signs"]
    assert [key["kid"] for key in published(backend)["keys"]] == [second["kid"], first["kid"]]
    assert kid_of(token_of(backend, client), backend) == first["kid"]
    again = keys(backend, "rotate")
    assert (again.returncode, second["kid"] in again.stderr) == (1, True)

    assert keys(backend, "rotate", "--now").returncode == 0
    wait_for(lambda: kid_of(token_of(backend, client), backend) == second["kid"])
    assert [one["state"] for one in listed(backend)] == ["signs", "verifies"]
    assert (probe(backend, before), is_active(backend, client, before)) == (200, True)
    events = owner.get("/admin/v1/audit-events?action=signing_key.rotated").json()["items"]
    assert [event["subject"]["id"] for event in events] == [second["kid"]] * 2
    assert events[0]["actor"]["name"] == "Support Team"


def test_a_server_that_has_the_key_still_refuses_its_tokens(
    backend: BackendProcess, owner: ApiUser
) -> None:
    client = prepared(owner)
    token = token_of(backend, client)
    kid = kid_of(token, backend)
    opened = backend.open_data()
    # Without the time that a command takes to end, in which the server reads its keys again.
    with opened.database.write() as session:
        key_rotation.revoke(session, opened.sealer, now_ms(), kid, actor=PROVIDER)
    refused = probe(backend, token)
    opened.database.close()
    assert refused == 401


def test_the_tokens_of_a_revoked_key_die_on_the_next_call(
    backend: BackendProcess, owner: ApiUser
) -> None:
    client = prepared(owner)
    token = token_of(backend, client)
    assert probe(backend, token) == 200
    kid = kid_of(token, backend)
    assert keys(backend, "revoke", kid).returncode == 0
    assert (probe(backend, token), is_active(backend, client, token)) == (401, False)
    assert kid not in {key["kid"] for key in published(backend)["keys"]}
    wait_for(lambda: probe(backend, token_of(backend, client)) == 200)
    assert probe(backend, token) == 401
    events = owner.get("/admin/v1/audit-events?action=signing_key.revoked").json()["items"]
    assert [event["subject"]["id"] for event in events] == [kid]
    unknown = keys(backend, "revoke", kid)
    assert (unknown.returncode, kid in unknown.stderr) == (1, True)
