"""Fake stores of what waits to be sent, and of what is sent for several clients."""

from __future__ import annotations

from PySide6.QtCore import Signal

from tests.fakes.fake_store import FakeStore


class FakeHolds(FakeStore):
    METHODS = ("hold", "undo", "send_now", "set_paused", "drop", "dismiss_dropped")
    released = Signal(object)


class FakeBulk(FakeStore):
    METHODS = ("send_held", "stop", "dismiss")
