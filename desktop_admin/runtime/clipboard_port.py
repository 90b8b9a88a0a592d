"""The clipboard as the guard needs it, and Qt's own implementation."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard

# Formats by which clipboard managers and histories are asked to leave the text alone: KDE and
# others; Windows (a DWORD 0, or any data for the first and the last).
CONFIDENTIAL_FORMATS = (
    ("x-kde-passwordManagerHint", b"secret"),
    ("ExcludeClipboardContentFromMonitorProcessing", b"1"),
    ("CanIncludeInClipboardHistory", b"\0\0\0\0"),
    ("CanUploadToCloudClipboard", b"\0\0\0\0"),
    ("Clipboard Viewer Ignore", b"1"),
)


class ClipboardPort(Protocol):
    """What a platform must offer; called on the GUI thread."""

    def write(self, text: str, *, is_confidential: bool) -> None:
        """Put ``text`` on the clipboard, marked as confidential where asked."""

    def read(self) -> str:
        """The clipboard's text, empty if it holds none."""

    def clear(self) -> None:
        """Empty the clipboard."""


class QtClipboard:
    """The clipboard through Qt; the X11 selection is never touched."""

    def __init__(self, clipboard: QClipboard) -> None:
        self._clipboard = clipboard

    def write(self, text: str, *, is_confidential: bool) -> None:
        """Put ``text`` on the clipboard, text and markers in one record."""
        record = QMimeData()
        record.setText(text)
        if is_confidential:
            for name, value in CONFIDENTIAL_FORMATS:
                record.setData(name, value)
        self._clipboard.setMimeData(record, QClipboard.Mode.Clipboard)

    def read(self) -> str:
        """The clipboard's text, empty if it holds none."""
        return self._clipboard.text(QClipboard.Mode.Clipboard)

    def clear(self) -> None:
        """Empty the clipboard."""
        self._clipboard.clear(QClipboard.Mode.Clipboard)
