"""The hand-over to a browser: authentication tokens, `/auth`, and the sessions they open."""

from __future__ import annotations

import base64
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import update

from desktop_admin.backend.store.session_models import ApiSession, AuthenticationToken
from tests.backend.accounts import account
from tests.backend.callers import KEYS, OAUTH2, a_signer, in_session
from tests.backend.hand_overs import COOKIE, PARAMETERS, TOKENS, hand_over, token
from tests.fakes.api_user import MANAGER, ApiUser, ask_app_token, ask_oauth_token
from tests.fakes.backend_process import BackendProcess

A_MINUTE = 60_000


@pytest.fixture
def key(owner: ApiUser) -> Iterator[ApiUser]:
    """The owner's API key."""
    value = owner.post("/admin/v1/api-key/reveal").json()["apiKey"]
    with ApiUser(str(owner.base_url), f"Basic {value}") as user:
        yield user


def session_of(url: str, kind: str, value: str) -> ApiUser:
    answer = hand_over(url, kind, value)
    assert (answer.status_code, set(answer.json())) == (200, {"sessionToken"})
    guest = ApiUser(url)
    guest.headers["Cookie"] = f"other=1; {COOKIE}={answer.json()['sessionToken']}"
    return guest


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        ("user", {"value"}),
        ("sender", {"value", "packageId"}),
        ("signer/multiUse", {"value", "packageId", "signerId"}),
        ("signer/singleUse", {"value", "packageId", "signerId"}),
    ],
)
def test_a_token_has_these_keys_and_opens_one_session_or_many(
    backend: BackendProcess, key: ApiUser, kind: str, keys: set[str]
) -> None:
    made = token(key, kind)
    assert set(made) == keys
    inside = base64.b64decode(made["value"]).decode()
    assert str(uuid.UUID(inside)) == inside
    assert hand_over(backend.url, _other(kind), made["value"]).status_code == 401
    with session_of(backend.url, kind, made["value"]) as guest:
        package = a_signer(key)["package"]
        assert guest.get(f"/api/packages/{package}").status_code == 200
        is_signer = kind.startswith("signer")
        assert guest.get("/api/session").status_code == (403 if is_signer else 200)
    again = hand_over(backend.url, kind, made["value"])
    assert again.status_code == (200 if kind == "signer/multiUse" else 401)


def _other(kind: str) -> str:
    return "sender" if kind == "user" else "user"


def test_a_signer_sees_their_transaction_and_nothing_else(
    backend: BackendProcess, key: ApiUser
) -> None:
    first, second = (one["id"] for one in key.get("/api/packages").json()["results"][:2])
    fields = {"sessionFields": {"fields": {"branch": "north"}}, "delegateeId": "someone"}
    body = {"packageId": first, "signerId": a_signer(key)["signer"], **fields}
    made = key.post(f"{TOKENS}/signer/singleUse", json=body).json()
    assert {name: made[name] for name in fields} == fields
    with session_of(backend.url, "signer/singleUse", made["value"]) as guest:
        seen = guest.get(f"/api/packages/{first}").json()
        assert seen == key.get(f"/api/packages/{first}").json()
        assert guest.get(f"/api/packages/{second}").status_code == 404
        assert guest.get("/api/packages").status_code == 403
        assert guest.post(f"{TOKENS}/user").status_code == 403
        assert guest.get("/admin/v1/me").status_code == 403
    wrong = body | {"packageId": second}
    assert key.post(f"{TOKENS}/signer/multiUse", json=wrong).status_code == 404
    assert key.post("/api/sessions", params={"package": first}).status_code == 400


def test_tokens_expire_after_half_an_hour(backend: BackendProcess, key: ApiUser) -> None:
    values = {kind: token(key, kind)["value"] for kind in PARAMETERS}
    age(backend, AuthenticationToken, expires_at=-29 * A_MINUTE)
    assert hand_over(backend.url, "user", values.pop("user")).status_code == 200
    age(backend, AuthenticationToken, expires_at=-A_MINUTE)
    for kind, value in values.items():
        assert hand_over(backend.url, kind, value).status_code == 401


