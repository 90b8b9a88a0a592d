"""The frame of a confirmation about one client: what happens, the facts, Cancel and the act."""

from __future__ import annotations

from dataclasses import replace
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
    """Emits ``confirmed`` with the client; the focus starts on **Cancel**, so Enter is harmless.

    What is confirmed is held for some seconds before it is sent.
    """

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
        self._client, self._now = client, now
        self._act: DangerButton | None = None
        self._warning = Banner(parent=self, name="consequence_banner")
        self.add(self._warning)
        self._facts = ClientFacts(client, place, now, self)
        self.add(self._facts)
        self._cancel = PlainButton(self.tr("Cancel"), self, name="cancel_button")
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self.add_button(self._cancel)

    @property
    def client(self) -> Client:
        """Whom it is about, as the person has seen it."""
        return self._client

    def show_use(self, client: Client) -> None:
        """Show when it was last used by the server's newest word."""
        self._client = replace(
            self._client, last_used_at=client.last_used_at, last_used_from=client.last_used_from
        )
        self._facts.render_use(self._client, self._now)

    def set_consequence(self, kind: BannerKind, bold: str, text: str) -> None:
        """Say what confirming does."""
        self._warning.render_message(kind, bold, text)

    def set_act(self, text: str, icon: str) -> None:
        """Add the button that confirms, named after the act."""
        act = DangerButton(text, self, name="confirm_button", icon=icon, is_filled=True)
        act.clicked.connect(self._on_act_clicked)
        self.add_button(act)
        self._act = act
        self.footer_note(self.tr("Then it waits for some seconds, and can be undone"), "clock")
        self._cancel.setFocus()

    def require(self, reason: str) -> None:
        """Keep the act out of reach for ``reason``; "" allows it."""
        if self._act is not None:
            self._act.setEnabled(not reason)
            self._act.setToolTip(reason)
            self._act.setAccessibleDescription(reason)

    @Slot()
    def confirm(self) -> None:
        """Do as if the act had been pressed."""
        if self._act is not None:
            self._act.click()

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancel()

    @Slot()
    def _on_act_clicked(self) -> None:
        self.confirmed.emit(self._client)
        self.accept()
