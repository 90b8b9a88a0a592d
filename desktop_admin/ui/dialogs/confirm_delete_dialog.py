"""Ask before a client is deleted, which nobody can undo once it was sent."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import Client
from desktop_admin.ui.dialogs.confirm_client_dialog import ConfirmClientDialog
from desktop_admin.ui.parts.place import Place
from desktop_admin.ui.texts import title_name
from desktop_admin.ui.widgets.banner import BannerKind


class ConfirmDeleteDialog(ConfirmClientDialog):
    """Names the client, account, connection and kind, and when and from where it was last used."""

    def __init__(self, client: Client, place: Place, now: datetime, parent: QWidget) -> None:
        title = self.tr("Delete {name}?").format(name=title_name(client.name))
        super().__init__(title, client, place, now, parent, name="confirm_delete_dialog")
        text = (
            self.tr(
                "Its Client ID and secret are refused from then on, tokens already issued"
                " included. The integration that uses them stops."
            )
            if client.last_used_at is not None
            else self.tr("It was never used. Its Client ID and secret are refused from then on.")
        )
        self.set_consequence(
            BannerKind.DANGER, self.tr("Once it was sent, deleting cannot be undone."), text
        )
        self.set_act(self.tr("Delete"), "trash-2")
