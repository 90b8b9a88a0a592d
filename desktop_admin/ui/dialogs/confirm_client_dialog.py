"""The frame of a confirmation about one client: what happens, the facts, Cancel and the act."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import Client
from desktop_admin.ui.dialogs.client_facts import ClientFacts
from desktop_admin.ui.parts.place import Place
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.buttons import DangerButton, PlainButton
from desktop_admin.ui.widgets.dialog_frame import DialogFrame


class ConfirmClientDialog(DialogFrame):
    """Emits ``confirmed`` with the client; the focus starts on **Cancel**, so Enter is harmless."""

    confirmed = Signal(object)

    def __init__(
        self,
        title: str,
        client: Client,
        place: Place,
        now: datetime,
        parent: QWidget,
        *,
        name: str,
    ) -> None:
        super().__init__(title, parent, name=name, environment=place.dialog_strip)
        self._client = client
        self._warning = Banner(parent=self, name="consequence_banner")
        self.add(self._warning)
        self.add(ClientFacts(client, place, now, self))
        self._cancel = PlainButton(self.tr("Cancel"), self, name="cancel_button")
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self.add_button(self._cancel)

    def set_consequence(self, kind: BannerKind, bold: str, text: str) -> None:
        """Say what confirming does."""
        self._warning.render_message(kind, bold, text)

    def set_act(self, text: str, icon: str) -> None:
        """Add the button that confirms, named after the act."""
        act = DangerButton(text, self, name="confirm_button", icon=icon, is_filled=True)
        act.clicked.connect(self._on_act_clicked)
        self.add_button(act)
        self._cancel.setFocus()

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancel()

    @Slot()
    def _on_act_clicked(self) -> None:
        self.confirmed.emit(self._client)
        self.accept()
