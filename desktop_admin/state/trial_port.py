"""What the stores ask of trials of calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # loaded when a call is tried
    from desktop_admin.domain.tokens import CredentialInUse
    from desktop_admin.domain.trials import TrialCall, TrialResult


class CallTrialPort(Protocol):
    """Makes harmless calls as an integration would; on a worker."""

    def run(
        self, used: CredentialInUse, call: TrialCall, *, is_for_once: bool = False
    ) -> TrialResult:
        """What ``call`` brings with ``used``; ``is_for_once``: nothing of it stays."""
