"""A clipboard guard that only notes what it was asked."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from desktop_admin.domain.secret import Secret
from desktop_admin.runtime.clipboard_guard import ClipboardState
from desktop_admin.runtime.clipboard_port import Marking


class FakeClipboard(QObject):
    """Notes what was copied; secrets as ``Secret``."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.state = ClipboardState()
        self.secrets: list[tuple[Secret, str]] = []
        self.texts: list[str] = []
        self.clears = 0
        self.marking = Marking.HINT

    def copy_secret(self, secret: Secret, label: str) -> None:
        self.secrets.append((secret, label))

    @Slot(str)
    def copy_text(self, text: str) -> None:
        self.texts.append(text)

    def clear_now(self) -> None:
        self.clears += 1
