"""Asks for the tokens of integrations, as they would: the one way to such a token."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.server_errors import ServerNotConfirmed
from desktop_admin.domain.tokens import CredentialInUse
from desktop_admin.domain.urls import host_of, is_same_origin
from desktop_admin.services.token_cache import AskedToken, TokenCache

if TYPE_CHECKING:
    from desktop_admin.api.tokens import Reply, TokenEndpoint


class CredentialTokens:
    """``open_calls`` opens the public calls (heavy, so when first needed).

    ``check_embedded`` raises where an address is not the embedded backend's own.
    """

    def __init__(
        self,
        open_calls: Callable[[], TokenEndpoint],
        check_embedded: Callable[[str], None],
        cache: TokenCache,
    ) -> None:
        self._open_calls = open_calls
        self._check_embedded = check_embedded
        self._cache = cache

    def ask(self, used: CredentialInUse, *, is_fresh: bool = False) -> AskedToken:
        """The live token of a client, asked for if there is none or it is to be ``is_fresh``.

        The secret goes to the backend's own origin, or to the URL that the person confirmed for
        this connection; to any other, ``ServerNotConfirmed`` is raised before anything is sent.
        Raises the transport's errors where the server did not decide.
        """
        self.check(used.connection)
        if used.kind is CredentialKind.API_KEY:
            raise ValueError("an API key buys no token")
        if used.kind is CredentialKind.OAUTH_CLIENT:
            check_confirmed(used.connection, used.token_endpoint)

        def ask() -> Reply:
            return self._request(used)

        return self._cache.get(used, ask, is_fresh=is_fresh)

    def calls(self) -> TokenEndpoint:
        """The public calls; ``check`` the connection before."""
        return self._open_calls()

    def check(self, connection: Connection) -> None:
        """Raise where ``connection`` is this computer's and the address not its backend's own."""
        if connection.is_embedded:
            self._check_embedded(connection.backend_url)

    def discard(self, used: CredentialInUse) -> None:
        """Forget the token of ``used``: it was revoked, or refused."""
        self._cache.discard(used)

    def _request(self, used: CredentialInUse) -> Reply:
        if used.kind is CredentialKind.OAUTH_CLIENT:
            return self.calls().oauth_token(used.token_endpoint, used.client_id, used.secret)
        url = used.connection.backend_url
        return self.calls().client_app_token(url, used.client_id, used.secret)


def check_confirmed(connection: Connection, url: str) -> None:
    """Raise ``ServerNotConfirmed`` unless secrets may be sent to ``url``."""
    is_own = is_same_origin(connection.backend_url, url)
    if not is_own and url != connection.authorization_server_url:
        raise ServerNotConfirmed(host=host_of(url))
