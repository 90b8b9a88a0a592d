"""The refresh token behind "Keep me signed in": in the keyring, or nowhere.

It is kept for one address: a connection that is led elsewhere finds none, so none is sent there.
"""

from __future__ import annotations

from contextlib import suppress

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.vault_errors import VaultError
from desktop_admin.vault.port import ItemKey, ItemKind, Vault

PERSON = "signed-in person"  # one per connection and address, whoever it is


class KeptToken:
    """What is kept for one connection; with ``is_wanted`` False nothing is written.

    ``problem`` says why the newest token is not kept.
    """

    def __init__(self, vault: Vault, connection: Connection, *, is_wanted: bool) -> None:
        self.is_wanted = is_wanted
        self.problem: VaultError | None = None
        self._vault = vault
        name = f"{PERSON}, {connection.backend_url}"
        self._key = ItemKey(ItemKind.REFRESH_TOKEN, connection.id, name)

    def read(self) -> Secret | None:
        """The token, None if there is none. Raises ``VaultError``."""
        return self._vault.read(self._key)

    def replace(self, token: Secret) -> None:
        """Keep ``token`` in the place of an older one; a failure is remembered, not raised."""
        if not self.is_wanted:
            return
        try:
            self._vault.store(self._key, token)
            self.problem = None
        except VaultError as problem:
            self.problem = problem
            with suppress(VaultError):  # an outdated token would end the session when tried
                self._vault.delete(self._key)

    def forget(self) -> None:
        """Remove it from the keyring. Raises ``VaultError``."""
        if self.is_wanted:
            self._vault.delete(self._key)
