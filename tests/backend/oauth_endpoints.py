"""The endpoints for OAuth clients, asked in whatever way a test wants."""

from __future__ import annotations

import base64
from dataclasses import dataclass

import httpx

from tests.backend.presented_tokens import Client
from tests.fakes.api_user import FORM, ApiUser


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An endpoint for clients, and the least that it needs."""

    path: str
    body: str


TOKEN = Endpoint("/oauth2/token", "grant_type=client_credentials")
METADATA, JWKS = "/.well-known/oauth-authorization-server", "/oauth2/jwks"
REVOKE = Endpoint("/oauth2/revoke", "token=x")
INTROSPECT = Endpoint("/oauth2/introspect", "token=x")
ENDPOINTS = (TOKEN, REVOKE, INTROSPECT)


def basic(client: Client) -> str:
    """The Authorization header of ``client_secret_basic``, raw."""
    pair = f"{client['clientId']}:{client['secret']}"
    return "Basic " + base64.b64encode(pair.encode()).decode()


def post(
    user: ApiUser,
    endpoint: Endpoint,
    authorization: str | None,
    *,
    more: str = "",
    query: str = "",
    kind: str = FORM,
) -> httpx.Response:
    """One request, as it is given."""
    headers = {"Content-Type": kind} | ({"Authorization": authorization} if authorization else {})
    return user.post(endpoint.path + query, content=endpoint.body + more, headers=headers)


def check_error(answer: httpx.Response, status: int, error: str) -> None:
    """RFC 6749 section 5.2: JSON with these members, in the characters that are allowed."""
    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert set(answer.json()) <= {"error", "error_description"}
    assert answer.headers["Content-Type"].startswith("application/json")
    assert answer.headers["Cache-Control"] == "no-store"
    words = answer.json().get("error_description", "")
    assert all(" " <= one <= "~" and one not in '"\\' for one in words)
