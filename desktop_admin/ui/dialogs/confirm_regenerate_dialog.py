"""Ask before a client gets new credentials, as its old secret stops working at once."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import Client
from desktop_admin.state.clients_store import ClientsStore
from desktop_admin.state.vault_store import VaultStore
from desktop_admin.ui.dialogs.confirm_client_dialog import ConfirmClientDialog
from desktop_admin.ui.parts.keyring_warning import KeyringWarning
from desktop_admin.ui.parts.place import Place
from desktop_admin.ui.parts.typed_name import TypedName
from desktop_admin.ui.texts import title_name
from desktop_admin.ui.widgets.banner import BannerKind
from desktop_admin.ui.widgets.buttons import PlainButton


class ConfirmRegenerateDialog(ConfirmClientDialog):
    """Demands the client's name; says when and from where the old secret was last used.

    The list in ``store`` is read again meanwhile, as it may have been on the screen for long.
    ``rotation_asked`` carries the client, for which the old secret shall go on working.
    """

    rotation_asked = Signal(object)

    def __init__(
        self,
        client: Client,
        place: Place,
        now: datetime,
        parent: QWidget,
        *,
        store: ClientsStore,
        vault: VaultStore,
    ) -> None:
        title = self.tr("Get new credentials for {name}?").format(name=title_name(client.name))
        super().__init__(title, client, place, now, parent, name="confirm_regenerate_dialog")
        self._store = store
        self._render_consequence(client)
        self.add(KeyringWarning(vault, self))
        self._typed = TypedName(client.name, self)
        self.add(self._typed)
        self.set_act(self.tr("Get new credentials"), "refresh-cw")
        self._offer_rotation()
        self._typed.changed.connect(self._on_typed)
        self._typed.submitted.connect(self.confirm)
        self.require(self._typed.reason)
        self._typed.focus()
        store.changed.connect(self._on_store_changed)
        store.load()

    def _offer_rotation(self) -> None:
        rotate = PlainButton(self.tr("Rotate without downtime…"), self, name="rotate_button")
        rotate.clicked.connect(self._on_rotate_clicked)
        self.add_left_button(rotate)

    def _render_consequence(self, client: Client) -> None:
        is_used = client.last_used_at is not None
        text = (
            self.tr("The integration that uses it fails until it has the new one.")
            if is_used
            else self.tr("It was never used, so nothing that runs should notice.")
        )
        kind = BannerKind.WARN if is_used else BannerKind.INFO
        self.set_consequence(kind, self.tr("The old secret stops working at once."), text)

    @Slot()
    def _on_rotate_clicked(self) -> None:
        self.accept()
        self.rotation_asked.emit(self.client)

    @Slot()
    def _on_typed(self) -> None:
        self.require(self._typed.reason)

    @Slot()
    def _on_store_changed(self) -> None:
        listed = self._store.state.items
        found = next((one for one in listed if one.client_id == self.client.client_id), None)
        if found is not None and found.last_used_at != self.client.last_used_at:
            self.show_use(found)
            self._render_consequence(found)
