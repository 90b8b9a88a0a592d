"""Chooses how this desktop's clipboard is reached."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QClipboard

from desktop_admin.runtime.clipboard_macos import MacClipboard, Pasteboard, general_pasteboard
from desktop_admin.runtime.clipboard_port import ClipboardPort, Marking, QtClipboard
from desktop_admin.runtime.clipboard_wayland import WaylandClipboard, installed_reader


def choose_clipboard(
    clipboard: QClipboard,
    platform_name: str,
    *,
    pasteboard: Callable[[], Pasteboard | None] = general_pasteboard,
    reader: Callable[[], str | None] = installed_reader,
) -> ClipboardPort:
    """The port for Qt's ``platform_name`` (``QGuiApplication.platformName()``)."""
    if platform_name.startswith("wayland"):
        return WaylandClipboard(clipboard, reader())
    if platform_name == "cocoa":
        found = pasteboard()
        return QtClipboard(clipboard, Marking.UNMARKED) if found is None else MacClipboard(found)
    marking = Marking.WINDOWS if platform_name == "windows" else Marking.HINT
    return QtClipboard(clipboard, marking)
