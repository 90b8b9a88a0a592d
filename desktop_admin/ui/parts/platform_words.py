"""Says honestly what this computer's desktop honours of what the program asks of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop_admin.domain.text import QT_TRANSLATE_NOOP
from desktop_admin.runtime.clipboard_port import Marking

_CONTEXT = "PlatformWords"
_MARKINGS: Mapping[Marking, str] = {
    Marking.WINDOWS: QT_TRANSLATE_NOOP(
        "PlatformWords",
        "Windows leaves a copied secret out of the clipboard history and does not send it to other"
        " devices.",
    ),
    Marking.MACOS: QT_TRANSLATE_NOOP(
        "PlatformWords",
        "A copied secret is marked as concealed and stays on this Mac; clipboard histories that"
        " honour the mark leave it out.",
    ),
    Marking.UNMARKED: QT_TRANSLATE_NOOP(
        "PlatformWords",
        "A copied secret cannot be marked as concealed here, because PyObjC is not installed: a"
        " clipboard history may keep it.",
    ),
    Marking.HINT: QT_TRANSLATE_NOOP(
        "PlatformWords",
        "A copied secret is marked as a password. KDE's clipboard history and others that honour"
        " the mark leave it out; one that ignores it may keep the secret.",
    ),
    Marking.WAYLAND: QT_TRANSLATE_NOOP(
        "PlatformWords",
        "A copied secret is marked as a password; a clipboard history that ignores the mark may"
        " keep it. Wayland lets only the window in use change the clipboard: otherwise it is"
        " overwritten at your next click or key in this window.",
    ),
}


def marking_text(marking: Marking) -> str:
    """Who leaves a copied secret out of a history."""
    return QCoreApplication.translate(_CONTEXT, _MARKINGS[marking])
