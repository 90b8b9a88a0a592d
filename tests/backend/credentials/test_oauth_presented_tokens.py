"""Revocation and introspection over HTTP: a client and its own tokens."""

from __future__ import annotations

import base64
from urllib.parse import quote

import httpx
import pytest

from tests.backend.callers import KEYS, OAUTH2
from tests.backend.presented_tokens import (
    INACTIVE,
    INTROSPECT,
    REVOKE,
    Client,
    is_active,
    present,
    probe,
    token_of,
)
from tests.fakes.api_user import (
    MANAGER,
    ApiUser,
    ask_app_token,
    ask_oauth_token,
)
from tests.fakes.backend_process import BackendProcess

pytestmark = pytest.mark.usefixtures("client")


def test_a_revoked_token_is_refused_on_the_very_next_call(
    shared: BackendProcess, client: Client
) -> None:
    token, kept = token_of(shared, client), token_of(shared, client)
    assert probe(shared, token) == 200
    answer = present(shared, REVOKE, client, token, token_type_hint="access_token")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert probe(shared, token) == 401
    assert not is_active(shared, client, token)
    assert (probe(shared, kept), is_active(shared, client, kept)) == (200, True)
    assert present(shared, REVOKE, client, token).status_code == 200


def test_a_revocation_outlives_the_process(backend: BackendProcess, owner: ApiUser) -> None:
    owner.choose_method(OAUTH2)
    client = owner.create("oauth-clients", "A")
    token = token_of(backend, client)
    assert present(backend, REVOKE, client, token).status_code == 200
    backend.kill()
    again = BackendProcess.start(backend.data)
    assert (probe(again, token), probe(again, token_of(again, client))) == (401, 200)
    again.stop()


def test_revocations_are_recorded_once(
    shared: BackendProcess, keeper: ApiUser, client: Client, other: Client
) -> None:
    token = token_of(shared, client)
    assert present(shared, REVOKE, other, token).status_code == 400
    for _ in range(2):
        assert present(shared, REVOKE, client, token).status_code == 200
    found = keeper.get("/admin/v1/audit-events?action=token.revoked&limit=2").json()["items"]
    assert [event["result"] for event in found] == ["OK", "REFUSED"]
    assert [event["actor"]["id"] for event in found] == [client["clientId"], other["clientId"]]
    assert token not in str(found)


def test_introspection_says_what_the_token_stands_for(
    shared: BackendProcess, client: Client
) -> None:
    answer = present(shared, INTROSPECT, client, token_of(shared, client))
    assert answer.headers["Cache-Control"] == "no-store"
    said = answer.json()
    assert set(said) == {
        "active", "client_id", "token_type", "exp", "iat", "sub", "aud", "iss", "jti",
    }  # fmt: skip
    assert (said["active"], said["token_type"]) == (True, "Bearer")
    assert said["client_id"] == said["sub"] == client["clientId"]
    assert (said["iss"], said["aud"]) == (shared.url, f"{shared.url}/api")
    assert said["exp"] - said["iat"] == 299


def test_introspection_names_whom_the_token_acts_for(
    shared: BackendProcess, keeper: ApiUser, client: Client
) -> None:
    senders = keeper.get("/api/account/senders").json()["results"]
    uid = next(sender["id"] for sender in senders if sender["email"] == MANAGER)
    token = token_of(shared, client, sender_id=MANAGER)
    said = present(shared, INTROSPECT, client, token).json()
    assert said["sender_id"] == uid
    assert "delegator_id" not in said


def other_texts(shared: BackendProcess, keeper: ApiUser) -> list[str]:
    """What is no access token of the authorization server, though some of it opens the API."""
    keeper.choose_method(KEYS)
    app = keeper.create("client-apps", "Opaque tokens")
    opaque = ask_app_token(shared.url, app).json()["accessToken"]
    key = keeper.post("/admin/v1/api-key/reveal").json()["apiKey"]
    session = keeper.headers["Authorization"].removeprefix("Bearer ")
    keeper.choose_method(OAUTH2)
    return [opaque, key, session, "x", "a.b.c", "\u00e9.\u00e9.\u00e9", "e30.e30.e30", "." * 9000]


def test_other_credentials_are_not_the_authorization_servers(
    shared: BackendProcess, keeper: ApiUser, client: Client
) -> None:
    texts = other_texts(shared, keeper)
    for text in texts:
        assert present(shared, INTROSPECT, client, text).json() == INACTIVE
        assert present(shared, REVOKE, client, text).status_code == 200
    assert keeper.get("/admin/v1/me").status_code == 200
    keeper.choose_method(KEYS)
    assert probe(shared, texts[0]) == 200
    keeper.choose_method(OAUTH2)


@pytest.mark.parametrize("path", [REVOKE, INTROSPECT])
def test_id_and_secret_may_be_form_urlencoded_or_raw(
    shared: BackendProcess, client: Client, path: str
) -> None:
    encoded = [
        "".join(f"%{ord(character):02X}" for character in client[name])
        for name in ("clientId", "secret")
    ]
    raw = [quote(client[name]) for name in ("clientId", "secret")]
    for pair in (encoded, raw):
        basic = base64.b64encode(":".join(pair).encode()).decode()
        answer = httpx.post(
            shared.url + path,
            data={"token": token_of(shared, client)},
            headers={"Authorization": f"Basic {basic}"},
            trust_env=False,
        )
        assert answer.status_code == 200


@pytest.mark.parametrize("path", [REVOKE, INTROSPECT])
def test_failed_authentications_count_together_with_those_of_the_token_endpoint(
    shared: BackendProcess, keeper: ApiUser, path: str
) -> None:
    client = keeper.create("oauth-clients", f"Guessed at {path}")
    guess = {**client, "secret": "wrong"}
    token = token_of(shared, client)
    seen = [ask_oauth_token(shared.url, guess).status_code for _ in range(6)]
    answers = [present(shared, path, guess, token) for _ in range(6)]
    seen += [answer.status_code for answer in answers]
    assert seen == [401] * 10 + [429] * 2
    assert int(answers[-1].headers["Retry-After"]) > 0
    assert present(shared, path, client, token).status_code == 200
