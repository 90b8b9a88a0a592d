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
from tests.fakes.api_user import MANAGER, OWNER, ApiUser, ask_app_token, ask_oauth_token
from tests.fakes.backend_process import BackendProcess

TOKENS, COOKIE = "/api/authenticationTokens", "ESIGNLIVE_SESSION_ID"
PARAMETERS = {
    "user": "authenticationToken",
    "sender": "senderAuthenticationToken",
    "signer/multiUse": "signerAuthenticationToken",
    "signer/singleUse": "signerAuthenticationToken",
}
A_MINUTE = 60_000


@pytest.fixture
def key(owner: ApiUser) -> Iterator[ApiUser]:
    """The owner's API key."""
    value = owner.post("/admin/v1/api-key/reveal").json()["apiKey"]
    with ApiUser(str(owner.base_url), f"Basic {value}") as user:
        yield user


def token(user: ApiUser, kind: str) -> dict[str, Any]:
    whom = a_signer(user)
    bodies: dict[str, object] = {
        "user": None,
        "sender": {"value": "", "packageId": whom["package"]},
    }
    signing = {"value": "", "packageId": whom["package"], "signerId": whom["signer"]}
    answer = user.post(f"{TOKENS}/{kind}", json=bodies.get(kind, signing))
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def hand_over(url: str, kind: str, value: str, **more: str) -> Any:
    with ApiUser(url) as browser:
        return browser.get("/auth", params={PARAMETERS[kind]: value, **more})


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


@pytest.mark.parametrize(
    ("target", "location"),
    [
        ("/a/transaction/x", "/a/transaction/x"),
        ("{url}/designer/x?tab=1#top", "/designer/x?tab=1#top"),
        ("https://evil.example/", None),
        ("//evil.example/", None),
        ("///evil.example/", "/evil.example/"),
        ("////evil.example/", None),
        ("/\\evil.example/", None),
        ("\\\\evil.example", None),
        ("{url}@evil.example/", None),
        ("{url}.evil.example/", None),
        ("{url}//evil.example", None),
        ("http:evil.example", None),
        ("javascript:alert(1)", None),
        ("/x\r\nSet-Cookie: a=b", None),
        (" //evil.example", None),
        ("relative", None),
    ],
)
def test_a_target_is_a_place_on_this_server(
    shared: BackendProcess, keeper: ApiUser, target: str, location: str | None
) -> None:
    value = token(keeper, "user")["value"]
    answer = hand_over(shared.url, "user", value, target=target.format(url=shared.url))
    if location is None:
        assert (answer.status_code, "location" in answer.headers) == (400, False)
        assert answer.json()["messageKey"] == "error.validation.badTarget"
        assert hand_over(shared.url, "user", value).status_code == 200  # it was not spent
        return
    assert answer.status_code == 302
    assert answer.headers["location"] == location
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"{COOKIE}=osspa_")
    assert cookie.endswith("; Path=/; HttpOnly; SameSite=Strict")


FROM_A_PAGE = {
    "Origin": "https://portal.example",
    "Sec-Fetch-Site": "cross-site",
    "Sec-Fetch-Mode": "navigate",
    "Sec-Fetch-Dest": "document",
}


def test_a_browser_may_come_from_anywhere_to_auth_and_to_nothing_else(
    shared: BackendProcess, keeper: ApiUser
) -> None:
    value = token(keeper, "user")["value"]
    with ApiUser(shared.url) as browser:
        browser.headers.update(FROM_A_PAGE)
        opened = browser.get("/auth", params={PARAMETERS["user"]: value})
        assert opened.status_code == 200
        assert not any(name.startswith("access-control") for name in opened.headers)
        browser.headers["Cookie"] = f"{COOKIE}={opened.json()['sessionToken']}"
        for method, path in (
            ("GET", "/api/session"),
            ("POST", "/auth"),
            ("GET", "/auth/"),
            ("POST", "/api/sessions"),
            ("GET", "/api/packages"),
        ):
            assert browser.request(method, path).status_code == 403, path
        browser.headers["Host"] = "evil.example"
        assert browser.get("/auth").status_code == 421


def test_auth_takes_one_token_and_says_so(shared: BackendProcess, keeper: ApiUser) -> None:
    value = token(keeper, "user")["value"]
    with ApiUser(shared.url) as browser:
        assert browser.get("/auth").status_code == 400
        two = {PARAMETERS["user"]: value, PARAMETERS["sender"]: value}
        assert browser.get("/auth", params=two).status_code == 400
        wrong = browser.get("/auth", params={PARAMETERS["user"]: "x"})
    assert wrong.json()["messageKey"] == "error.unauthorized.badAuthenticationToken"
    event = keeper.get("/admin/v1/audit-events").json()["items"][0]
    assert (event["action"], event["result"]) == ("api_session.refused", "REFUSED")


@pytest.mark.parametrize("cookies", ["", f"{COOKIE}=", f"{COOKIE}=x", "\x01", f"{COOKIE}=osspa_"])
def test_a_cookie_that_is_no_session_is_nobody(shared: BackendProcess, cookies: str) -> None:
    with ApiUser(shared.url) as guest:
        assert guest.get("/api/session", headers={"Cookie": cookies}).status_code in {400, 401}


def test_the_header_counts_before_the_cookie(keeper: ApiUser) -> None:
    with in_session(keeper) as guest:
        headers = {"Authorization": "Bearer x"}
        assert guest.get("/api/session", headers=headers).status_code == 401
        assert guest.get("/api/session").json()["user"]["email"] == OWNER
