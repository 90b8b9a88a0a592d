"""Scenes: what stands in a locked window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, cast

from PySide6.QtWidgets import QWidget

from desktop_admin.domain.errors import BadCredentials
from desktop_admin.domain.lock import Protection
from desktop_admin.ui.lock_screen import LockScreen
from tests.fakes.stores import FakeStores


def locked(protection: str) -> QWidget:
    stores = FakeStores()
    error = BadCredentials() if protection == "wrong" else None
    kind = Protection.ACCOUNT if protection == "wrong" else Protection(protection)
    stores.lock.put(is_locked=True, protection=kind, email="owner@example.com", error=error)
    screen = LockScreen(cast("Any", stores.lock))
    screen.setProperty("stores", stores.all())
    return screen


LOCK: tuple[tuple[str, Callable[[], QWidget]], ...] = tuple(
    (f"locked-{change}", partial(locked, change))
    for change in ("account", "wrong", "sample", "nobody")
)
