"""Says that another keyring is in use than at the last start, until the person has read it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.state.local_snapshots import VaultState
from desktop_admin.state.vault_store import VaultStore
from desktop_admin.ui.widgets.banner import Banner, BannerKind


def former_text(vault: VaultState) -> str:
    """Where secrets are that were saved before, and how to get at them; empty without a change."""
    if not vault.former_backend_name:
        return ""
    return QCoreApplication.translate(
        "KeyringChange",
        "What you saved before is in {former}, where this program cannot reach it now. Start"
        " {former} again to use it, or save those secrets once more.",
    ).format(former=vault.former_backend_name)


class KeyringChangeBanner(Banner):
    """Hidden without a change, and where there is no keyring at all, which is told elsewhere."""

    def __init__(self, vault: VaultStore, parent: QWidget, *, name: str) -> None:
        super().__init__(parent=parent, name=name)
        self._vault = vault
        self.activated.connect(vault.accept_back_end)
        vault.changed.connect(self._on_vault_changed)
        self.render_change()

    def render_change(self) -> None:
        """Show what the store knows."""
        vault = self._vault.state
        text = former_text(vault)
        if not text or not vault.is_persistent:
            self.clear()
            return
        bold = self.tr("Secrets are kept in {now} now; at the last start it was {former}.").format(
            now=vault.backend_name, former=vault.former_backend_name
        )
        self.render_message(BannerKind.WARN, bold, text, self.tr("Understood"))

    @Slot()
    def _on_vault_changed(self) -> None:
        self.render_change()
