"""A short row of buttons of which exactly one is chosen; the chosen one has a check mark."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from desktop_admin.ui.theme.icons import Tint, set_icon
from desktop_admin.ui.theme.tokens import SPACE_2
from desktop_admin.ui.widgets.layouts import hbox
from desktop_admin.ui.widgets.push_button import PushButton
from desktop_admin.ui.widgets.tag import TagKind

_TINTS = {
    TagKind.OK: Tint.OK,
    TagKind.WARN: Tint.WARN,
    TagKind.DANGER: Tint.DANGER,
}


class SegmentedChoice(QWidget):
    """``choices`` are value, text and tone; arrow keys move the choice."""

    chosen = Signal(str)

    def __init__(
        self,
        choices: tuple[tuple[str, str, TagKind], ...],
        parent: QWidget | None = None,
        *,
        name: str,
        accessible_name: str = "",
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self._buttons: dict[str, PushButton] = {}
        self._tints: dict[str, Tint] = {}
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_button_clicked)
        self._row = hbox(SPACE_2, self)
        for value, text, tone in choices:
            self._add(value, text, tone)
        self._row.addStretch(1)

    @property
    def value(self) -> str:
        """The chosen value, "" while nothing is chosen."""
        return next((value for value, button in self._buttons.items() if button.isChecked()), "")

    def select(self, value: str) -> None:
        """Choose ``value`` without a signal."""
        self._buttons[value].setChecked(True)
        self._show_check()

    def _add(self, value: str, text: str, tone: TagKind) -> None:
        button = PushButton(text)
        button.setObjectName(f"{self.objectName()}_{value}_button")
        button.setAccessibleName(text)
        button.setProperty("variant", "segment")
        button.setProperty("tone", tone.value)
        button.setCheckable(True)
        self._buttons[value], self._tints[value] = button, _TINTS.get(tone, Tint.ACCENT)
        self._group.addButton(button)
        self._row.addWidget(button)

    def _show_check(self) -> None:
        for value, button in self._buttons.items():
            set_icon(button, "check" if button.isChecked() else "", self._tints[value])

    @Slot(QAbstractButton)
    def _on_button_clicked(self, _button: QAbstractButton) -> None:
        self._show_check()
        self.chosen.emit(self.value)
