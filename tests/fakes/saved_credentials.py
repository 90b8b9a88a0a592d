"""A keyring with its list, in memory, that can be locked."""

from __future__ import annotations

from desktop_admin.domain.credentials import SavedCredential
from desktop_admin.domain.keyring_status import KeyringAvailability, KeyringStatus
from desktop_admin.domain.secret import Secret
from tests.fakes.switchboard import Switchboard


class FakeSavedCredentials:
    def __init__(self, board: Switchboard) -> None:
        self._board = board
        self.entries: dict[str, SavedCredential] = {}
        self.values: dict[tuple[str, str], Secret] = {}
        self.availability = KeyringAvailability.OK
        self.is_persistent = True
        self.kept = 0
        self.former = ""

    def status(self) -> KeyringStatus:
        self._board.enter("saved.status")
        return KeyringStatus(
            "Fake Keyring", self.availability, self.is_persistent, None, self.former
        )

    def accept_back_end(self) -> None:
        self._board.enter("saved.accept_back_end")
        self.former = ""

    def saved(self) -> tuple[SavedCredential, ...]:
        self._board.enter("saved.list")
        return tuple(self.entries.values())

    def save(self, credential: SavedCredential, secret: Secret) -> None:
        self._board.enter("saved.save")
        self.kept += 1
        self.entries[credential.client_id] = credential
        self.values[credential.connection_id, credential.client_id] = secret

    def read(self, connection_id: str, client_id: str) -> Secret | None:
        self._board.enter("saved.read")
        return self.values.get((connection_id, client_id))

    def remove(self, saved: SavedCredential) -> None:
        self._board.enter("saved.remove")
        self.entries.pop(saved.client_id, None)
        self.values.pop((saved.connection_id, saved.client_id), None)
