"""Keeps a window out of screenshots and shared screens, where the platform can.

The native libraries are handed in, so that their use can be tested anywhere.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from typing import Protocol

WDA_NONE, WDA_MONITOR, WDA_EXCLUDEFROMCAPTURE = 0x0, 0x1, 0x11
SHARING_NONE, SHARING_READ_ONLY = 0, 1  # NSWindowSharingType


class CaptureShield:
    """A platform that cannot: nothing is hidden, and nothing is promised."""

    can_hide = False

    def set_hidden(self, window: int, *, is_hidden: bool) -> bool:  # noqa: ARG002
        """Hide the window with this native id, or show it again; whether that worked."""
        return False


class User32(Protocol):
    """What is used of Windows' user32."""

    def SetWindowDisplayAffinity(self, window: int, affinity: int) -> int:
        """Say who may see the window; 0 is a failure."""


class WindowsShield(CaptureShield):
    """Out of captures since Windows 10 2004; before, the window is black in them."""

    can_hide = True

    def __init__(self, user32: User32) -> None:
        self._user32 = user32

    def set_hidden(self, window: int, *, is_hidden: bool) -> bool:
        """As above."""
        if not is_hidden:
            return bool(self._user32.SetWindowDisplayAffinity(window, WDA_NONE))
        ways = (WDA_EXCLUDEFROMCAPTURE, WDA_MONITOR)
        return any(self._user32.SetWindowDisplayAffinity(window, way) for way in ways)


class NativeWindow(Protocol):
    """What is used of NSWindow."""

    def setSharingType_(self, kind: int) -> None:
        """Say whether other processes may read the window's pixels."""


class MacShield(CaptureShield):
    """``window_of`` gives the NSWindow of a native id (which is that of its NSView)."""

    can_hide = True

    def __init__(self, window_of: Callable[[int], NativeWindow | None]) -> None:
        self._window_of = window_of

    def set_hidden(self, window: int, *, is_hidden: bool) -> bool:
        """As above."""
        native = self._window_of(window)
        if native is None:
            return False
        native.setSharingType_(SHARING_NONE if is_hidden else SHARING_READ_ONLY)
        return True


def choose_shield(platform: str = sys.platform) -> CaptureShield:
    """The shield of this platform; on Linux no program may ask for one."""
    if platform == "win32":
        user32: User32 = ctypes.windll.user32  # type: ignore[attr-defined]
        return WindowsShield(user32)
    if platform == "darwin":
        try:
            import objc  # type: ignore[import-not-found]  # noqa: PLC0415
        except ImportError:
            return CaptureShield()

        def window_of(view: int) -> NativeWindow | None:
            window: NativeWindow | None = objc.objc_object(c_void_p=view).window()
            return window

        return MacShield(window_of)
    return CaptureShield()
