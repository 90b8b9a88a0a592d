"""The clipboard of macOS, written through NSPasteboard: Qt cannot set the marks it needs.

The types are those of nspasteboard.org, which clipboard histories look for. The general pasteboard
is handed in, so that this module needs no pyobjc.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from desktop_admin.runtime.clipboard_port import Finding, Marking

TEXT_TYPE = "public.utf8-plain-text"  # NSPasteboardTypeString
CONFIDENTIAL_TYPES = ("org.nspasteboard.ConcealedType", "org.nspasteboard.TransientType")
THIS_COMPUTER_ONLY = 1  # NSPasteboardContentsCurrentHostOnly: no Universal Clipboard
ANYWHERE = 0


class Pasteboard(Protocol):
    """What is used of NSPasteboard, under the names that pyobjc gives it."""

    def prepareForNewContentsWithOptions_(self, options: int) -> int:
        """Empty it, and say where the new contents may go."""

    def setString_forType_(self, text: str, kind: str) -> bool:
        """Add a representation."""

    def stringForType_(self, kind: str) -> str | None:
        """Read a representation."""

    def clearContents(self) -> int:
        """Empty it."""


class MacClipboard:
    """A secret stays on this computer and is marked as concealed and transient."""

    marking = Marking.MACOS
    needs_input = False

    def __init__(self, pasteboard: Pasteboard) -> None:
        self._pasteboard = pasteboard

    def write(self, text: str, *, is_confidential: bool) -> None:
        """Put ``text`` on the pasteboard, marks and text in one set of contents."""
        reach = THIS_COMPUTER_ONLY if is_confidential else ANYWHERE
        self._pasteboard.prepareForNewContentsWithOptions_(reach)
        if is_confidential:
            for kind in CONFIDENTIAL_TYPES:
                self._pasteboard.setString_forType_("", kind)
        self._pasteboard.setString_forType_(text, TEXT_TYPE)

    def look(self, is_it: Callable[[str], bool], found: Callable[[Finding], None]) -> None:
        """Tell at once."""
        text = self._pasteboard.stringForType_(TEXT_TYPE) or ""
        found(Finding.HELD if is_it(text) else Finding.GONE)

    def clear(self, harmless: str) -> None:  # noqa: ARG002 - an empty pasteboard can be had here
        """Empty the pasteboard."""
        self._pasteboard.clearContents()


def general_pasteboard() -> Pasteboard | None:
    """The person's pasteboard; None without pyobjc's AppKit."""
    try:
        from AppKit import NSPasteboard  # type: ignore[import-not-found]  # noqa: PLC0415
    except ImportError:
        return None
    pasteboard: Pasteboard = NSPasteboard.generalPasteboard()
    return pasteboard
