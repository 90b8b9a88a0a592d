"""How the place for secrets is doing, as far as can be told without asking the person."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_admin.domain.vault_errors import VaultError


class KeyringAvailability(StrEnum):
    """Whether secrets can be kept right now."""

    OK = "ok"
    LOCKED = "locked"
    MISSING = "missing"
    HUNG = "hung"


@dataclass(frozen=True, slots=True)
class KeyringStatus:
    """Where secrets go.

    ``back_end`` is a product's name ("GNOME Keyring", "Memory"). ``is_persistent`` is False where
    everything is forgotten when the program ends; ``reason`` then says why, or what is wrong.
    ``former_back_end`` is the keyring that earlier starts used, where that was another one;
    ``ignored_choice`` is a variable or file that asks for a keyring this program does not trust.
    """

    back_end: str
    availability: KeyringAvailability
    is_persistent: bool
    reason: VaultError | None = None
    former_back_end: str = ""
    ignored_choice: str = ""
