"""The name of a client, to be typed before something is done to it that cannot be taken back."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.names import is_name_typed
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.layouts import vbox
from desktop_admin.ui.widgets.text_field import TextField


class TypedName(QWidget):
    """``changed`` comes with every edit, ``submitted`` with Enter once it is the name."""

    changed = Signal()
    submitted = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("typed_name")
        self._name = name
        self._input = TextField(self, name="typed_name_field")
        self._input.textChanged.connect(self._on_text_changed)
        self._input.returnPressed.connect(self._on_return_pressed)
        label = self.tr("Type the client's name to confirm")
        self._field = LabeledField(label, self._input, "", self, name="typed_name_labeled")
        vbox(0, self).addWidget(self._field)
        self._render()

    @property
    def is_right(self) -> bool:
        """Whether the name was typed, letter by letter; Unicode spellings of one letter agree."""
        return is_name_typed(self._input.text(), self._name)

    @property
    def reason(self) -> str:
        """Why it cannot be confirmed yet; empty if it can."""
        return "" if self.is_right else self.tr("Possible once the name is typed exactly as shown.")

    def focus(self) -> None:
        """Give the keyboard to the field."""
        self._input.setFocus()

    def _render(self) -> None:
        self._field.set_hint(self.reason or self.tr("This is the name."))

    @Slot(str)
    def _on_text_changed(self, _text: str) -> None:
        self._render()
        self.changed.emit()

    @Slot()
    def _on_return_pressed(self) -> None:
        if self.is_right:
            self.submitted.emit()
