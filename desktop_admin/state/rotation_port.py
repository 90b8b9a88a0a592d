"""What the stores ask of the list of rotations."""

from __future__ import annotations

from typing import Protocol

from desktop_admin.domain.rotation import RotationPlan


class RotationsPort(Protocol):
    """The plans that are under way; every call raises ``FileFailed``."""

    def of_account(self, vault_id: str, account_id: str) -> tuple[RotationPlan, ...]:
        """The plans of one account on one connection."""

    def put(self, plan: RotationPlan) -> None:
        """Keep a plan; it is on the disk on return."""

    def remove(self, plan: RotationPlan) -> None:
        """Forget a plan."""
