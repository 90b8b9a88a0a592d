"""Chooses how this computer's session is watched."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop_admin.runtime.session_port import SessionWatch


def choose_session_watch(window: Callable[[], int], parent: QObject | None = None) -> SessionWatch:
    """The watch of this platform; ``window`` gives the native id of the main window."""
    if sys.platform == "win32":
        from desktop_admin.runtime.session_windows import windows_session  # noqa: PLC0415

        return windows_session(window, parent)
    if sys.platform == "darwin":
        from desktop_admin.runtime.session_macos import mac_session  # noqa: PLC0415

        return mac_session(parent)
    from desktop_admin.runtime.session_linux import linux_session  # noqa: PLC0415

    return linux_session(os.environ, parent)
