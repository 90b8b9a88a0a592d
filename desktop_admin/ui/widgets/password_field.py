"""A field to type a password into; what was typed leaves it as a Secret only."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_admin.domain.secret import Secret
from desktop_admin.ui.theme.tokens import SPACE_3
from desktop_admin.ui.widgets.icon_button import IconButton
from desktop_admin.ui.widgets.layouts import hbox
from desktop_admin.ui.widgets.line_swap import drop_line, swap_lines
from desktop_admin.ui.widgets.masked_line import SENSITIVE, MaskedLine


class PasswordField(QWidget):
    """Masked unless the person asks to see it; ``submitted`` is Enter.

    The line that shows it lives only as long as it is shown.
    """

    changed = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_holder")
        self._name = name
        self._line = MaskedLine(name=name)
        self._line.edited.connect(self.changed)
        self._line.returnPressed.connect(self.submitted)
        self._open: QLineEdit | None = None
        self._reveal = IconButton("eye", self.tr("Show password"), name=f"{name}_reveal_button")
        self._reveal.clicked.connect(self._on_reveal_clicked)
        self.setFocusProxy(self._line)
        self._row = hbox(SPACE_3, self)
        self._row.addWidget(self._line, 1)
        self._row.addWidget(self._reveal)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not self._text

    def secret(self) -> Secret:
        """What was typed."""
        return Secret(self._text)

    def clear(self) -> None:
        """Forget what was typed and mask the field again."""
        self._close("")

    @property
    def _text(self) -> str:
        return self._line.typed if self._open is None else self._open.text()

    def _show_text(self) -> None:
        self._open = QLineEdit()
        self._open.setObjectName(f"{self._name}_shown")
        self._open.setInputMethodHints(SENSITIVE)
        self._open.setDragEnabled(False)
        self._open.setText(self._line.typed)
        self._open.textChanged.connect(self.changed)
        self._open.returnPressed.connect(self.submitted)
        swap_lines(self, self._row, self._line, self._open)
        self._reveal.render_icon("eye-off", self.tr("Hide password"))

    def _close(self, text: str) -> None:
        shown, self._open = self._open, None
        if shown is not None:
            swap_lines(self, self._row, shown, self._line)
            drop_line(shown)
            self._reveal.render_icon("eye", self.tr("Show password"))
        self._line.set_typed(text)

    @Slot()
    def _on_reveal_clicked(self) -> None:
        if self._open is None:
            self._show_text()
        else:
            self._close(self._open.text())
