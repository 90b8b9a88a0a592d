"""A desktop on a message bus: a login service that answers, and signals of screen savers."""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    new_error,
    new_method_call,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

LOGIN = "org.freedesktop.login1"
MANAGER_PATH = "/org/freedesktop/login1"
SESSION_PATH = "/org/freedesktop/login1/session/_37"
_BUS = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
_PATIENCE = 10.0
Body = tuple[Any, ...]


class DesktopBus:
    """Owns names on the bus; ``sessions`` are the names under which our session is found."""

    def __init__(self, address: str, sessions: tuple[str, ...] = ("7",)) -> None:
        self.sessions = sessions
        self.is_active = True
        self.asked: list[tuple[str, Body]] = []
        self._connection = open_dbus_connection(address, enable_fds=True)
        self._sender: DBusConnection = open_dbus_connection(address)
        self._delays: list[int] = []
        self._replies: queue.SimpleQueue[Body] = queue.SimpleQueue()
        self._sending = threading.Lock()
        self._thread = threading.Thread(target=self._serve, name="desktop-bus", daemon=True)
        self._is_ending = False

    def start(self, *names: str) -> None:
        """Own ``names`` and answer calls to the login service."""
        # The thread hears the replies: whoever waits for one here would drop the first calls.
        self._thread.start()
        for name in (LOGIN, *names):
            self._send(new_method_call(_BUS, "RequestName", "su", (name, 4)))
            assert self._replies.get(timeout=_PATIENCE) == (1,)

    def stop(self) -> None:
        """Leave the bus."""
        self._is_ending = True
        service = DBusAddress(MANAGER_PATH, LOGIN, f"{LOGIN}.Manager")
        self._sender.send(new_method_call(service, "End"))
        self._thread.join(_PATIENCE)
        for connection in (self._connection, self._sender):
            connection.close()
        for end in self._delays:
            os.close(end)

    def tell(
        self,
        path: str,
        interface: str,
        signal: str,
        signature: str = "",
        body: tuple[Any, ...] = (),
    ) -> None:
        """Send a signal from a connection of no name, as screen savers do."""
        source = DBusAddress(path, interface=interface)
        self._sender.send(new_signal(source, signal, signature, body))

    def tell_login(
        self,
        path: str,
        interface: str,
        signal: str,
        signature: str = "",
        body: tuple[Any, ...] = (),
    ) -> None:
        """Send a signal as the login service."""
        source = DBusAddress(path, LOGIN, interface)
        self._send(new_signal(source, signal, signature, body))

    def prepare_for_sleep(self, is_beginning: bool) -> None:
        """What logind says before and after a suspension."""
        self.tell_login(MANAGER_PATH, f"{LOGIN}.Manager", "PrepareForSleep", "b", (is_beginning,))

    def lock_session(self, path: str = SESSION_PATH) -> None:
        """What logind says when a session is to be locked."""
        self.tell_login(path, f"{LOGIN}.Session", "Lock")

    def switch_away(self) -> None:
        """Another person's session comes to the screen."""
        self.is_active = False
        changes = {"Active": ("b", False)}
        body = (f"{LOGIN}.Session", changes, [])
        properties = "org.freedesktop.DBus.Properties"
        self.tell_login(SESSION_PATH, properties, "PropertiesChanged", "sa{sv}as", body)

    @property
    def delays(self) -> int:
        """How many suspensions are held up now."""
        return sum(not _is_closed(end) for end in self._delays)

    def _serve(self) -> None:
        while not self._is_ending:
            message = self._connection.receive()
            if message.header.message_type is MessageType.method_call:
                self._answer(message)
            elif message.header.message_type is MessageType.method_return:
                self._replies.put(message.body)

    def _answer(self, message: Message) -> None:
        method = message.header.fields[HeaderFields.member]
        self.asked.append((method, message.body))
        if method == "GetSession" and message.body[0] in self.sessions:
            reply = new_method_return(message, "o", (SESSION_PATH,))
        elif method == "Inhibit":
            reading, writing = os.pipe()
            self._delays.append(reading)
            self._send(new_method_return(message, "h", (writing,)))
            os.close(writing)
            return
        elif method == "Get":
            reply = new_method_return(message, "v", (("b", self.is_active),))
        else:
            reply = new_error(message, f"{LOGIN}.NoSuchSession")
        self._send(reply)

    def _send(self, message: Message) -> None:
        with self._sending:
            self._connection.send(message)


def _is_closed(end: int) -> bool:
    os.set_blocking(end, False)
    try:
        return os.read(end, 1) == b""
    except BlockingIOError:
        return False


@contextmanager
def desktop_bus(
    address: str, *names: str, sessions: tuple[str, ...] = ("7",)
) -> Iterator[DesktopBus]:
    """A desktop that is there until the block ends."""
    desktop = DesktopBus(address, sessions)
    try:
        desktop.start(*names)
        yield desktop
    finally:
        desktop.stop()
