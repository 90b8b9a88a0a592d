"""One live credential of every kind, for tests that try each call as each caller."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

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


class Way(StrEnum):
    """By what a call is made."""

    PERSON = "a signed-in person"
    KEY = "an API key"
    TOKEN = "a token of a Client App"
    OAUTH = "a token of an OAuth client"
    SENDER = "the session of a sender"
    SIGNER = "the session of a signer"


PEOPLE = frozenset({Way.PERSON})
CREDENTIALS = frozenset({Way.PERSON, Way.KEY, Way.TOKEN, Way.OAUTH})
SENDERS = CREDENTIALS | {Way.SENDER}


@dataclass(frozen=True, slots=True)
class Caller:
    """A kind of caller: whose rights it has, its family and the feature it hangs on."""

    name: str
    acts_as: str | None
    way: Way = Way.PERSON
    family: AuthenticationMethod | None = None
    feature: str | None = None


CALLERS = (
    Caller("owner", OWNER),
    Caller("admin", ADMIN),
    Caller("manager", MANAGER),
    Caller("signed out", None),
    Caller("API key", OWNER, Way.KEY, KEYS, "api-key"),
    Caller("API token, owner", OWNER, Way.TOKEN, KEYS, "api-token"),
    Caller("API token, sender", MANAGER, Way.TOKEN, KEYS, "api-token"),
    Caller("OAuth token", OWNER, Way.OAUTH, OAUTH2, "oauth2"),
    Caller("session, owner", OWNER, Way.SENDER, KEYS, "api-key"),
    Caller("session, sender", MANAGER, Way.SENDER, KEYS, "api-token"),
    Caller("session, by OAuth", OWNER, Way.SENDER, OAUTH2, "oauth2"),
    Caller("session, signer", OWNER, Way.SIGNER, KEYS, "api-key"),
)


def all_users(backend: BackendProcess) -> dict[str, ApiUser]:
    """A client with a live credential for each of ``CALLERS``; the method ends as ``KEYS``."""
    owner, url = ApiUser.signed_in(backend, OWNER), backend.url
    key = owner.post("/admin/v1/api-key/reveal").json()["apiKey"]
    app = owner.create("client-apps", "Tried as every caller")
    client = owner.create("oauth-clients", "Tried as every caller")
    as_owner = ask_app_token(url, app).json()["accessToken"]
    as_sender = ask_app_token(url, app, type="SENDER", email=MANAGER).json()["accessToken"]
    assert owner.choose_method(OAUTH2).status_code == 200
    oauth = ask_oauth_token(url, client).json()["access_token"]
    by_key, by_token = ApiUser(url, f"Basic {key}"), ApiUser(url, f"Bearer {as_sender}")
    by_oauth = ApiUser(url, f"Bearer {oauth}")
    sessions = {"session, by OAuth": in_session(by_oauth)}
    assert owner.choose_method(KEYS).status_code == 200
    sessions["session, owner"] = in_session(by_key)
    sessions["session, sender"] = in_session(by_token)
    sessions["session, signer"] = in_session(by_key, **a_signer(by_key))
    return sessions | {
        "owner": owner,
        "admin": ApiUser.signed_in(backend, ADMIN),
        "manager": ApiUser.signed_in(backend, MANAGER),
        "signed out": ApiUser(url),
        "API key": by_key,
        "API token, owner": ApiUser(url, f"Bearer {as_owner}"),
        "API token, sender": by_token,
        "OAuth token": by_oauth,
    }


def a_signer(user: ApiUser) -> dict[str, str]:
    """A transaction of ``user`` and somebody who signs it, as ``POST /api/sessions`` names them."""
    package = user.get("/api/packages").json()["results"][0]
    return {"package": package["id"], "signer": package["roles"][0]["signers"][0]["id"]}


def in_session(user: ApiUser, **whom: str) -> ApiUser:
    """In a session that ``user`` opens: of themselves, or of the signer ``whom`` names."""
    answer = user.post("/api/sessions", params=whom)
    assert answer.status_code == 200, answer.text
    guest = ApiUser(str(user.base_url))
    guest.headers["Cookie"] = f"ESIGNLIVE_SESSION_ID={answer.json()['sessionToken']}"
    return guest
