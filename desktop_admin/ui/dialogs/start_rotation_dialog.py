"""Begin a rotation without downtime: the twin's name, and how long the old one must be idle."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import Client
from desktop_admin.ui.dialogs.client_facts import ClientFacts
from desktop_admin.ui.parts.idle_choice import IdleChoice
from desktop_admin.ui.parts.name_form import NameForm
from desktop_admin.ui.parts.place import Place
from desktop_admin.ui.texts import title_name
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.buttons import PlainButton, PrimaryButton
from desktop_admin.ui.widgets.dialog_frame import DialogFrame


class StartRotationDialog(DialogFrame):
    """Emits ``confirmed`` with the client, the twin's name and the number of idle days.

    ``several_asked`` carries the client: others are to be rotated as well.
    """

    confirmed = Signal(object, str, int)
    several_asked = Signal(object)

    def __init__(
        self, client: Client, twin_name: str, place: Place, now: datetime, parent: QWidget
    ) -> None:
        title = self.tr("Rotate {name} without downtime").format(name=title_name(client.name))
        super().__init__(
            title, parent, name="start_rotation_dialog", environment=place.dialog_strip
        )
        self._client = client
        banner = Banner(parent=self, name="consequence_banner")
        banner.render_message(
            BannerKind.INFO,
            self.tr("Nothing stops: the old secret works until you delete it."),
            self.tr(
                "A second client takes over. You test it, hand it over, and delete the old one"
                " once it has been idle. The plan is kept on this computer."
            ),
        )
        self.add(banner)
        self.add(ClientFacts(client, place, now, self))
        self._build_form(twin_name)
        self._build_buttons()

    def _build_form(self, twin_name: str) -> None:
        hint = self.tr("The twin can have the old name once the old one is deleted.")
        self._form = NameForm(self.tr("Name of the twin"), hint, self, banner_name="name_banner")
        self._form.propose(twin_name)
        self._form.submitted.connect(self._on_start_clicked)
        self.add(self._form)
        self._idle = IdleChoice(self)
        self.add(self._idle)
        self._form.focus()

    def _build_buttons(self) -> None:
        several = PlainButton(self.tr("Rotate several…"), self, name="several_button")
        several.clicked.connect(self._on_several_clicked)
        self.add_left_button(several)
        cancel = PlainButton(self.tr("Cancel"), self, name="cancel_button")
        cancel.clicked.connect(self._on_cancel_clicked)
        start = PrimaryButton(self.tr("Create the twin"), self, name="confirm_button")
        start.clicked.connect(self._on_start_clicked)
        self.add_button(cancel)
        self.add_button(start)

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancel()

    @Slot()
    def _on_several_clicked(self) -> None:
        self.accept()
        self.several_asked.emit(self._client)

    @Slot()
    def _on_start_clicked(self) -> None:
        name = self._form.accepted_name()
        if name is not None:
            self.confirmed.emit(self._client, name, self._idle.days)
            self.accept()
