"""Notices on Linux: ``org.freedesktop.Notifications`` on the session bus, version 1.2 of its
specification.

QtDBus cannot send the unsigned number that a call needs, so jeepney does, which the keyring needs
anyway.
"""

from __future__ import annotations

import html
import logging
from typing import TYPE_CHECKING

from desktop_admin.runtime.notice_port import DesktopNotices

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection  # type: ignore[import-untyped]

SERVICE = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
BODY_MARKUP = "body-markup"
_log = logging.getLogger(__name__)
_SECONDS = 5.0
_LEFT_TO_DESKTOP = -1  # how long it is shown


class LinuxNotices(DesktopNotices):
    """``address`` is the bus, for a test another one than the session's."""

    can_show = True

    def __init__(self, address: str = "SESSION") -> None:
        self._address = address

    def show(self, title: str, text: str) -> bool:
        """Ask what the desktop reads as markup first, so that a name is never taken for it."""
        from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415 - slow, seldom

        try:
            with open_dbus_connection(self._address) as bus:
                known = _asked(bus, "GetCapabilities")[0]
                body = html.escape(text, quote=False) if BODY_MARKUP in known else text
                arguments: tuple[object, ...] = (
                    "API Access Admin",
                    0,
                    "desktop-admin",
                    title,
                    body,
                    [],
                    {"desktop-entry": ("s", "desktop-admin")},
                    _LEFT_TO_DESKTOP,
                )
                _asked(bus, "Notify", "susssasa{sv}i", arguments)
        except Exception as fault:  # noqa: BLE001 - no bus, no service, a strange answer: no notice
            _log.info("The desktop took no notice: %s", type(fault).__name__)
            return False
        return True


def _asked(
    bus: DBusConnection,
    method: str,
    signature: str = "",
    arguments: tuple[object, ...] = (),
) -> tuple[list[str], ...]:
    from jeepney import (  # type: ignore[import-untyped]  # noqa: PLC0415
        DBusAddress,
        new_method_call,
    )
    from jeepney.wrappers import unwrap_msg  # type: ignore[import-untyped]  # noqa: PLC0415

    address = DBusAddress(PATH, SERVICE, SERVICE)
    message = new_method_call(address, method, signature or None, arguments)
    answer: tuple[list[str], ...] = unwrap_msg(bus.send_and_get_reply(message, timeout=_SECONDS))
    return answer
