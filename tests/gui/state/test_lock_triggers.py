"""What locks the window by itself, as the preferences have it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop_admin.domain.lock import SessionEvent
from desktop_admin.runtime.inactivity import Inactivity
from desktop_admin.runtime.session_port import SessionWatch
from desktop_admin.state.lock_triggers import LockTriggers
from tests.gui.state.conftest import Bench


class ScriptedWatch(SessionWatch):
    """A desktop that says what a test has it say."""

    def __init__(self) -> None:
        super().__init__()
        self.sleeps = 0

    @property
    def reports(self) -> frozenset[SessionEvent]:
        return frozenset({SessionEvent.LOCKED})

    def let_sleep(self) -> None:
        self.sleeps += 1


@pytest.fixture
def watch(ready: Bench) -> Iterator[ScriptedWatch]:
    made = ScriptedWatch()
    triggers = LockTriggers(
        ready.stores.lock, ready.stores.preferences, Inactivity(ready.root), made
    )
    triggers.start()
    yield made
    triggers.stop()


@pytest.mark.parametrize("event", [SessionEvent.LOCKED, SessionEvent.SWITCHED])
def test_the_window_locks_with_the_session(
    ready: Bench, watch: ScriptedWatch, event: SessionEvent
) -> None:
    watch.happened.emit(event)
    assert ready.stores.lock.state.is_locked
    assert ready.stores.lock.state.reports == {SessionEvent.LOCKED}


def test_the_computer_sleeps_once_the_lock_has_settled(ready: Bench, watch: ScriptedWatch) -> None:
    ready.board.hold("sign_out")
    watch.happened.emit(SessionEvent.SUSPENDING)
    assert ready.stores.lock.state.is_locked
    assert watch.sleeps == 0
    ready.board.let_go("sign_out")
    ready.wait(lambda: watch.sleeps == 1)


def test_what_is_switched_off_does_not_lock(ready: Bench, watch: ScriptedWatch) -> None:
    ready.stores.preferences.set(is_locked_with_session=False, is_locked_on_suspend=False)
    for event in SessionEvent:
        watch.happened.emit(event)
    assert not ready.stores.lock.state.is_locked
    assert watch.sleeps == 1


def test_the_window_locks_when_nobody_uses_it(ready: Bench, watch: ScriptedWatch) -> None:
    inactivity = ready.root.findChild(Inactivity)
    assert inactivity is not None
    ready.stores.preferences.set(lock_after_minutes=5)
    assert inactivity._seconds == 300
    inactivity.idle.emit()
    assert ready.stores.lock.state.is_locked
