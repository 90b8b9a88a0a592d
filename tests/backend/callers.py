"""One live credential of every kind, for tests that try each call as each caller."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_admin.domain.access import AuthenticationMethod
from tests.fakes.api_user import (
    ADMIN,
    MANAGER,
    OWNER,
    ApiUser,
    ask_app_token,
    ask_oauth_token,
)
from tests.fakes.backend_process import BackendProcess

KEYS, OAUTH2 = AuthenticationMethod.API_KEY_AND_CLIENT_APPS, AuthenticationMethod.OAUTH2


@dataclass(frozen=True, slots=True)
class Caller:
    """A kind of caller: whose rights it has, its family and the feature it hangs on."""

    name: str
    acts_as: str | None
    family: AuthenticationMethod | None = None
    feature: str | None = None

    @property
    def is_person(self) -> bool:
        """Whether a signed-in person calls."""
        return self.acts_as is not None and self.family is None


CALLERS = (
    Caller("owner", OWNER),
    Caller("admin", ADMIN),
    Caller("manager", MANAGER),
    Caller("signed out", None),
    Caller("API key", OWNER, KEYS, "api-key"),
    Caller("API token, owner", OWNER, KEYS, "api-token"),
    Caller("API token, sender", MANAGER, KEYS, "api-token"),
    Caller("OAuth token", OWNER, OAUTH2, "oauth2"),
)


def all_users(backend: BackendProcess) -> dict[str, ApiUser]:
    """A client with a live credential for each of ``CALLERS``; the method ends as ``KEYS``."""
    owner = ApiUser.signed_in(backend, OWNER)
    key = owner.post("/admin/v1/api-key/reveal").json()["apiKey"]
    app = owner.create("client-apps", "Tried as every caller")
    client = owner.create("oauth-clients", "Tried as every caller")
    as_owner = ask_app_token(backend.url, app).json()["accessToken"]
    as_sender = ask_app_token(backend.url, app, type="SENDER", email=MANAGER).json()["accessToken"]
    assert owner.choose_method(OAUTH2).status_code == 200
    oauth = ask_oauth_token(backend.url, client).json()["access_token"]
    assert owner.choose_method(KEYS).status_code == 200
    return {
        "owner": owner,
        "admin": ApiUser.signed_in(backend, ADMIN),
        "manager": ApiUser.signed_in(backend, MANAGER),
        "signed out": ApiUser(backend.url),
        "API key": ApiUser(backend.url, f"Basic {key}"),
        "API token, owner": ApiUser(backend.url, f"Bearer {as_owner}"),
        "API token, sender": ApiUser(backend.url, f"Bearer {as_sender}"),
        "OAuth token": ApiUser(backend.url, f"Bearer {oauth}"),
    }
