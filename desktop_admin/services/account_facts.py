"""What the account says of itself to the person who is signed in, for the checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_admin.domain.credentials import CredentialKind

if TYPE_CHECKING:
    from desktop_admin.domain.access import Access, AuthenticationMethod
    from desktop_admin.domain.credentials import Client
    from desktop_admin.services.signed_in import SignedIn


class AccountFacts:
    """Reads by the session of ``signed_in``, nothing of it is kept. Raises ``AppError`` alone."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._signed_in = signed_in

    def access(self) -> Access:
        """Person, features and capabilities."""
        return self._signed_in.access()

    def method(self) -> AuthenticationMethod:
        """The method in force."""
        return self._signed_in.methods.current().method

    def client(self, kind: CredentialKind, client_id: str) -> Client | None:
        """The client as it is registered, None: there is none."""
        is_app = kind is CredentialKind.CLIENT_APP
        clients = self._signed_in.client_apps if is_app else self._signed_in.oauth_clients
        found = clients.page(search=client_id).items
        return next((one for one in found if one.client_id == client_id), None)
