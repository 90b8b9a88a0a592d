"""A recording ends when the person, the time, the lock or the program ends it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop_admin.domain.recording import RecordingEnd
from desktop_admin.state.recorder_store import RecorderStore
from tests.fakes.support import FakeRecording
from tests.gui.state.conftest import Bench

NOW = datetime(2026, 11, 25, 10, 30, tzinfo=UTC)


class Recorder:
    """A store on a clock of the test's."""

    def __init__(self, bench: Bench) -> None:
        self.port, self.time = FakeRecording(), 100.0
        self.store = RecorderStore(
            bench.stores.session,
            bench.stores.lock,
            self.port,
            clock=lambda: self.time,
            now=lambda: NOW,
        )

    def pass_time(self, seconds: float) -> None:
        self.time += seconds
        self.store._on_timeout()


@pytest.fixture
def recorder(bench: Bench) -> Recorder:
    return Recorder(bench)


def test_time_counts_down_and_ends_it(recorder: Recorder) -> None:
    store = recorder.store
    store.start(5)
    assert (store.state.seconds_left, store._timer.isActive()) == (300, True)
    recorder.pass_time(299.5)
    assert (store.state.seconds_left, store.state.is_recording) == (1, True)
    recorder.pass_time(0.5)
    assert not store.state.is_recording
    assert not store._timer.isActive()
    last = store.state.last
    assert last is not None
    assert (last.end, last.faults, last.dropped, len(last.lines)) == (RecordingEnd.TIME_UP, 1, 1, 1)
    assert recorder.port.markers == [f"begin {last.marker}", f"end {last.marker}"]


def test_the_person_ends_it_and_forgets_it(recorder: Recorder) -> None:
    recorder.store.start(15)
    recorder.store.start(60)
    assert recorder.store.state.seconds_left == 15 * 60, "one at a time"
    recorder.store.stop()
    recorder.store.stop()
    assert len(recorder.port.markers) == 2
    assert recorder.store.state.last is not None
    assert recorder.store.state.last.end is RecordingEnd.STOPPED
    recorder.store.forget()
    assert recorder.store.state.last is None


def test_quitting_ends_it(recorder: Recorder) -> None:
    recorder.store.quit()
    assert recorder.port.markers == []
    recorder.store.start(5)
    recorder.store.quit()
    assert recorder.store.state.last is not None
    assert recorder.store.state.last.end is RecordingEnd.QUIT


def test_locking_ends_it_and_signing_out_does_not(ready: Bench) -> None:
    store = ready.stores.recorder
    store.start(5)
    ready.stores.session.sign_out()
    ready.wait(lambda: ready.stores.session.signed_in is None)
    assert store.state.is_recording
    ready.stores.lock.lock()
    assert store.state.last is not None
    assert store.state.last.end is RecordingEnd.LOCKED
    store.start(5)
    assert not store.state.is_recording, "nobody is there to see it"


def test_a_log_that_is_not_written_is_told(recorder: Recorder) -> None:
    recorder.port.is_in_file = False
    recorder.store.start(5)
    assert recorder.store.state.is_in_log is False
    recorder.store.stop()
    assert recorder.store.state.last is not None
    assert recorder.store.state.last.is_in_log is False
