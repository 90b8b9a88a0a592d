"""The deadline of a whole answer."""

from __future__ import annotations

import threading

import httpcore
import pytest

from desktop_admin.api.deadline import Deadline, DeadlineStream


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


class Recorded(httpcore.NetworkStream):
    def __init__(self) -> None:
        self.waits: list[float | None] = []

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self.waits.append(timeout)
        return b""

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.waits.append(timeout)


def test_waits_are_cut_to_what_is_left() -> None:
    clock, stream = Clock(), Recorded()
    deadline = Deadline(clock)
    cut = DeadlineStream(stream, deadline)
    with deadline.within(10):
        cut.read(1, 15)
        clock.now += 8
        cut.write(b"", 5)
        cut.read(1, None)
        cut.read(1, 1)
        clock.now += 2
        with pytest.raises(httpcore.ReadTimeout):
            cut.read(1, 5)
    cut.read(1, 7)
    assert stream.waits == [10, 2, 2, 1, 7]


def test_each_thread_has_its_own() -> None:
    deadline = Deadline(Clock())
    found: list[float | None] = []
    with deadline.within(1):
        thread = threading.Thread(target=lambda: found.append(deadline.cut(9)))
        thread.start()
        thread.join()
    assert found == [9]
