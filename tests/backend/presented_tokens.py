"""What a client does with access tokens of its own: get, revoke, introspect and use them."""

from __future__ import annotations

from typing import Any

import httpx

from tests.fakes.api_user import ApiUser, ask_oauth_token
from tests.fakes.backend_process import BackendProcess

Client = dict[str, Any]
REVOKE, INTROSPECT = "/oauth2/revoke", "/oauth2/introspect"
INACTIVE = {"active": False}


def token_of(backend: BackendProcess, client: Client, **form: str) -> str:
    """A new access token of ``client``."""
    answer = ask_oauth_token(backend.url, client, **form)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["access_token"])


def present(
    backend: BackendProcess, path: str, client: Client, token: str, **form: str
) -> httpx.Response:
    """Presents ``token`` to one of the endpoints."""
    pair = (client["clientId"], client["secret"])
    body = {"token": token, **form}
    return httpx.post(backend.url + path, data=body, auth=pair, trust_env=False)


def is_active(backend: BackendProcess, client: Client, token: str) -> bool:
    """What introspection says; of a dead token it says nothing else."""
    answer = present(backend, INTROSPECT, client, token)
    assert answer.status_code == 200
    said = answer.json()
    assert said["active"] or said == INACTIVE
    return bool(said["active"])


def probe(backend: BackendProcess, token: str) -> int:
    """The status of an API call with ``token``."""
    with ApiUser(backend.url, f"Bearer {token}") as user:
        return user.get("/api/sysinfo").status_code
