"""A button that asks for something to be copied and then confirms that it was."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_admin.ui.theme.icons import Tint, set_icon
from desktop_admin.ui.widgets.announcement import announce
from desktop_admin.ui.widgets.push_button import PushButton

CONFIRMATION_MILLISECONDS = 2000


class CopyButton(PushButton):
    """Emits ``copy_requested``; the owner copies and then calls ``confirm``."""

    copy_requested = Signal()

    def __init__(
        self, accessible_name: str, parent: QWidget | None = None, *, name: str, text: str = ""
    ) -> None:
        super().__init__(text, parent)
        self._text = text
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setToolTip("" if text else accessible_name)
        self.setProperty("variant", "plain" if text else "icon")
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        set_icon(self, "copy")
        self._confirmation = QTimer(self, interval=CONFIRMATION_MILLISECONDS, singleShot=True)
        self._confirmation.timeout.connect(self._on_confirmation_timeout)
        self.clicked.connect(self._on_clicked)

    def confirm(self) -> None:
        """Show and say that the copy was made."""
        copied = self.tr("Copied")
        self.setMinimumWidth(max(self.width(), self.minimumWidth()) if self.isVisible() else 0)
        set_icon(self, "check", Tint.OK)
        if self._text:
            self.setText(copied)
        self.setAccessibleDescription(copied)
        self._confirmation.start()
        announce(self, copied)

    @Slot()
    def _on_clicked(self) -> None:
        self.copy_requested.emit()

    @Slot()
    def _on_confirmation_timeout(self) -> None:
        self.setText(self._text)
        self.setAccessibleDescription("")
        self.setMinimumWidth(0)
        set_icon(self, "copy")
