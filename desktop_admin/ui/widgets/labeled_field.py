"""A control with its label above it and a hint or an error below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_admin.ui.theme.icons import Tint
from desktop_admin.ui.theme.styling import set_shown, set_style_property
from desktop_admin.ui.theme.tokens import SPACE_2
from desktop_admin.ui.widgets.announcement import announce
from desktop_admin.ui.widgets.icon_label import IconLabel
from desktop_admin.ui.widgets.layouts import hbox, vbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole

_NOTE_ICON = 15
# The field takes the room that there is; what it may not take is left free on its right.
_WIDE = 10_000


class LabeledField(QWidget):
    """The label names the control for assistive technology, the note below describes it."""

    def __init__(
        self,
        label: str,
        field: QWidget,
        hint: str = "",
        parent: QWidget | None = None,
        *,
        name: str = "",
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.field, self._hint, self._hint_icon, self._error = field, hint, "", ""
        self._label = PlainLabel(label, TextRole.LABEL)
        self._label.setBuddy(self._editor)
        self._editor.setAccessibleName(label)
        self._note_icon = IconLabel(size=_NOTE_ICON)
        self._note = PlainLabel(role=TextRole.SECONDARY, wraps=True)
        self._note_row = QWidget()
        self._extra = hbox(SPACE_2)
        self._lay_out()
        self._show_note()

    @property
    def error(self) -> str:
        """The error shown, or ""."""
        return self._error

    def set_error(self, error: str) -> None:
        """Show ``error`` in place of the hint and read it out; "" takes it away."""
        is_news = error != self._error
        self._error = error
        set_style_property(self._editor, "hasError", bool(error))
        self._show_note()
        if error and is_news:
            announce(self._editor, error)

    def set_hint(self, hint: str, icon: str = "") -> None:
        """Show ``hint`` below the control, with an icon before it if one is given."""
        self._hint, self._hint_icon = hint, icon
        self._show_note()

    def add_beside(self, widget: QWidget) -> None:
        """Put ``widget`` (a copy button) to the right of the control."""
        self._extra.insertWidget(self._extra.count() - 1, widget)

    @property
    def _editor(self) -> QWidget:
        return self.field.focusProxy() or self.field

    def _show_note(self) -> None:
        text = self._error or self._hint
        self._note.setText(text)
        self._note.set_role(TextRole.DANGER if self._error else TextRole.SECONDARY)
        icon = "triangle-alert" if self._error else self._hint_icon
        self._note_icon.render_icon(icon, Tint.DANGER if self._error else Tint.MUTED)
        set_shown(self._note_icon, bool(icon))
        set_shown(self._note_row, bool(text))
        self._editor.setAccessibleDescription(text)

    def _lay_out(self) -> None:
        note = hbox(SPACE_2, self._note_row)
        note.addWidget(self._note_icon, 0, Qt.AlignmentFlag.AlignTop)
        note.addWidget(self._note, 1)
        self._extra.addWidget(self.field, _WIDE)
        self._extra.addStretch(1)
        column = vbox(6, self)
        column.addWidget(self._label)
        column.addLayout(self._extra)
        column.addWidget(self._note_row)
