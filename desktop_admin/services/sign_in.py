"""The ways to a session: password, one-time token of this computer's own backend, kept token."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.errors import (
    AppError,
    BackendStopped,
    ConnectionFailed,
    NotAuthenticated,
)
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.domain.secret import Secret
from desktop_admin.services.account_clients import IssueJournal
from desktop_admin.services.embedded_backend import EmbeddedBackend
from desktop_admin.services.kept_token import KeptToken
from desktop_admin.services.loopback_owner import is_served_by_another
from desktop_admin.services.lost_answers import IdempotencyKeys
from desktop_admin.services.session_tokens import RenewingTokens
from desktop_admin.services.signed_in import SignedIn
from desktop_admin.vault.port import Vault

if TYPE_CHECKING:
    from desktop_admin.api.door import ServerDoor
    from desktop_admin.api.factory import ApiFactory
    from desktop_admin.api.sessions import GrantedSession


class SignIn:
    """Signs people in and out; of passwords nothing is kept.

    A connection to the embedded backend carries the address that its process told in
    ``backend_url``; nothing is ever sent to another one.
    """

    def __init__(
        self,
        api: ApiFactory,
        vault: Vault,
        embedded: EmbeddedBackend,
        ledger: RedactionLedger,
        journal: IssueJournal,
        *,
        is_foreign: Callable[[str], bool] = is_served_by_another,
    ) -> None:
        self._api = api
        self._vault = vault
        self._embedded = embedded
        self._ledger = ledger
        self._journal = journal
        self._keys = IdempotencyKeys(ledger)
        self._is_foreign = is_foreign

    def with_password(
        self, connection: Connection, email: str, password: Secret, *, keep: bool
    ) -> SignedIn:
        """Sign in. ``keep`` puts the refresh token into the keyring, and only that.

        Raises ``BadCredentials``, ``RateLimited``, ``NoAdministrationInterface`` and others. That
        the keyring did not keep it is no fault: see ``SignedIn.keep_problem``.
        """
        return self._opened(
            connection,
            lambda door: door.sessions.with_password(email, self._ledger.register(password)),
            KeptToken(self._vault, connection, is_wanted=keep),
        )

    def with_one_time_token(self, connection: Connection, token: Secret) -> SignedIn:
        """Sign in to the embedded backend as the person whom ``token`` was made for."""
        return self._opened(
            connection,
            lambda door: door.sessions.with_one_time_token(self._ledger.register(token)),
            KeptToken(self._vault, connection, is_wanted=False),
        )

    def resume(self, connection: Connection) -> SignedIn | None:
        """Sign in with the refresh token that was kept; None if there is none, or it has ended.

        None also where another user of this computer serves the address now: the token stays here.
        The new token is in the keyring before the old one is dropped. Raises ``VaultError`` too.
        """
        if self._is_foreign(connection.backend_url):
            return None
        kept = KeptToken(self._vault, connection, is_wanted=True)
        old = kept.read()
        if old is None:
            return None
        self._ledger.register(old)
        try:
            return self._opened(connection, lambda door: door.sessions.refreshed(old), kept)
        except NotAuthenticated:
            kept.forget()
            return None

    def forget(self, connection: Connection) -> None:
        """Remove the refresh token kept for ``connection``, if any. Raises ``VaultError``."""
        KeptToken(self._vault, connection, is_wanted=True).forget()

    def sign_out(self, signed_in: SignedIn) -> None:
        """Forget the tokens and the keyring entry, revoke on the server, end the connections.

        Here the session is over in any case; what failed of the rest is raised.
        """
        signed_in.end()

    def _opened(
        self,
        connection: Connection,
        grant: Callable[[ServerDoor], GrantedSession],
        kept: KeptToken,
    ) -> SignedIn:
        self._admit(connection)
        door = self._api.server(connection.backend_url)
        try:
            granted = grant(door)
        except AppError as error:
            door.close()
            failure = self._explained(connection, error)
        else:
            kept.replace(granted.tokens.refresh_token)
            return self._signed_in(connection, door, granted, kept)
        raise failure

    def _signed_in(
        self, connection: Connection, door: ServerDoor, granted: GrantedSession, kept: KeptToken
    ) -> SignedIn:
        def admit() -> None:
            self._admit(connection)

        def refresh(token: Secret) -> GrantedSession:
            admit()
            return door.sessions.refreshed(token)

        def explain(error: AppError) -> AppError:
            return self._explained(connection, error)

        tokens = RenewingTokens(granted, refresh, kept.replace)
        account = door.account(tokens, admit=admit, explain=explain)
        return SignedIn(
            connection,
            door,
            account,
            tokens,
            kept=kept,
            new_key=self._keys.new,
            journal=self._journal,
        )

    def _admit(self, connection: Connection) -> None:
        if connection.is_embedded:
            self._embedded.check(connection.backend_url)

    def _explained(self, connection: Connection, error: AppError) -> AppError:
        is_lost = isinstance(error, ConnectionFailed) and connection.is_embedded
        if is_lost and not self._embedded.is_running:
            return BackendStopped(request_id=error.request_id)
        return error
