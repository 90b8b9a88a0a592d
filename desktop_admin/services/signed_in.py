"""One person's session on one connection, and all that can be done with it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from desktop_admin.domain.access import Access, Person
from desktop_admin.domain.connections import Connection
from desktop_admin.domain.errors import NotAuthenticated
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.vault_errors import VaultError
from desktop_admin.services.account_clients import AccountClients, IssueJournal
from desktop_admin.services.account_methods import AccountMethods
from desktop_admin.services.kept_token import KeptToken
from desktop_admin.services.lost_answers import NewKey, RepeatPromise
from desktop_admin.services.session_tokens import RenewingTokens

if TYPE_CHECKING:
    from desktop_admin.api.account import AccountEndpoints
    from desktop_admin.api.door import ServerDoor


class SignedIn:
    """The use cases of a signed-in person; the access token renews itself.

    ``methods``, ``client_apps`` and ``oauth_clients`` write with idempotency keys; ``api_key``
    (``view``, ``reveal``), ``audit`` (``page``) and ``server`` (``authorization_server``) are the
    endpoints themselves. Everything may block, and raises ``AppError`` alone.
    """

    def __init__(
        self,
        connection: Connection,
        door: ServerDoor,
        account: AccountEndpoints,
        tokens: RenewingTokens,
        *,
        kept: KeptToken,
        new_key: NewKey,
        journal: IssueJournal,
    ) -> None:
        self.connection = connection
        apps, oauth = account.client_apps, account.oauth_clients
        promise = RepeatPromise(apps.has_idempotency, oauth.has_idempotency)
        self.methods = AccountMethods(account.methods, new_key, promise)
        self.client_apps = AccountClients(apps, new_key, promise, journal)
        self.oauth_clients = AccountClients(oauth, new_key, promise, journal)
        self.api_key = account.api_key
        self.audit = account.audit
        self.server = account.server
        self._access = account.access
        self._door = door
        self._tokens = tokens
        self._kept = kept

    @property
    def keep_problem(self) -> VaultError | None:
        """Why "Keep me signed in" does not work, though the session does."""
        return self._kept.problem

    @property
    def is_kept(self) -> bool:
        """Whether the session is to outlast the program, as "Keep me signed in" asked for."""
        return self._kept.is_wanted

    def access(self) -> Access:
        """Who is signed in, and what the server lets them do, as of now."""
        return self._access.read()

    def people(self) -> tuple[Person, ...]:
        """The users of the account."""
        return self._access.people()

    def close(self) -> None:
        """Give up the network connections; the session on the server stays."""
        self._door.close()

    def end(self) -> None:
        """End the session: here first, then in the keyring, then on the server.

        The first two happen whatever else fails; what failed is raised.
        """
        token = self._tokens.forget()
        try:
            self._kept.forget()
        finally:
            try:
                self._revoke(token)
            finally:
                self._door.close()

    def _revoke(self, token: Secret | None) -> None:
        if token is None:
            return
        with suppress(NotAuthenticated):  # the server had ended it already
            self._door.sessions.end(token)
