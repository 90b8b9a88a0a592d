"""Ask before a client gets new credentials, as its old secret stops working at once."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import Client
from desktop_admin.state.vault_store import VaultStore
from desktop_admin.ui.dialogs.confirm_client_dialog import ConfirmClientDialog
from desktop_admin.ui.parts.keyring_warning import KeyringWarning
from desktop_admin.ui.parts.place import Place
from desktop_admin.ui.texts import title_name
from desktop_admin.ui.widgets.banner import BannerKind


class ConfirmRegenerateDialog(ConfirmClientDialog):
    """Names the client, account, connection and kind, and when and from where it was last used."""

    def __init__(
        self, client: Client, place: Place, now: datetime, parent: QWidget, *, vault: VaultStore
    ) -> None:
        title = self.tr("Get new credentials for {name}?").format(name=title_name(client.name))
        super().__init__(title, client, place, now, parent, name="confirm_regenerate_dialog")
        text = (
            self.tr("The integration that uses it fails until it has the new one.")
            if client.last_used_at is not None
            else self.tr("It was never used, so nothing that runs should notice.")
        )
        kind = BannerKind.WARN if client.last_used_at is not None else BannerKind.INFO
        self.set_consequence(kind, self.tr("The old secret stops working at once."), text)
        self.add(KeyringWarning(vault, self))
        self.set_act(self.tr("Get new credentials"), "refresh-cw")
