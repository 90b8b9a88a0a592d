"""The frame of every dialog: environment strip, title, contents, and a foot with the buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLayout, QPushButton, QSizePolicy, QWidget

from desktop_admin.ui.theme.icons import Tint
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_4, SPACE_5
from desktop_admin.ui.widgets.backdrop import SHADOW
from desktop_admin.ui.widgets.dialog_surface import DialogSurface
from desktop_admin.ui.widgets.environment_strip import EnvironmentStrip, StripContent
from desktop_admin.ui.widgets.icon_label import IconLabel
from desktop_admin.ui.widgets.layouts import hbox, vbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole

_MARGIN = 26
_NOTE_ICON = 15


class DialogFrame(DialogSurface):
    """Shown with ``open()``; Esc and closing mean ``cancel()`` unless the dialog forbids it."""

    def __init__(
        self,
        title: str,
        parent: QWidget,
        *,
        name: str,
        width: int = 600,
        environment: StripContent | None = None,
        can_escape: bool = True,
    ) -> None:
        super().__init__(parent)
        self._can_escape = can_escape
        self.setObjectName(name)
        self.setFixedWidth(width + 2 * SHADOW)
        self._strip = EnvironmentStrip(name="dialog_environment_strip")
        self._title = PlainLabel(role=TextRole.HEADING, name="dialog_title", wraps=True)
        self.body = vbox(SPACE_4)
        self._note_icon = IconLabel("circle", Tint.MUTED, _NOTE_ICON)
        self._note = PlainLabel(role=TextRole.SECONDARY, name="dialog_note", wraps=True)
        self._foot = hbox(SPACE_3)
        self._lay_out()
        self.set_title(title)
        self.set_environment(environment)
        self.footer_note("")

    def set_title(self, title: str) -> None:
        """Show another title; it is the window's and the accessible name too."""
        self._title.setText(title)
        self.setWindowTitle(title)
        self.setAccessibleName(title)

    def set_environment(self, content: StripContent | None) -> None:
        """Name the connection on top of the dialog; None leaves the strip out."""
        self._names_connection = content is not None
        self._strip.show_content(content or StripContent())
        set_shown(self._strip, content is not None)

    def set_can_escape(self, can_escape: bool) -> None:
        """Whether Esc and closing the window cancel the dialog now."""
        self._can_escape = can_escape

    def add(self, widget: QWidget) -> None:
        """Put ``widget`` below the other contents."""
        self.body.addWidget(widget)

    def add_button(self, button: QPushButton) -> None:
        """Put ``button`` at the right end of the foot; Enter presses a primary one."""
        self._foot.addWidget(button)
        if button.property("variant") == "primary":
            button.setDefault(True)

    def add_left_button(self, button: QPushButton) -> None:
        """Put ``button`` at the left end of the foot."""
        self._foot.insertWidget(0, button)

    def footer_note(self, text: str, icon: str = "circle", tint: Tint = Tint.MUTED) -> None:
        """Say something short at the left of the foot; "" takes it away."""
        self._note.setText(text)
        self._note_icon.render_icon(icon, tint)
        for widget in (self._note, self._note_icon):
            set_shown(widget, bool(text))

    def cancel(self) -> None:
        """What Esc and closing the window do."""
        self.reject()

    def withdraw(self) -> None:
        """The session is over or has lost its rights: a dialog that names its connection closes."""
        if self._names_connection:
            self.reject()

    def lock_away(self) -> None:
        """The window is locked: the dialog closes, and nothing that it asked for is done."""
        self.reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            if self._can_escape:
                self.cancel()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        if self._can_escape:
            self.cancel()

    def event(self, event: QEvent) -> bool:
        is_handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.fit()
        return is_handled

    def _lay_out(self) -> None:
        self._strip.setProperty("place", "dialog")
        rule = QFrame()
        rule.setProperty("surface", "rule")
        panel = vbox(SPACE_4)
        panel.setContentsMargins(_MARGIN, SPACE_5, _MARGIN, SPACE_5)
        panel.addWidget(self._title)
        panel.addLayout(self.body)
        panel.addWidget(rule)
        panel.addLayout(self._foot)
        holder = QWidget()
        holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        note = hbox(SPACE_2, holder)
        note.addWidget(self._note_icon)
        note.addWidget(self._note, 1)
        self._foot.addWidget(holder, 1)
        column = vbox(0, self)
        # The contents wrap: what they need at this width counts, not their least size at any width.
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(SHADOW, SHADOW, SHADOW, SHADOW)
        column.addWidget(self._strip)
        column.addLayout(panel)
