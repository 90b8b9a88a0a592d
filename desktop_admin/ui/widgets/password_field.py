"""A field to type a password into; what was typed leaves it as a Secret only."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_admin.domain.secret import Secret
from desktop_admin.ui.theme.tokens import SPACE_3
from desktop_admin.ui.widgets.icon_button import IconButton
from desktop_admin.ui.widgets.layouts import hbox


class PasswordField(QWidget):
    """Masked unless the person asks to see it; ``submitted`` is Enter."""

    changed = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_holder")
        self._line = QLineEdit()
        self._line.setObjectName(name)
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData
        )
        self._line.textChanged.connect(self._on_text_changed)
        self._line.returnPressed.connect(self.submitted)
        self._reveal = IconButton("eye", self.tr("Show password"), name=f"{name}_reveal_button")
        self._reveal.clicked.connect(self._on_reveal_clicked)
        self.setFocusProxy(self._line)
        row = hbox(SPACE_3, self)
        row.addWidget(self._line, 1)
        row.addWidget(self._reveal)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not self._line.text()

    def secret(self) -> Secret:
        """What was typed."""
        return Secret(self._line.text())

    def clear(self) -> None:
        """Forget what was typed and mask the field again."""
        self._line.clear()
        self._set_visible_text(False)

    def _set_visible_text(self, is_shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        self._line.setEchoMode(mode)
        name = self.tr("Hide password") if is_shown else self.tr("Show password")
        self._reveal.render_icon("eye-off" if is_shown else "eye", name)

    @Slot()
    def _on_text_changed(self) -> None:
        self.changed.emit()

    @Slot()
    def _on_reveal_clicked(self) -> None:
        self._set_visible_text(self._line.echoMode() is QLineEdit.EchoMode.Password)
