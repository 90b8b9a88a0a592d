"""The card Screen capture of the tab Security: a switch where the platform can, else the reason."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.check_field import CheckField
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole


class CaptureCard(Card):
    """Applies at once; there is nothing to save."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent=parent, name="capture_card")
        self.render_texts(self.tr("Screen capture"))
        self._preferences = context.stores.preferences
        self._switch = CheckField(
            self.tr("Keep a window with a revealed secret out of screen captures"),
            self,
            name="block_capture_check",
        )
        self._switch.setEnabled(context.shield.can_hide)
        self._switch.clicked.connect(self._on_switch_clicked)
        self.add(self._switch)
        text = self._text(can_hide=context.shield.can_hide)
        self.add(PlainLabel(text, TextRole.SECONDARY, self, name="capture_label", wraps=True))
        self._preferences.changed.connect(self._on_changed)
        self._on_changed()

    def _text(self, *, can_hide: bool) -> str:
        if can_hide:
            return self.tr(
                "While a secret can be read, the window is left out of screenshots and shared"
                " screens, also those of a support session. Off by default for that reason."
            )
        return self.tr(
            "This platform cannot keep a window out of screen captures. A secret is readable only"
            " while you reveal it."
        )

    @Slot()
    def _on_changed(self) -> None:
        is_on = self._preferences.state.preferences.is_capture_blocked
        self._switch.setChecked(is_on and self._switch.isEnabled())

    @Slot(bool)
    def _on_switch_clicked(self, is_on: bool) -> None:
        self._preferences.set(is_capture_blocked=is_on)
