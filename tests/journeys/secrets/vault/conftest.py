"""Fixtures: a message bus of the test's own, with or without a keyring on it."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from tests.fakes.secret_service import PrivateBus, private_bus


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    """An empty bus, which the process under test takes for its session's.

    Afterwards no call to a keyring may be left behind.
    """
    with private_bus() as started:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", started.address)
        yield started
    for thread in threading.enumerate():
        if thread.name == "vault-call":
            thread.join(10)
            assert not thread.is_alive()


@pytest.fixture
def keyring(bus: PrivateBus) -> PrivateBus:
    """The bus with an unlocked GNOME Keyring on it."""
    bus.start_keyring()
    return bus
