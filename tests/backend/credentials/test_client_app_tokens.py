"""The token call of Client Apps, byte for byte as widespread clients use it."""

from __future__ import annotations

import json
import re
import time
from typing import Any

import httpx
import pytest

from tests.backend.accounts import account
from tests.fakes.api_user import ADMIN, MANAGER, ApiUser, ask_app_token
from tests.fakes.backend_process import BackendProcess

PATH = "/apitoken/clientApp/accessToken"


@pytest.fixture(scope="module")
def app(keeper: ApiUser) -> dict[str, Any]:
    """A Client App with its secret."""
    return keeper.create("client-apps", "Token asker")


def body_of(app: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"clientId": app["clientId"], "secret": app["secret"], "type": "OWNER", **more}


def send(url: str, content: bytes, **headers: str) -> httpx.Response:
    with ApiUser(url) as nobody:
        return nobody.post(PATH, content=content, headers=headers)


def session_of(url: str, token: str) -> dict[str, Any]:
    with ApiUser(url, f"Bearer {token}") as user:
        found: dict[str, Any] = user.get("/api/session").json()
        return found


def test_the_answer_has_exactly_two_keys(shared: BackendProcess, app: dict[str, Any]) -> None:
    before = time.time() * 1000
    answer = ask_app_token(shared.url, app)
    assert answer.status_code == 200
    said = answer.json()
    assert list(said) == ["accessToken", "expiresAt"]
    assert re.fullmatch(r"[0-9a-f]{64}", said["accessToken"])
    assert 1_799_000 <= said["expiresAt"] - before <= 1_810_000
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Pragma"] == "no-cache"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16"])
@pytest.mark.parametrize(
    "media_type",
    ["application/json", "application/json; esl-api-version=11.66.0", "text/plain", ""],
)
def test_every_encoding_and_media_type_in_use_is_read(
    shared: BackendProcess, app: dict[str, Any], encoding: str, media_type: str
) -> None:
    content = json.dumps(body_of(app)).encode(encoding)
    assert send(shared.url, content, **{"Content-Type": media_type}).status_code == 200


def test_a_name_in_utf_16_keeps_its_characters(shared: BackendProcess, app: dict[str, Any]) -> None:
    body = body_of(app, type="SENDER", email="n\u00efemand@example.com")
    content = json.dumps(body, ensure_ascii=False).encode("utf-16-le")
    answer = send(shared.url, content, **{"Content-Type": "application/json"})
    assert answer.json()["messageKey"] == "error.notFound.userNotFound"


def test_whom_the_token_acts_as(shared: BackendProcess, app: dict[str, Any]) -> None:
    owner = ask_app_token(shared.url, app).json()["accessToken"]
    sender = ask_app_token(shared.url, app, type="SENDER", email=MANAGER.upper()).json()
    assert session_of(shared.url, owner)["user"]["email"] == "owner@example.com"
    assert session_of(shared.url, sender["accessToken"])["user"]["email"] == MANAGER


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"type": "SENDER"}, 400),
        ({"type": "SENDER", "email": "nobody@example.com"}, 404),
        ({"type": "ADMIN"}, 400),
        ({"type": None}, 400),
        ({"secret": 5}, 400),
        ({"secret": "wrong"}, 401),
        ({"secret": ""}, 401),
        ({"secret": "\U0001f600"}, 401),
        ({"clientId": "nobody"}, 401),
        ({"clientId": ""}, 401),
        ({"unknown": "field"}, 200),
    ],
)
def test_what_is_refused(
    shared: BackendProcess, app: dict[str, Any], changes: dict[str, Any], status: int
) -> None:
    with ApiUser(shared.url) as nobody:
        answer = nobody.post(PATH, json=body_of(app, **changes))
    assert answer.status_code == status
    assert app["secret"] not in answer.text


def test_unknown_client_and_wrong_secret_look_alike(
    shared: BackendProcess, app: dict[str, Any]
) -> None:
    with ApiUser(shared.url) as nobody:
        answers = [
            nobody.post(PATH, json=body_of(app, **changes))
            for changes in ({"secret": "x"}, {"clientId": "x"}, {"clientId": "x", "secret": "x"})
        ]
    assert {(answer.status_code, answer.content) for answer in answers} == {
        (401, answers[0].content)
    }


@pytest.mark.parametrize("content", [b"", b"{", b"null", b"[]", b'"x"', b"\xff\xfe", b"\xff" * 9])
def test_a_malformed_body_is_400(shared: BackendProcess, content: bytes) -> None:
    assert send(shared.url, content).status_code == 400


def test_regenerate_and_delete_end_live_tokens(shared: BackendProcess, keeper: ApiUser) -> None:
    app = keeper.create("client-apps", "To be rotated")
    place = f"/admin/v1/client-apps/{app['clientId']}"

    def probe(token: str) -> int:
        with ApiUser(shared.url, f"Bearer {token}") as user:
            return user.get("/api/sysinfo").status_code

    first = ask_app_token(shared.url, app).json()["accessToken"]
    assert probe(first) == 200
    renewed = keeper.post(f"{place}/regenerate-secret").json()
    assert probe(first) == 401
    assert ask_app_token(shared.url, app).status_code == 401
    second = ask_app_token(shared.url, renewed).json()["accessToken"]
    assert probe(second) == 200
    keeper.delete(place)
    assert probe(second) == 401
    assert ask_app_token(shared.url, renewed).status_code == 401


def test_a_sender_without_the_permission_is_refused_by_the_next_call(
    backend: BackendProcess, owner: ApiUser
) -> None:
    app = owner.create("client-apps", "As admin")
    token = ask_app_token(backend.url, app, type="SENDER", email=ADMIN).json()["accessToken"]
    path = "/api/account/authentication/oauth2/clients"
    with ApiUser(backend.url, f"Bearer {token}") as user:
        assert user.get(path).status_code == 200
        account(backend, "api-access", ADMIN, "off")
        assert user.get(path).status_code == 403


def test_a_feature_that_is_off_says_so(backend: BackendProcess, owner: ApiUser) -> None:
    app = owner.create("client-apps", "Switched off")
    account(backend, "feature", "api-token", "off")
    answer = ask_app_token(backend.url, app)
    assert answer.status_code == 403
    assert answer.json()["messageKey"] == "error.forbidden.featureDisabled"
    assert "Support Team" in answer.json()["message"]


def test_guessing_is_slowed_down_but_the_right_secret_never(
    backend: BackendProcess, owner: ApiUser
) -> None:
    app = owner.create("client-apps", "Attacked")
    guess = app | {"secret": "guess"}
    answers = [ask_app_token(backend.url, guess) for _ in range(13)]
    assert [answer.status_code for answer in answers[:10]] == [401] * 10
    assert answers[-1].status_code == 429
    assert int(answers[-1].headers["Retry-After"]) > 0
    assert ask_app_token(backend.url, app).status_code == 200
    events = owner.get("/admin/v1/audit-events?action=token.refused").json()["items"]
    # Newest first: of those that had to wait each process writes one, and counts from then on.
    details = [event["detail"] for event in events]
    assert details[-10:] == ["wrong client id or secret"] * 10
    assert details[:-10] in (["throttled"], ["throttled"] * 2)
    assert {event["actor"]["name"] for event in events} == {"Attacked"}
