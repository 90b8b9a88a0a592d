"""What stands where a list would be: what belongs here, why, and the first step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.ui.theme.icons import Tint
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_4, SPACE_8
from desktop_admin.ui.widgets.buttons import PlainButton
from desktop_admin.ui.widgets.icon_label import IconLabel
from desktop_admin.ui.widgets.layouts import hbox, vbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole

_TEXT_WIDTH = 460


class EmptyState(QWidget):
    """Icon, title, text and a few buttons, centred; ``activated`` is the first button's click."""

    activated = Signal()

    def __init__(
        self,
        icon: str,
        title: str,
        text: str,
        button_text: str | None = None,
        parent: QWidget | None = None,
        *,
        name: str = "empty_state",
        role: TextRole = TextRole.SECTION,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._icon = IconLabel(icon, Tint.FAINT, 24)
        self._title = PlainLabel(role=role, wraps=True)
        self._text = PlainLabel(role=TextRole.MUTED, wraps=True)
        self._button = PlainButton("", name=f"{name}_button")
        self._button.clicked.connect(self._on_button_clicked)
        self._buttons = hbox(SPACE_3)
        self._lay_out()
        self.render_message(icon, title, text, button_text)

    def render_message(
        self, icon: str, title: str, text: str, button_text: str | None = None
    ) -> None:
        """Say something else in the same place."""
        self._icon.render_icon(icon)
        self._title.setText(title)
        self._text.setText(text)
        self._button.setText(button_text or "")
        self._button.setAccessibleName(button_text or "")
        set_shown(self._button, bool(button_text))
        for label in (self._title, self._text):
            label.fix_width(_TEXT_WIDTH)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def add_button(self, button: QWidget) -> None:
        """Put another button beside the first."""
        self._buttons.insertWidget(self._buttons.count() - 1, button)

    @Slot()
    def _on_button_clicked(self) -> None:
        self.activated.emit()

    def _lay_out(self) -> None:
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self._button)
        self._buttons.addStretch(1)
        column = vbox(SPACE_2, self)
        column.setContentsMargins(SPACE_4, SPACE_8, SPACE_4, SPACE_8)
        column.addStretch(1)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(SPACE_2)
        column.addWidget(self._title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._text, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(SPACE_3)
        column.addLayout(self._buttons)
        column.addStretch(1)
