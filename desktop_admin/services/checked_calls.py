"""The public calls of an integration as a check makes them: now, without anything that was kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.tokens import CredentialInUse
from desktop_admin.services.credential_tokens import CredentialTokens

if TYPE_CHECKING:
    from desktop_admin.api.tokens import Reply


class CheckedCalls:
    """The calls for one ``connection``; only OAuth 2.0 clients use ``token_endpoint``.

    Its ``backend_url`` is the address of the server, for this computer's own backend too. Secrets
    go where ``tokens`` lets them go, else its errors are raised before anything is sent.
    """

    def __init__(
        self, tokens: CredentialTokens, connection: Connection, token_endpoint: str
    ) -> None:
        self._tokens = tokens
        self._connection = connection
        self._token_endpoint = token_endpoint
        self._used: CredentialInUse | None = None

    def ask_token(self, kind: CredentialKind, client_id: str, secret: Secret) -> Reply:
        """A token that is asked for now; it is the live one from then on."""
        endpoint = self._token_endpoint
        self._used = CredentialInUse(self._connection, endpoint, kind, client_id, secret)
        return self._tokens.ask(self._used, is_fresh=True).reply

    def call_api(self, credential: Secret, scheme: str) -> Reply:
        """The cheapest call with a token or, by the scheme ``Basic``, an API key."""
        self._tokens.check(self._connection)
        url = self._connection.backend_url
        called = self._tokens.calls().call_api(url, credential, scheme)
        if called.status == 401 and self._used is not None:
            self._tokens.discard(self._used)
        return called
