"""A field for a secret: twelve dots, and in their place the value while it is revealed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_admin.domain.secret import MASK, Secret
from desktop_admin.ui.theme.fonts import mono_font
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.theme.tokens import SPACE_3
from desktop_admin.ui.widgets.icon_button import IconButton
from desktop_admin.ui.widgets.layouts import hbox
from desktop_admin.ui.widgets.line_swap import drop_line, swap_lines
from desktop_admin.ui.widgets.masked_line import SENSITIVE

# The kind of event that a field sends itself when its value is revealed or hidden.
REVEALED = QEvent.Type(QEvent.registerEventType())
_REFUSED_KEYS = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    # What keys select, Qt puts into the X11 primary clipboard.
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.SelectNextChar,
    QKeySequence.StandardKey.SelectPreviousChar,
    QKeySequence.StandardKey.SelectNextWord,
    QKeySequence.StandardKey.SelectPreviousWord,
    QKeySequence.StandardKey.SelectNextLine,
    QKeySequence.StandardKey.SelectPreviousLine,
    QKeySequence.StandardKey.SelectNextPage,
    QKeySequence.StandardKey.SelectPreviousPage,
    QKeySequence.StandardKey.SelectStartOfLine,
    QKeySequence.StandardKey.SelectEndOfLine,
    QKeySequence.StandardKey.SelectStartOfBlock,
    QKeySequence.StandardKey.SelectEndOfBlock,
    QKeySequence.StandardKey.SelectStartOfDocument,
    QKeySequence.StandardKey.SelectEndOfDocument,
)


class SecretField(QWidget):
    """Copying is for the copy button beside it, which goes through the clipboard guard.

    Without ``has_reveal`` the owner brings its own button and calls ``set_revealed``.
    """

    revealed_changed = Signal(bool)

    def __init__(
        self,
        accessible_name: str,
        parent: QWidget | None = None,
        *,
        name: str,
        has_reveal: bool = True,
    ) -> None:
        super().__init__(parent)
        self._secret: Secret | None = None
        self._has_reveal = has_reveal
        self._mask, self._is_revealed = "", False
        self._line = SecretLine(name=f"{name}_value")
        self._line.setAccessibleName(accessible_name)
        self._open: SecretLine | None = None  # lives only as long as the value is shown
        self._reveal = IconButton("eye", "", name=f"{name}_reveal_button")
        self._reveal.clicked.connect(self._on_reveal_clicked)
        self.setObjectName(name)
        self.setFocusProxy(self._line)
        self._row = hbox(SPACE_3, self)
        self._row.addWidget(self._line, 1)
        self._row.addWidget(self._reveal)
        self.clear()

    @property
    def is_revealed(self) -> bool:
        """Whether the value can be read on the screen."""
        return self._is_revealed

    def show_secret(self, secret: Secret) -> None:
        """Hold ``secret``, masked until the person reveals it."""
        self._secret, self._mask = secret, MASK
        self._refresh(is_revealed=False)

    def show_masked(self, tail: str = "") -> None:
        """Show the mask of a value that is not here, with its known last characters."""
        self._secret, self._mask = None, f"{MASK}  {tail}".rstrip()
        self._refresh(is_revealed=False)

    def clear(self) -> None:
        """Forget the value and show nothing."""
        self._secret, self._mask = None, ""
        self._refresh(is_revealed=False)

    def conceal(self) -> None:
        """Mask the value again."""
        self.set_revealed(False)

    def set_revealed(self, is_revealed: bool) -> None:
        """Show the value or its mask."""
        if is_revealed != self._is_revealed and self._secret is not None:
            self._refresh(is_revealed)

    def _refresh(self, is_revealed: bool) -> None:
        was_revealed, self._is_revealed = self._is_revealed, is_revealed
        self._line.show_value(self._mask)
        self._close()
        if is_revealed and self._secret is not None:
            self._open = SecretLine(name=f"{self.objectName()}_revealed")
            self._open.show_value(self._secret.reveal())
            swap_lines(self, self._row, self._line, self._open)
        set_shown(self._reveal, self._has_reveal and self._secret is not None)
        name = self.tr("Hide {name}") if is_revealed else self.tr("Reveal {name}")
        self._reveal.render_icon(
            "eye-off" if is_revealed else "eye", name.format(name=self._line.accessibleName())
        )
        if was_revealed != is_revealed:
            self.revealed_changed.emit(is_revealed)
            QCoreApplication.sendEvent(self, QEvent(REVEALED))  # for whoever filters all events

    def _close(self) -> None:
        shown, self._open = self._open, None
        if shown is not None:
            swap_lines(self, self._row, shown, self._line)
            drop_line(shown)

    @Slot()
    def _on_reveal_clicked(self) -> None:
        self.set_revealed(not self._is_revealed)


class SecretLine(QLineEdit):
    """A read-only line that gives its text away to nothing: no menu, drag, selection or undo."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFont(mono_font())
        self.setReadOnly(True)
        self.setDragEnabled(False)
        self.setInputMethodHints(SENSITIVE)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def show_value(self, text: str) -> None:
        """Replace the text; ``setText`` also drops the undo history."""
        self.setText(text)
        self.setCursorPosition(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.deselect()  # Tab would select everything

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if any(event.matches(key) for key in _REFUSED_KEYS):
            event.accept()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # The base class would put a selection into the X11 primary clipboard here.
        event.accept()
