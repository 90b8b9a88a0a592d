"""Ask what to do with changes that leaving the page would lose."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.ui.widgets.buttons import DangerButton, PlainButton
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from desktop_admin.ui.widgets.environment_strip import StripContent
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole


class UnsavedChangesDialog(DialogFrame):
    """Emits ``discarded`` when the changes may go; Cancel and Esc stay on the page."""

    discarded = Signal()

    def __init__(self, page_title: str, parent: QWidget, environment: StripContent | None) -> None:
        super().__init__(
            self.tr("Discard your changes?"),
            parent,
            name="unsaved_changes_dialog",
            environment=environment,
        )
        text = self.tr(
            "You changed something on {page} and have not saved it. Nothing has been sent to the"
            " server."
        )
        self.add(PlainLabel(text.format(page=page_title), TextRole.BODY, self, wraps=True))
        stay = PlainButton(self.tr("Keep editing"), self, name="keep_editing_button")
        stay.clicked.connect(self._on_stay_clicked)
        discard = DangerButton(self.tr("Discard"), self, name="discard_button", is_filled=True)
        discard.clicked.connect(self._on_discard_clicked)
        self.add_button(stay)
        self.add_button(discard)
        stay.setFocus()

    @Slot()
    def _on_stay_clicked(self) -> None:
        self.cancel()

    @Slot()
    def _on_discard_clicked(self) -> None:
        self.discarded.emit()
        self.accept()
