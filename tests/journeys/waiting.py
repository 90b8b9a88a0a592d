"""Waiting on conditions, never on time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

_PAUSE = 0.02  # seconds between two looks at a condition, at least
# Seconds that a condition may take on a busy machine; a wait ends as soon as it is there.
PATIENCE = 15.0

T = TypeVar("T")


def wait_until(look: Callable[[], T | None], timeout: float, why: str) -> T:
    """The first truthy answer of ``look``; AssertionError naming ``why`` after the timeout."""
    deadline = time.monotonic() + timeout
    while True:
        began = time.monotonic()
        if found := look():
            return found
        now = time.monotonic()
        if now > deadline:
            message = f"waited {timeout:g} s for {why}"
            raise AssertionError(message)
        time.sleep(max(_PAUSE, now - began))  # leaves who is looked at half of the time
