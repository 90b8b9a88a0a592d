"""Changes the keyring of a session from outside: locks it, or puts a silent one in its place."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from jeepney import DBusAddress, Message, new_method_call
from jeepney.io.blocking import open_dbus_connection

from tests.journeys.program import ROOT
from tests.journeys.waiting import PATIENCE, wait_until

_SERVICE = DBusAddress(
    "/org/freedesktop/secrets", "org.freedesktop.secrets", "org.freedesktop.Secret.Service"
)
_BUS = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
_LOGIN = "/org/freedesktop/secrets/collection/login"


def lock(variables: Mapping[str, str]) -> None:
    """Lock the login collection, as a screen lock may do."""
    _ask(variables, new_method_call(_SERVICE, "Lock", "ao", ([_LOGIN],)))


def labels(variables: Mapping[str, str]) -> list[str]:
    """What the keyring's own window would list."""
    items = _property(variables, _LOGIN, "Collection", "Items")
    return [_property(variables, path, "Item", "Label") for path in items]


def stop(variables: Mapping[str, str]) -> None:
    """End the keyring daemon, so that there is no Secret Service at all."""
    owner = new_method_call(_BUS, "GetConnectionUnixProcessID", "s", (_SERVICE.bus_name,))
    (pid,) = _ask(variables, owner)
    os.kill(pid, signal.SIGTERM)
    has_owner = new_method_call(_BUS, "NameHasOwner", "s", (_SERVICE.bus_name,))
    wait_until(lambda: _ask(variables, has_owner) == (False,), PATIENCE, "the keyring to end")


@contextmanager
def hung(variables: Mapping[str, str]) -> Iterator[None]:
    """A Secret Service that answers nothing, while the block runs."""
    stop(variables)
    with subprocess.Popen(
        [sys.executable, "-m", "tests.fakes.hung_secret_service"],
        cwd=ROOT,
        env=dict(variables),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as service:
        assert service.stdout is not None
        assert service.stdout.readline() == b"1\n"
        yield
        assert service.stdin is not None
        service.stdin.close()


def _property(variables: Mapping[str, str], path: str, interface: str, name: str) -> Any:
    place = DBusAddress(path, _SERVICE.bus_name, "org.freedesktop.DBus.Properties")
    question = (f"org.freedesktop.Secret.{interface}", name)
    ((_, value),) = _ask(variables, new_method_call(place, "Get", "ss", question))
    return value


def _ask(variables: Mapping[str, str], message: Message) -> tuple[Any, ...]:
    connection = open_dbus_connection(variables["DBUS_SESSION_BUS_ADDRESS"])
    try:
        return tuple(connection.send_and_get_reply(message, timeout=5).body)
    finally:
        connection.close()
