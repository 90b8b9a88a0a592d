"""A person or an integration that calls a backend with httpx."""

from __future__ import annotations

from typing import Any

import httpx

from tests.fakes.backend_process import BackendProcess

OWNER, ADMIN, MANAGER = "owner@example.com", "admin@example.com", "manager@example.com"
FORM = "application/x-www-form-urlencoded"


class ApiUser(httpx.Client):
    """A client of one backend with one Authorization header (or none)."""

    def __init__(self, url: str, authorization: str | None = None) -> None:
        headers = {} if authorization is None else {"Authorization": authorization}
        super().__init__(base_url=url, headers=headers, trust_env=False, timeout=20)

    @classmethod
    def signed_in(cls, backend: BackendProcess, email: str) -> ApiUser:
        """``email``, signed in by a one-time token."""
        with cls(backend.url) as nobody:
            token = backend.one_time_token(email)
            answer = nobody.post("/admin/v1/sessions/one-time", json={"token": token})
        assert answer.status_code == 200, answer.text
        return cls(backend.url, f"Bearer {answer.json()['accessToken']}")

    def create(self, collection: str, name: str) -> dict[str, Any]:
        """A new client in ``client-apps`` or ``oauth-clients``."""
        answer = self.post(f"/admin/v1/{collection}", json={"name": name})
        assert answer.status_code == 201, answer.text
        created: dict[str, Any] = answer.json()
        return created

    def choose_method(self, method: str) -> httpx.Response:
        """Saves the authentication method."""
        path = "/admin/v1/authentication-method"
        tag = self.get(path).headers["ETag"]
        return self.put(path, json={"method": method}, headers={"If-Match": tag})


def ask_app_token(url: str, client: dict[str, Any], **more: str) -> httpx.Response:
    """The token call of a Client App."""
    body = {"clientId": client["clientId"], "secret": client["secret"], "type": "OWNER", **more}
    return httpx.post(f"{url}/apitoken/clientApp/accessToken", json=body, trust_env=False)


def ask_oauth_token(url: str, client: dict[str, Any], **form: str) -> httpx.Response:
    """The token call of an OAuth client."""
    return httpx.post(
        f"{url}/oauth2/token",
        data={"grant_type": "client_credentials", **form},
        auth=(client["clientId"], client["secret"]),
        trust_env=False,
    )
