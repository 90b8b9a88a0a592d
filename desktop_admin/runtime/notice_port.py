"""Notices of the desktop, outside the window, whichever desktop it is."""

from __future__ import annotations

import sys


class DesktopNotices:
    """Base of every platform's notices; by itself it can show none."""

    can_show = False

    def show(self, title: str, text: str) -> bool:
        """Show plain text on the desktop; whether the desktop took it. Belongs on a worker."""
        del title, text
        return False


def choose_notices() -> DesktopNotices:
    """Those of this platform; Windows and macOS have none yet."""
    if sys.platform in {"win32", "darwin"}:
        return DesktopNotices()
    from desktop_admin.runtime.notice_linux import LinuxNotices  # noqa: PLC0415

    return LinuxNotices()
