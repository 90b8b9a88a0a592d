"""Tells which product answers as the Secret Service, so that people are told a name they know."""

from __future__ import annotations

from pathlib import Path

from jeepney import DBusErrorResponse  # type: ignore[import-untyped]
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import DBusConnection, Proxy  # type: ignore[import-untyped]

from desktop_admin.domain.names import display_name

_SERVICE = "org.freedesktop.secrets"
# How the process names begin, of which Linux keeps 15 characters.
_PRODUCTS = (
    ("gnome-keyring", "GNOME Keyring"),
    ("kwalletd", "KWallet"),
    ("ksecretd", "KWallet"),
    ("keepassxc", "KeePassXC"),
    ("oo7", "oo7"),
)


def product_behind(bus: DBusConnection) -> str | None:
    """The name of the product, or that of a process nobody knows; None if there is none."""
    try:
        (process_id,) = Proxy(message_bus, bus).GetConnectionUnixProcessID(_SERVICE)
        process = Path(f"/proc/{process_id}/comm").read_text().strip()
    except (DBusErrorResponse, OSError, ValueError):
        return None
    known = (name for start, name in _PRODUCTS if process.startswith(start))
    return next(known, f"Secret Service ({display_name(process)})" if process else None)
