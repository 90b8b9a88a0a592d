"""Notices on a real message bus, with a notification service that writes down what it is told."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    new_error,
    new_method_call,
    new_method_return,
)
from jeepney.io.blocking import open_dbus_connection

from desktop_admin.runtime.notice_linux import SERVICE, LinuxNotices
from tests.fakes.secret_service import private_bus

_BUS = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")


@contextmanager
def notification_service(
    address: str, capabilities: list[str], *, is_refusing: bool = False
) -> Iterator[list[tuple[Any, ...]]]:
    """Answers two questions: what it can do, and a notice."""
    told: list[tuple[Any, ...]] = []
    connection = open_dbus_connection(address)
    connection.send_and_get_reply(new_method_call(_BUS, "RequestName", "su", (SERVICE, 4)))

    def serve() -> None:
        while True:
            message = connection.receive()
            if message.header.message_type is not MessageType.method_call:
                continue
            method = message.header.fields[HeaderFields.member]
            if method == "End":
                return
            if method == "GetCapabilities":
                connection.send(new_method_return(message, "as", (capabilities,)))
            elif is_refusing:
                connection.send(new_error(message, f"{SERVICE}.Error.ExcessNotificationGeneration"))
            else:
                assert message.header.fields[HeaderFields.signature] == "susssasa{sv}i"
                told.append(message.body)
                connection.send(new_method_return(message, "u", (1,)))

    thread = threading.Thread(target=serve, name="notices", daemon=True)
    thread.start()
    try:
        yield told
    finally:
        with open_dbus_connection(address) as ending:
            ending.send(new_method_call(DBusAddress("/x", SERVICE, SERVICE), "End"))
            thread.join(10)
        connection.close()


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with private_bus() as bus:
        yield bus.address


@pytest.mark.parametrize(
    ("capabilities", "body"),
    [(["body", "body-markup"], "CRM &lt;b&gt; &amp; co"), (["body"], "CRM <b> & co")],
)
def test_a_name_is_never_taken_for_markup(address: str, capabilities: list[str], body: str) -> None:
    with notification_service(address, capabilities) as told:
        assert LinuxNotices(address).show("1 due", "CRM <b> & co")
    ((name, replaced, icon, title, text, actions, hints, life),) = told
    assert (name, replaced, icon) == ("API Access Admin", 0, "desktop-admin")
    assert (title, text, actions, life) == ("1 due", body, [], -1)
    assert hints == {"desktop-entry": ("s", "desktop-admin")}


def test_a_desktop_that_refuses_is_told_from_one_that_took_it(address: str) -> None:
    with notification_service(address, ["body"], is_refusing=True):
        assert not LinuxNotices(address).show("1 due", "CRM")


def test_without_a_service_or_a_bus_nothing_is_shown(address: str) -> None:
    assert not LinuxNotices(address).show("1 due", "CRM")
    assert not LinuxNotices("unix:path=/nonexistent/bus").show("1 due", "CRM")
