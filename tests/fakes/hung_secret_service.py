"""A Secret Service that owns its name on the session bus and never answers.

``python -m tests.fakes.hung_secret_service`` prints a line once it has the name, and lives until
its standard input ends.
"""

from __future__ import annotations

import sys

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.secrets"
_REPLACE = 2 | 4  # REPLACE_EXISTING | DO_NOT_QUEUE


def main() -> int:
    """Take the name and keep silent."""
    connection = open_dbus_connection("SESSION")
    bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
    request = new_method_call(bus, "RequestName", "su", (NAME, _REPLACE))
    (result,) = connection.send_and_get_reply(request).body
    sys.stdout.write(f"{result}\n")
    sys.stdout.flush()
    sys.stdin.read()
    return 0 if result == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
