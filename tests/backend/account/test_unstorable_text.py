"""NUL characters and half surrogate pairs, which PostgreSQL cannot keep: 400 on every store."""

from __future__ import annotations

import base64

import httpx
import pytest

from tests.fakes.api_user import OWNER, ApiUser, ask_app_token, ask_oauth_token
from tests.fakes.backend_process import BackendProcess

JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize("text", [r"a\u0000b", r"\ud800", r"\udfff tail", r"head \ud83d"])
@pytest.mark.parametrize("path", ["/admin/v1/client-apps", "/admin/v1/oauth-clients"])
def test_a_name_is_refused(keeper: ApiUser, path: str, text: str) -> None:
    answer = keeper.post(path, content=f'{{"name": "{text}"}}', headers=JSON)
    assert answer.status_code == 400
    assert answer.json()["name"] == "Validation Error"


@pytest.mark.parametrize(
    "path",
    [
        "/admin/v1/client-apps?search=%00",
        "/admin/v1/audit-events?search=a%00b",
        "/api/account/senders?search=%00",
        "/api/account/roles/a%00b",
        "/api/account/senders/%00",
    ],
)
def test_a_question_is_refused(keeper: ApiUser, path: str) -> None:
    answer = keeper.get(path)
    assert answer.status_code in {400, 404}
    assert answer.json()["code"] == answer.status_code


def test_in_a_sign_in_it_is_a_wrong_request(passer_by: ApiUser) -> None:
    content = r'{"email": "owner\u0000@example.com", "password": "x"}'
    assert passer_by.post("/admin/v1/sessions", content=content, headers=JSON).status_code == 400


def test_in_a_client_id_it_is_nobodys(shared: BackendProcess) -> None:
    assert ask_app_token(shared.url, {"clientId": "a\0", "secret": "b"}).status_code in {400, 401}
    for client_id in ("a\0b", "a%00b"):
        basic = base64.b64encode(f"{client_id}:secret".encode()).decode()
        answer = httpx.post(
            f"{shared.url}/oauth2/token",
            data={"grant_type": "client_credentials"},
            headers={"Authorization": f"Basic {basic}"},
            trust_env=False,
        )
        assert answer.status_code == 401
        assert answer.json()["error"] == "invalid_client"


def test_in_a_parameter_of_the_token_endpoint_it_is_an_invalid_request(
    shared: BackendProcess, keeper: ApiUser
) -> None:
    client = keeper.create("oauth-clients", "Asks with a NUL")
    answer = ask_oauth_token(shared.url, client, sender_id=f"{OWNER}\0")
    assert answer.status_code == 400
    assert answer.json()["error"] == "invalid_request"
