"""The OAuth token endpoint by the book: RFC 6749, RFC 9068, and what widespread clients need."""

from __future__ import annotations

import base64
import json
import time
from typing import Any

import httpx
import pytest
from joserfc import jwt
from joserfc.jwk import KeySet

from tests.backend.presented_tokens import Client
from tests.fakes.api_user import FORM, MANAGER, ApiUser, ask_oauth_token
from tests.fakes.backend_process import BackendProcess

pytestmark = pytest.mark.usefixtures("client")  # OAuth 2.0 is in force
GRANT = "grant_type=client_credentials"


def basic(client: Client, secret: str | None = None) -> str:
    pair = f"{client['clientId']}:{client['secret'] if secret is None else secret}"
    return "Basic " + base64.b64encode(pair.encode()).decode()


def post(
    user: ApiUser, body: str, authorization: str | None, *, query: str = "", kind: str = FORM
) -> httpx.Response:
    headers = {"Content-Type": kind}
    if authorization is not None:
        headers["Authorization"] = authorization
    return user.post(f"/oauth2/token{query}", content=body, headers=headers)


def payload_of(token: str) -> dict[str, Any]:
    """As a client does that knows plain, strict base64 only."""
    middle = token.split(".")[1]
    decoded: dict[str, Any] = json.loads(base64.b64decode(middle, validate=True))
    return decoded


def test_the_answer_has_exactly_three_keys(shared: BackendProcess, client: Client) -> None:
    answer = ask_oauth_token(shared.url, client)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("application/json")
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Pragma"] == "no-cache"
    said = answer.json()
    assert set(said) == {"access_token", "token_type", "expires_in"}
    assert (said["token_type"], said["expires_in"]) == ("Bearer", 299)


def test_the_token_is_what_rfc_9068_says(shared: BackendProcess, client: Client) -> None:
    token = ask_oauth_token(shared.url, client).json()["access_token"]
    with ApiUser(shared.url) as user:
        metadata = user.get("/.well-known/oauth-authorization-server").json()
        keys = KeySet.import_key_set(user.get(metadata["jwks_uri"]).json())
    assert metadata["issuer"] == shared.url
    assert metadata["token_endpoint"] == shared.announced["authorizationServerUrl"]
    found = jwt.decode(token, keys, algorithms=["ES256"])
    assert found.header["typ"] == "at+jwt"
    assert found.header["kid"]
    claims = found.claims
    assert set(claims) >= {"iss", "exp", "aud", "sub", "client_id", "iat", "jti"}
    assert claims["sub"] == claims["client_id"] == client["clientId"]
    assert claims["iss"] == shared.url
    assert claims["exp"] - claims["iat"] == 299
    assert abs(claims["iat"] - time.time()) < 10


def test_clients_with_plain_base64_can_read_it(shared: BackendProcess, client: Client) -> None:
    tokens = [ask_oauth_token(shared.url, client).json()["access_token"] for _ in range(20)]
    assert {payload_of(token)["client_id"] for token in tokens} == {client["clientId"]}
    assert len({payload_of(token)["jti"] for token in tokens}) == 20


@pytest.mark.parametrize(
    ("body", "query"),
    [
        (GRANT, ""),
        ("", f"?{GRANT}"),
        (f"{GRANT}&scope=user.read%2C+user.write", ""),
        (f"{GRANT}&unknown=1&empty=", "?other=1"),
        (f"{GRANT}&sender_id=manager%40example.com", ""),
    ],
)
def test_what_old_and_new_clients_send_is_accepted(
    passer_by: ApiUser, client: Client, body: str, query: str
) -> None:
    answer = post(passer_by, body, basic(client), query=query)
    assert answer.status_code == 200
    assert "scope" not in answer.json()


@pytest.mark.parametrize("kind", [FORM + "; esl-api-version=11.66.0", FORM.upper()])
def test_the_media_type_is_read_leniently(passer_by: ApiUser, client: Client, kind: str) -> None:
    assert post(passer_by, GRANT, basic(client), kind=kind).status_code == 200


