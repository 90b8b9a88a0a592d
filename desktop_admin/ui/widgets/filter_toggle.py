"""A button that narrows a list while it is pressed in; a check mark says so beside the colour."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.ui.theme.icons import Tint, set_icon
from desktop_admin.ui.widgets.push_button import PushButton


class FilterToggle(PushButton):
    """Its text is its accessible name."""

    def __init__(self, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__("", parent)
        self.setObjectName(name)
        self.setProperty("variant", "segment")
        self.setProperty("tone", "accent")
        self.setCheckable(True)
        self.toggled.connect(self._on_toggled)

    def set_text(self, text: str) -> None:
        """Say what the list is narrowed to."""
        self.setText(text)
        self.setAccessibleName(text)

    @Slot(bool)
    def _on_toggled(self, is_on: bool) -> None:
        set_icon(self, "check" if is_on else "", Tint.ACCENT)
