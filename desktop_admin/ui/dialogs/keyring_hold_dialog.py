"""The choice while the keyring has not taken the note of a request: wait, do without, or stop."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.state.journal_snapshots import KeyringHold
from desktop_admin.ui.parts.messages import error_details
from desktop_admin.ui.texts import title_name
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.widgets.buttons import PlainButton
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from desktop_admin.ui.widgets.environment_strip import StripContent
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.translation import translated


class KeyringHoldDialog(DialogFrame):
    """``go_on``: send without a note; ``try_again``; ``stopped``: send nothing."""

    go_on = Signal()
    try_again = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget, environment: StripContent) -> None:
        super().__init__("", parent, name="keyring_hold_dialog", width=520, environment=environment)
        self._text = PlainLabel("", TextRole.MUTED, wraps=True, name="hold_text")
        self._loss = PlainLabel("", TextRole.BODY, wraps=True, name="hold_loss")
        self.add(self._text)
        self.add(self._loss)
        self._cancel = PlainButton(self.tr("Cancel"), self, name="cancel_button")
        self._again = PlainButton(self.tr("Try again"), self, name="try_again_button")
        self._go_on = PlainButton(self.tr("Go on without it"), self, name="go_on_button")
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self._again.clicked.connect(self._on_again_clicked)
        self._go_on.clicked.connect(self._on_go_on_clicked)
        for button in (self._cancel, self._again, self._go_on):
            self.add_button(button)
        self._cancel.setFocus()

    def render_hold(self, hold: KeyringHold) -> None:
        """Say what is waited for, or why the keyring did not do it."""
        name = title_name(hold.request.name)
        if hold.error is None:
            self.set_title(self.tr("Waiting for the system keyring"))
            self._text.setText(
                self.tr(
                    "It may be asking for its password in another window. Nothing was sent yet."
                )
            )
        else:
            self.set_title(translated(hold.error.title))
            self._text.setText(error_details(hold.error))
        loss = self.tr(
            "Without it the new secret of {name} is lost if the program or the computer stops"
            " before you have kept it."
        )
        self._loss.setText(loss.format(name=name))
        set_shown(self._again, hold.error is not None)

    def cancel(self) -> None:
        """Esc, closing the window and **Cancel**: nothing is sent."""
        super().cancel()
        self.stopped.emit()

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancel()

    @Slot()
    def _on_again_clicked(self) -> None:
        self.try_again.emit()

    @Slot()
    def _on_go_on_clicked(self) -> None:
        self.accept()
        self.go_on.emit()
