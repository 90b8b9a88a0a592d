"""What the stores ask of the list of exposed secrets."""

from __future__ import annotations

from typing import Protocol

from desktop_admin.domain.attention import Exposure


class ExposuresPort(Protocol):
    """The marks of secrets that are exposed; every call raises ``FileFailed``."""

    def of_account(self, vault_id: str, account_id: str) -> tuple[Exposure, ...]:
        """The marks of one account on one connection."""

    def put(self, exposure: Exposure) -> None:
        """Mark a client."""

    def remove(self, exposure: Exposure) -> None:
        """Take this very mark off."""
