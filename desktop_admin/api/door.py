"""One server with its sessions, and the account behind a session."""

from __future__ import annotations

from collections.abc import Callable

from desktop_admin.api.account import AccountEndpoints, account_endpoints
from desktop_admin.api.caller import PersonCaller, TokenSource
from desktop_admin.api.codec import Codec
from desktop_admin.api.sessions import SessionsEndpoint
from desktop_admin.api.transport import ApiTransport
from desktop_admin.domain.errors import AppError


class ServerDoor:
    """The administration interface of the server at ``base_url``."""

    def __init__(self, transport: ApiTransport, codec: Codec) -> None:
        self.base_url = transport.base_url
        self.sessions = SessionsEndpoint(transport, codec)
        self._transport = transport
        self._codec = codec

    def account(
        self,
        tokens: TokenSource,
        *,
        admit: Callable[[], None],
        explain: Callable[[AppError], AppError],
    ) -> AccountEndpoints:
        """The account of whom ``tokens`` stand for; see ``PersonCaller`` for the other two."""
        caller = PersonCaller(self._transport, self._codec, tokens, admit=admit, explain=explain)
        return account_endpoints(caller)

    def close(self) -> None:
        """End all connections."""
        self._transport.close()
