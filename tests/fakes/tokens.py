"""The token viewer without a server: what it would find, and a store that a test fills."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.jwt import decode
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.tokens import (
    CredentialInUse,
    Moment,
    PublishedServer,
    RequestedToken,
    SignatureState,
    Verification,
)
from desktop_admin.state.token_snapshots import TokenState, TokenView
from tests.fakes import account
from tests.fakes.fake_store import FakeStore
from tests.fakes.made_tokens import made_token
from tests.fakes.switchboard import Switchboard

URL = "https://apps.example.com"
CLIENT = account.OAUTH_CLIENTS[0]
ISSUED = int(account.NOW.timestamp()) - 22
TOKEN = made_token(
    {"kid": "2026-11-key"},
    {
        "iss": URL,
        "aud": f"{URL}/api",
        "sub": CLIENT.client_id,
        "client_id": CLIENT.client_id,
        "iat": ISSUED,
        "exp": ISSUED + 299,
        "generation": 3,
    },
)
SAVED = replace(account.SAVED[0], connection_id=account.PRODUCTION.vault_id)
SERVER = PublishedServer(URL, f"{URL}/oauth2/jwks", f"{URL}/oauth2/introspect", f"{URL}/oauth2/end")
VERIFIED = Verification(SignatureState.VERIFIED, URL, "2026-11-key")
ACTIVE: Mapping[str, object] = {
    "active": True,
    "client_id": CLIENT.client_id,
    "token_type": "Bearer",
    "exp": ISSUED + 299,
    "iat": ISSUED,
}


def asked(seconds_ago: float = 22.0) -> Moment:
    """The moment that was ``seconds_ago``."""
    now = Moment.now()
    return Moment(now.steady - seconds_ago, now.wall - seconds_ago)


def view(**changes: object) -> TokenView:
    """A token of an OAuth client, verified."""
    facts: dict[str, object] = {
        "kind": CredentialKind.OAUTH_CLIENT,
        "client_id": CLIENT.client_id,
        "name": "CRM connector",
        "asked_at": asked(),
        "seconds": 299,
        "clock_difference": 0.0,
        "milliseconds": 41,
        "decoded": decode(TOKEN),
        "server": SERVER,
        "verification": VERIFIED,
    }
    return TokenView(**{**facts, **changes})  # type: ignore[arg-type]


class FakeTokens(FakeStore):
    METHODS = ("request", "request_saved", "introspect", "revoke", "look", "reset")
    needs_confirmation = Signal(str)

    def __init__(self) -> None:
        super().__init__(TokenState())
        self.token: Secret | None = None


class FakeTokenViewer:
    """Finds ``TOKEN``, unless told otherwise."""

    def __init__(self, board: Switchboard) -> None:
        self._board = board
        self.found = RequestedToken(Moment.now(), 41, "r-1", TOKEN, None, decode(TOKEN), 299, 0.0)
        self.used: list[CredentialInUse] = []
        self.issuers: list[str | None] = []

    def request(self, used: CredentialInUse) -> RequestedToken:
        self._board.enter("token.request")
        self.used.append(used)
        return self.found

    def published(self, _used: CredentialInUse, issuer: str | None) -> PublishedServer:
        self._board.enter("token.published")
        self.issuers.append(issuer)
        return SERVER

    def verify(
        self, _used: CredentialInUse, _server: PublishedServer, _requested: RequestedToken
    ) -> Verification:
        self._board.enter("token.verify")
        return VERIFIED

    def introspect(
        self, _used: CredentialInUse, _server: PublishedServer, token: Secret
    ) -> Mapping[str, object]:
        self._board.enter("token.introspect")
        assert token == TOKEN
        return ACTIVE

    def revoke(self, _used: CredentialInUse, _server: PublishedServer, token: Secret) -> None:
        self._board.enter("token.revoke")
        assert token == TOKEN
