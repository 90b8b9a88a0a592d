"""The foot of the window: the person, what the clipboard still holds, the keyring."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.ui.theme.icons import Tint
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.theme.tokens import SPACE_2, SPACE_4, STRIP_HEIGHT
from desktop_admin.ui.widgets.icon_label import IconLabel
from desktop_admin.ui.widgets.layouts import hbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.push_button import PushButton

_ICON = 15


class StatusStrip(QWidget):
    """``clear_requested`` asks for the clipboard to be cleared before its time."""

    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(STRIP_HEIGHT)
        self._person_icon = IconLabel("circle-user-round", Tint.MUTED, _ICON)
        self._person = PlainLabel(role=TextRole.SECONDARY, name="person_label")
        self._clipboard_icon = IconLabel("clipboard", Tint.WARN, _ICON)
        self._clipboard = PlainLabel(role=TextRole.WARN, name="clipboard_label")
        self._clear = PushButton(self.tr("Clear now"))
        self._clear.setObjectName("clear_clipboard_button")
        self._clear.setAccessibleName(self._clear.text())
        self._clear.setProperty("variant", "strip")
        self._clear.clicked.connect(self._on_clear_clicked)
        self._keyring_icon = IconLabel("lock", Tint.MUTED, _ICON)
        self._keyring = PlainLabel(role=TextRole.SECONDARY, name="keyring_label")
        self._lay_out()
        self.show_person("")
        self.show_clipboard("", can_clear=False)
        self.show_keyring("", is_ok=True)

    def show_person(self, text: str) -> None:
        """Say who is signed in and as what; "" while nobody is."""
        self._person.setText(text)
        for widget in (self._person, self._person_icon):
            set_shown(widget, bool(text))

    def show_clipboard(self, text: str, *, can_clear: bool) -> None:
        """Say what the clipboard holds and for how long; "" when it holds no secret of ours."""
        self._clipboard.setText(text)
        for widget in (self._clipboard, self._clipboard_icon):
            set_shown(widget, bool(text))
        set_shown(self._clear, can_clear)

    def show_keyring(self, text: str, *, is_ok: bool) -> None:
        """Say the state of the keyring, in warning colours unless ``is_ok``."""
        self._keyring.setText(text)
        self._keyring.set_role(TextRole.SECONDARY if is_ok else TextRole.WARN)
        icon, tint = ("lock", Tint.MUTED) if is_ok else ("triangle-alert", Tint.WARN)
        self._keyring_icon.render_icon(icon, tint)
        for widget in (self._keyring, self._keyring_icon):
            set_shown(widget, bool(text))

    @Slot()
    def _on_clear_clicked(self) -> None:
        self.clear_requested.emit()

    def _lay_out(self) -> None:
        row = hbox(SPACE_2, self)
        row.setContentsMargins(SPACE_4, 0, SPACE_4, 0)
        row.addWidget(self._person_icon)
        row.addWidget(self._person)
        row.addStretch(1)
        row.addWidget(self._clipboard_icon)
        row.addWidget(self._clipboard)
        row.addWidget(self._clear)
        row.addSpacing(SPACE_2)
        row.addWidget(self._keyring_icon)
        row.addWidget(self._keyring)