def bearing(backend: BackendProcess, token: str) -> ApiUser:
    return ApiUser(backend.url, f"Bearer {token}")


def age(backend: BackendProcess, model: Any, **shift: int) -> None:
    """As if so many milliseconds had passed for a column of all tokens or sessions."""
    opened = backend.open_data()
    with opened.database.write() as session:
        changes = {name: getattr(model, name) + by for name, by in shift.items()}
        session.execute(update(model).values(changes))
    opened.database.close()


def test_a_session_ends_when_it_is_idle_for_as_long_as_is_set(
    backend: BackendProcess, owner: ApiUser, key: ApiUser
) -> None:
    path = "/api/account/admin/accountSettings/systemSettings"
    with in_session(key) as guest:
        assert guest.get("/api/session").json()["loginSessionTimeout"] == 30 * A_MINUTE
        age(backend, ApiSession, seen_at=-29 * A_MINUTE)
        assert guest.get("/api/session").status_code == 200
        age(backend, ApiSession, seen_at=-29 * A_MINUTE)  # the call above has prolonged it
        assert guest.get("/api/session").status_code == 200
        assert owner.patch(path, json={"loginSessionTimeout": 5 * A_MINUTE}).status_code == 200
        age(backend, ApiSession, seen_at=-4 * A_MINUTE)
        assert guest.get("/api/session").json()["loginSessionTimeout"] == 5 * A_MINUTE
        age(backend, ApiSession, seen_at=-5 * A_MINUTE)
        assert guest.get("/api/session").status_code == 401


def test_a_session_ends_with_the_credential_it_came_from(
    backend: BackendProcess, owner: ApiUser, key: ApiUser
) -> None:
    app, client = owner.create("client-apps", "A"), owner.create("oauth-clients", "B")
    by_app = bearing(backend, ask_app_token(backend.url, app).json()["accessToken"])
    waiting = token(key, "user")["value"]
    with in_session(key) as of_key, by_app, in_session(by_app) as of_app:
        owner.post(f"/admin/v1/client-apps/{app['clientId']}/regenerate-secret")
        assert of_app.get("/api/session").status_code == 401
        assert of_key.get("/api/session").status_code == 200
        owner.choose_method(OAUTH2)
        assert of_key.get("/api/session").status_code == 401
        issued = ask_oauth_token(backend.url, client).json()["access_token"]
        with bearing(backend, issued) as client_itself, in_session(client_itself) as of_client:
            assert of_client.get("/api/session").status_code == 200
            owner.delete(f"/admin/v1/oauth-clients/{client['clientId']}")
            assert of_client.get("/api/session").status_code == 401
        owner.choose_method(KEYS)
        assert of_key.get("/api/session").status_code == 200
        account(backend, "api-key", "replace")
        assert of_key.get("/api/session").status_code == 401
    assert hand_over(backend.url, "user", waiting).status_code == 401


def test_a_session_of_a_sender_acts_as_that_sender(owner: ApiUser, backend: BackendProcess) -> None:
    app = owner.create("client-apps", "A")
    issued = ask_app_token(backend.url, app, type="SENDER", email=MANAGER).json()["accessToken"]
    with bearing(backend, issued) as by_app, in_session(by_app) as guest:
        assert guest.get("/api/session").json()["user"]["email"] == MANAGER
        assert guest.get("/api/account/senders").status_code == 200
        assert guest.get("/api/account/roles").status_code == 403
        assert guest.post("/api/sessions").status_code == 403  # it cannot prolong itself
        place = f"/api/account/senders/{guest.get('/api/session').json()['user']['id']}/apiKey"
        assert guest.get(place).status_code == 403
    events = owner.get("/admin/v1/audit-events", params={"search": "api_session"}).json()["items"]
    assert events[0]["action"] == "api_session.opened"
    assert events[0]["subject"]["name"] == "Mary Manager"
