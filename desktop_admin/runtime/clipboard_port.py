"""The clipboard as the guard needs it, and Qt's own implementation."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard

# Formats by which clipboard managers and histories are asked to leave the text alone: KDE and
# others; Windows (a DWORD 0, or any data for the first and the last), which registers a format
# under each name that Qt does not know. Windows reads them beside the text, in one record.
CONFIDENTIAL_FORMATS = (
    ("x-kde-passwordManagerHint", b"secret"),
    ("ExcludeClipboardContentFromMonitorProcessing", b"1"),
    ("CanIncludeInClipboardHistory", b"\0\0\0\0"),
    ("CanUploadToCloudClipboard", b"\0\0\0\0"),
    ("Clipboard Viewer Ignore", b"1"),
)


class Marking(StrEnum):
    """Who leaves a copied secret out of a history; the settings say it in words."""

    WINDOWS = "windows"
    MACOS = "macos"
    UNMARKED = "unmarked"  # macOS without the means to set its marks
    HINT = "hint"  # Linux: managers that honour KDE's hint
    WAYLAND = "wayland"  # the same, and only the window in use may change the clipboard


class Finding(StrEnum):
    """What a look at the clipboard told."""

    HELD = "held"
    GONE = "gone"
    UNKNOWN = "unknown"


class ClipboardPort(Protocol):
    """What a platform must offer; called on the GUI thread."""

    @property
    def marking(self) -> Marking:
        """Who honours the marks that ``write`` sets."""

    @property
    def needs_input(self) -> bool:
        """Whether only a window that was used since the last ``write`` may write again."""

    def write(self, text: str, *, is_confidential: bool) -> None:
        """Put ``text`` on the clipboard, marked as confidential where asked."""

    def look(self, is_it: Callable[[str], bool], found: Callable[[Finding], None]) -> None:
        """Tell ``found``, now or later, whether what others would paste ``is_it``."""

    def clear(self, harmless: str) -> None:
        """Empty the clipboard; where that does nothing, put ``harmless`` there."""


class QtClipboard:
    """The clipboard through Qt, on X11 and Windows; the X11 selection is never touched."""

    needs_input = False

    def __init__(self, clipboard: QClipboard, marking: Marking) -> None:
        self._clipboard = clipboard
        self.marking = marking

    def write(self, text: str, *, is_confidential: bool) -> None:
        """Put ``text`` on the clipboard, text and marks in one record."""
        self._clipboard.setMimeData(
            record_of(text, is_confidential=is_confidential), QClipboard.Mode.Clipboard
        )

    def look(self, is_it: Callable[[str], bool], found: Callable[[Finding], None]) -> None:
        """Tell at once."""
        text = self._clipboard.text(QClipboard.Mode.Clipboard)
        found(Finding.HELD if is_it(text) else Finding.GONE)

    def clear(self, harmless: str) -> None:  # noqa: ARG002 - an empty clipboard can be had here
        """Give the clipboard up: nothing is published, so no history gets an entry."""
        self._clipboard.clear(QClipboard.Mode.Clipboard)


def record_of(text: str, *, is_confidential: bool) -> QMimeData:
    """``text`` as Qt hands it to the desktop, with the marks where asked."""
    record = QMimeData()
    record.setText(text)
    if is_confidential:
        for name, value in CONFIDENTIAL_FORMATS:
            record.setData(name, value)
    return record
