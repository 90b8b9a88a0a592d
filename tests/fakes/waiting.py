"""Waiting for a state that comes by itself within a moment."""

from __future__ import annotations

import time
from collections.abc import Callable

PATIENCE = 30.0


def wait_until(is_so: Callable[[], object]) -> None:
    """Returns when ``is_so()`` holds; fails when it never does."""
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < deadline, "it never came to be"
        time.sleep(0.02)  # between two looks at a state; nothing reports it
