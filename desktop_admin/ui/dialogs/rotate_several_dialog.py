"""Choose several clients to be rotated without downtime; each gets a plan of its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import Client
from desktop_admin.ui.parts.client_choice import ClientChoice
from desktop_admin.ui.parts.idle_choice import IdleChoice
from desktop_admin.ui.parts.place import Place
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.buttons import PlainButton, PrimaryButton
from desktop_admin.ui.widgets.dialog_frame import DialogFrame


class RotateSeveralDialog(DialogFrame):
    """Emits ``confirmed`` with a tuple of ``Client`` and the number of idle days."""

    confirmed = Signal(object, int)

    def __init__(
        self,
        clients: Sequence[Client],
        checked: Client,
        place: Place,
        now: datetime,
        parent: QWidget,
    ) -> None:
        strip = place.dialog_strip
        title = self.tr("Rotate several clients without downtime")
        super().__init__(title, parent, name="rotate_several_dialog", environment=strip)
        self._summary = Banner(parent=self, name="consequence_banner")
        self.add(self._summary)
        self._choice = ClientChoice(clients, checked, now, self)
        self._choice.changed.connect(self._on_changed)
        self.add(self._choice)
        self._idle = IdleChoice(self)
        self.add(self._idle)
        self._build_buttons()
        self._render()

    def _build_buttons(self) -> None:
        cancel = PlainButton(self.tr("Cancel"), self, name="cancel_button")
        cancel.clicked.connect(self._on_cancel_clicked)
        self._make = PrimaryButton(self.tr("Make the plans"), self, name="confirm_button")
        self._make.clicked.connect(self._on_make_clicked)
        self.add_button(cancel)
        self.add_button(self._make)
        cancel.setFocus()

    def _render(self) -> None:
        count = len(self._choice.chosen)
        self._summary.render_message(
            BannerKind.INFO,
            self.tr("Plans to be made: {count}. Nothing is sent to the server yet.").format(
                count=count
            ),
            self.tr(
                "Each plan stands above the table and is continued by itself: first with its twin,"
                " whose secret is shown once. The old secrets work until you delete them."
            ),
        )
        reason = "" if count else self.tr("Possible once a client is chosen.")
        self._make.setEnabled(bool(count))
        self._make.setToolTip(reason)
        self._make.setAccessibleDescription(reason)

    @Slot()
    def _on_changed(self) -> None:
        self._render()

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancel()

    @Slot()
    def _on_make_clicked(self) -> None:
        self.confirmed.emit(self._choice.chosen, self._idle.days)
        self.accept()
