"""Says before a new secret is asked for that nothing protects it until it was kept."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.state.vault_store import VaultStore
from desktop_admin.ui.widgets.banner import Banner, BannerKind


class KeyringWarning(Banner):
    """Follows the keyring; hidden while it can hold a note of the request and then the secret."""

    def __init__(self, vault: VaultStore, parent: QWidget) -> None:
        super().__init__(parent=parent, name="keyring_warning")
        self._vault = vault
        vault.changed.connect(self._on_vault_changed)
        self.render_keyring()
        vault.check()

    def render_keyring(self) -> None:
        """Say how the keyring is now, if that is a reason to think twice."""
        vault = self._vault.state
        loss = self.tr("If the program or the computer stops before you have kept it, it is lost.")
        if not vault.is_persistent or vault.availability is KeyringAvailability.MISSING:
            self.render_message(
                BannerKind.WARN,
                self.tr("There is no system keyring to protect the new secret."),
                loss,
            )
        elif vault.availability is KeyringAvailability.HUNG:
            self.render_message(
                BannerKind.WARN, self.tr("The system keyring does not answer."), loss
            )
        elif vault.availability is KeyringAvailability.LOCKED:
            text = self.tr(
                "It asks for its password when you go on. If you do not unlock it, nothing"
                " protects the new secret until you have kept it."
            )
            self.render_message(BannerKind.WARN, self.tr("The system keyring is locked."), text)
        else:
            self.clear()

    @Slot()
    def _on_vault_changed(self) -> None:
        self.render_keyring()
