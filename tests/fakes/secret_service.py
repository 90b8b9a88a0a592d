"""A private D-Bus session with nothing on it, and Secret Services to put there.

Nothing is activated by D-Bus here: what is not started is missing, what was ended stays away.
"""

from __future__ import annotations

import os
import select
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, Message, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

NAME = "org.freedesktop.secrets"
PASSWORD = "throw-away"
_PATIENCE = 20.0
_BUS = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
_MONITORING = _BUS.with_interface("org.freedesktop.DBus.Monitoring")
_CALL = MessageType.method_call
_SERVICE = DBusAddress("/org/freedesktop/secrets", NAME, "org.freedesktop.Secret.Service")
_LOGIN = "/org/freedesktop/secrets/collection/login"
_CONFIG = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={path}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


class PrivateBus:
    """A message bus of its own; ``folder`` becomes the home of what is started on it."""

    def __init__(self, folder: Path) -> None:
        self.address = f"unix:path={folder}/bus"
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self._keyring: subprocess.Popen[bytes] | None = None
        self._silent: DBusConnection | None = None

    def start(self) -> None:
        """Start the bus; it answers when this returns."""
        config = self._folder / "bus.conf"
        config.write_text(_CONFIG.format(path=self._folder / "bus"))
        self._process = subprocess.Popen(
            [
                "dbus-daemon",
                "--nofork",
                "--nopidfile",
                f"--config-file={config}",
                "--print-address=1",
            ],
            stdout=subprocess.PIPE,
            env=self._variables(),
        )
        assert self._process.stdout is not None
        assert select.select([self._process.stdout], [], [], _PATIENCE)[0], "no dbus-daemon"
        assert self._process.stdout.readline()

    def start_keyring(self) -> None:
        """Start a GNOME Keyring whose login collection is unlocked when this returns."""
        self._start_daemon("--unlock")
        assert self._keyring is not None
        assert self._keyring.stdin is not None
        self._keyring.stdin.write(PASSWORD.encode())
        self._keyring.stdin.close()
        self._wait(self._has_owner, "the Secret Service")
        self._wait(lambda: not self._is_locked(), "the unlocked collection")

    def start_empty_keyring(self) -> None:
        """Start a GNOME Keyring that has no collection yet and nobody to ask for a password."""
        self._start_daemon()
        self._wait(self._has_owner, "the Secret Service")

    def _start_daemon(self, *options: str) -> None:
        self._keyring = subprocess.Popen(
            ["gnome-keyring-daemon", "--foreground", *options, "--components=secrets"],
            env=self._variables(),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def lock_keyring(self) -> None:
        """Lock the login collection, as a screen lock may do."""
        self._ask(new_method_call(_SERVICE, "Lock", "ao", ([_LOGIN],)))
        assert self._is_locked()

    @contextmanager
    def stunned_until_asked(self) -> Iterator[None]:
        """The keyring answers nothing more; the block ends when it was asked something."""
        assert self._keyring is not None
        with open_dbus_connection(self.address) as monitor:
            rule = f"type='method_call',destination='{NAME}'"
            monitor.send_and_get_reply(
                new_method_call(_MONITORING, "BecomeMonitor", "asu", ([rule], 0))
            )
            self._keyring.send_signal(signal.SIGSTOP)
            yield
            while monitor.receive(timeout=_PATIENCE).header.message_type is not _CALL:
                pass

    def kill_keyring(self) -> None:
        """End the keyring without notice."""
        assert self._keyring is not None
        self._keyring.kill()
        self._keyring.wait(_PATIENCE)
        self._wait(lambda: not self._has_owner(), "the name to be free")

    def take_name_in_silence(self) -> None:
        """Own the service's name and never answer, until ``end_silence``."""
        self._silent = open_dbus_connection(self.address)
        (result,) = self._silent.send_and_get_reply(
            new_method_call(_BUS, "RequestName", "su", (NAME, 4))
        ).body
        assert result == 1

    def end_silence(self) -> None:
        """Go away; the bus tells those who wait that no reply will come."""
        if self._silent is not None:
            self._silent.close()
            self._silent = None

    def labels(self) -> list[str]:
        """What the keyring's own window would list."""
        items = self._property(_LOGIN, "Collection", "Items")
        return [self._property(path, "Item", "Label") for path in items]

    def stop(self) -> None:
        """End everything that was started here."""
        self.end_silence()
        for process in (self._keyring, self._process):
            if process is not None:
                process.kill()
                process.wait(_PATIENCE)
                if process.stdin is not None:
                    process.stdin.close()
                if process.stdout is not None:
                    process.stdout.close()

    def _variables(self) -> dict[str, str]:
        folder = str(self._folder)
        return {
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": folder,
            "XDG_RUNTIME_DIR": folder,
            "XDG_DATA_HOME": folder,
            "XDG_CONFIG_HOME": folder,
            "XDG_CACHE_HOME": folder,
            "DBUS_SESSION_BUS_ADDRESS": self.address,
            "LC_ALL": "C.UTF-8",
        }

    def _has_owner(self) -> bool:
        return bool(self._ask(new_method_call(_BUS, "NameHasOwner", "s", (NAME,)))[0])

    def _is_locked(self) -> bool:
        return bool(self._property(_LOGIN, "Collection", "Locked"))

    def _property(self, path: str, interface: str, name: str) -> Any:
        place = DBusAddress(path, NAME, "org.freedesktop.DBus.Properties")
        question = (f"org.freedesktop.Secret.{interface}", name)
        ((_, value),) = self._ask(new_method_call(place, "Get", "ss", question))
        return value

    def _ask(self, message: Message) -> tuple[Any, ...]:
        with open_dbus_connection(self.address) as connection:
            return tuple(connection.send_and_get_reply(message, timeout=_PATIENCE).body)

    def _wait(self, is_so: Callable[[], bool], what: str) -> None:
        until = time.monotonic() + _PATIENCE
        while not is_so():
            assert time.monotonic() < until, f"{what} did not come"
            time.sleep(0.01)  # between two looks at a state; nothing reports it


@contextmanager
def private_bus() -> Iterator[PrivateBus]:
    """A bus that ends with the block."""
    with tempfile.TemporaryDirectory(prefix="bus-", ignore_cleanup_errors=True) as folder:
        bus = PrivateBus(Path(folder))
        try:
            bus.start()
            yield bus
        finally:
            bus.stop()
