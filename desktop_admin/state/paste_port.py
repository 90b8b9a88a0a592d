"""What the store of pasted texts asks of the services. Called on worker threads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # explaining is loaded when the first text is pasted
    from desktop_admin.diagnostics.explain.reader import PasteRead
    from desktop_admin.domain.recognition import Recognition
    from desktop_admin.domain.secret import Secret


class PastePort(Protocol):
    """Reading a pasted text, and comparing its secrets with what is saved."""

    def read_paste(self, pasted: Secret) -> PasteRead:
        """What ``pasted`` holds; its secrets are known to the redaction ledger from then on."""

    def recognise(self, secrets: tuple[Secret, ...]) -> Recognition:
        """Which saved credentials they belong to; on the vault's own runner alone.

        Raises ``AppError`` where the keyring cannot be read.
        """