@pytest.mark.parametrize(
    ("body", "query", "error"),
    [
        ("", "", "invalid_request"),
        ("grant_type=", "", "invalid_request"),
        ("grant_type=password", "", "unsupported_grant_type"),
        ("grant_type=authorization_code&code=x", "", "unsupported_grant_type"),
        (f"{GRANT}&{GRANT}", "", "invalid_request"),
        (GRANT, f"?{GRANT}", "invalid_request"),
        (f"{GRANT}&client_secret=x", "", "invalid_request"),
        (f"{GRANT}&client_assertion=x", "", "invalid_request"),
        (GRANT, "?client_secret=x", "invalid_request"),
        (GRANT, "?client_id=x", "invalid_request"),
        (f"{GRANT}&client_id=someone", "", "invalid_request"),
        (f"{GRANT}&sender_id=nobody", "", "invalid_request"),
        (f"{GRANT}&delegator_id=nobody", "", "invalid_request"),
        (GRANT + "&a=%ff", "", "invalid_request"),
    ],
)
def test_a_wrong_request_is_400_with_its_code(
    passer_by: ApiUser, client: Client, body: str, query: str, error: str
) -> None:
    answer = post(passer_by, body, basic(client), query=query)
    assert answer.status_code == 400
    assert answer.json()["error"] == error
    assert set(answer.json()) <= {"error", "error_description"}


def test_json_is_no_form(passer_by: ApiUser, client: Client) -> None:
    body = json.dumps({"grant_type": "client_credentials"})
    answer = post(passer_by, body, basic(client), kind="application/json")
    assert (answer.status_code, answer.json()["error"]) == (400, "invalid_request")


def headers_that_prove_nothing(client: Client) -> list[str | None]:
    raw = base64.b64encode(b"\xff\xfe:\xff").decode()
    return [
        None, "", "Basic", "Basic !!!", f"Basic {raw}", "Bearer x", "Basic " + "eA==",
        basic(client, ""), basic(client, "wrong"), basic({"clientId": "x"}, client["secret"]),
    ]  # fmt: skip


def test_whoever_proves_nothing_gets_the_same_401(passer_by: ApiUser, client: Client) -> None:
    answers = [post(passer_by, GRANT, header) for header in headers_that_prove_nothing(client)]
    assert {answer.status_code for answer in answers} == {401}
    assert len({answer.content for answer in answers}) == 1
    assert answers[0].json()["error"] == "invalid_client"
    assert all(answer.headers["WWW-Authenticate"].startswith("Basic ") for answer in answers)


def test_whom_the_token_acts_as(shared: BackendProcess, client: Client) -> None:
    def email_of(**form: str) -> str:
        token = ask_oauth_token(shared.url, client, **form).json()["access_token"]
        with ApiUser(shared.url, f"Bearer {token}") as user:
            return str(user.get("/api/session").json()["user"]["email"])

    assert email_of() == "owner@example.com"
    assert email_of(sender_id=MANAGER) == MANAGER


def test_regenerate_and_delete_end_live_tokens(shared: BackendProcess, keeper: ApiUser) -> None:
    client = keeper.create("oauth-clients", "To be rotated")
    place = f"/admin/v1/oauth-clients/{client['clientId']}"

    def probe(token: str) -> int:
        with ApiUser(shared.url, f"Bearer {token}") as user:
            return user.get("/api/sysinfo").status_code

    first = ask_oauth_token(shared.url, client).json()["access_token"]
    assert probe(first) == 200
    renewed = keeper.post(f"{place}/regenerate-secret").json()
    assert probe(first) == 401
    assert ask_oauth_token(shared.url, client).status_code == 401
    second = ask_oauth_token(shared.url, renewed).json()["access_token"]
    assert probe(second) == 200
    keeper.delete(place)
    assert probe(second) == 401
    assert ask_oauth_token(shared.url, renewed).status_code == 401


def test_a_forged_token_is_nobody(shared: BackendProcess, client: Client) -> None:
    token = ask_oauth_token(shared.url, client).json()["access_token"]
    head, body, signature = token.split(".")
    none = base64.urlsafe_b64encode(b'{"alg":"none","typ":"at+jwt"}').rstrip(b"=").decode()
    forged = [f"{none}.{body}.", f"{none}.{body}.{signature}", f"{head}.{body}.{'A' * 86}"]
    forged.append(f"{head}.{body[:-4]}AAAA.{signature}")
    for one in forged:
        with ApiUser(shared.url, f"Bearer {one}") as user:
            assert user.get("/api/sysinfo").status_code == 401
