"""Radio cards side by side, of which one is chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from desktop_admin.ui.theme.tokens import SPACE_3
from desktop_admin.ui.widgets.layouts import hbox
from desktop_admin.ui.widgets.radio_card import RadioCard


class RadioCardGroup(QWidget):
    """``chosen`` comes when the person picks another card, by mouse, arrow keys or Space."""

    chosen = Signal(str)

    def __init__(
        self, parent: QWidget | None = None, *, name: str = "", accessible_name: str = ""
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self._cards: dict[str, RadioCard] = {}
        self._value = ""
        self._group = QButtonGroup(self)
        # not buttonClicked: assistive technology toggles a radio button without a click
        self._group.buttonToggled.connect(self._on_button_toggled)
        self._row = hbox(SPACE_3, self)

    @property
    def value(self) -> str:
        """The value of the chosen card, "" while none is chosen."""
        return self._value

    def add(self, card: RadioCard) -> None:
        """Put ``card`` to the right of the others."""
        self._cards[card.value] = card
        self._group.addButton(card)
        self._row.addWidget(card, 1)

    def select(self, value: str) -> None:
        """Choose the card of ``value`` without a signal; an unknown value chooses none."""
        self._value = value if value in self._cards else ""
        self._group.setExclusive(bool(self._value))
        for card in self._cards.values():
            card.setChecked(card.value == self._value)
        self._group.setExclusive(True)

    @Slot(QAbstractButton, bool)
    def _on_button_toggled(self, button: QAbstractButton, is_on: bool) -> None:
        if is_on and isinstance(button, RadioCard) and button.value != self._value:
            self._value = button.value
            self.chosen.emit(self._value)
