"""The session on Windows and macOS, with their calls injected."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from desktop_admin.domain.lock import SessionEvent
from desktop_admin.runtime.session_macos import MacSession, mac_session
from desktop_admin.runtime.session_port import SessionWatch
from desktop_admin.runtime.session_windows import NativeMessage, WindowsSession

WINDOW = 4711


@dataclass
class FakeNotices:
    """wtsapi32."""

    answer: int = 1
    calls: list[tuple[object, ...]] = field(default_factory=list)

    def WTSRegisterSessionNotification(self, window: int, flags: int) -> int:
        self.calls.append(("register", window, flags))
        return self.answer

    def WTSUnRegisterSessionNotification(self, window: int) -> int:
        self.calls.append(("unregister", window))
        return 1


@dataclass
class FakeCentre:
    """NSNotificationCenter."""

    blocks: dict[str, Callable[[object], None]] = field(default_factory=dict)

    def addObserverForName_object_queue_usingBlock_(
        self, name: str, sender: None, queue: None, block: Callable[[object], None], /
    ) -> object:
        self.blocks[name] = block
        return name

    def removeObserver_(self, handle: object, /) -> None:
        del self.blocks[str(handle)]


def heard(watch: SessionWatch) -> list[SessionEvent]:
    events: list[SessionEvent] = []
    watch.happened.connect(events.append)
    return events


@pytest.mark.parametrize(
    ("message", "word", "expected"),
    [
        (0x02B1, 0x7, [SessionEvent.LOCKED]),
        (0x02B1, 0x2, [SessionEvent.SWITCHED]),
        (0x02B1, 0x4, [SessionEvent.SWITCHED]),
        (0x0218, 0x4, [SessionEvent.SUSPENDING]),
        (0x02B1, 0x8, []),  # unlocked
        (0x0218, 0x12, []),  # awake
        (0x0100, 0x7, []),  # a key
    ],
)
def test_windows_messages_are_read(
    qtbot: QtBot, message: int, word: int, expected: list[SessionEvent]
) -> None:
    watch = WindowsSession(lambda: WINDOW, FakeNotices())
    events = heard(watch)
    native = NativeMessage(hwnd=WINDOW, message=message, wParam=word)
    address = ctypes.addressof(native)
    assert watch._filter.nativeEventFilter(b"windows_generic_MSG", address) == (False, 0)
    watch._filter.nativeEventFilter(b"xcb_generic_event_t", address)
    assert events == expected


def test_windows_is_asked_to_tell_and_then_to_stop(qtbot: QtBot) -> None:
    notices = FakeNotices()
    watch = WindowsSession(lambda: WINDOW, notices)
    watch.start()
    assert watch.reports == frozenset(SessionEvent)
    watch.stop()
    assert notices.calls == [("register", WINDOW, 0), ("unregister", WINDOW)]


def test_a_windows_that_refuses_still_tells_of_suspensions(qtbot: QtBot) -> None:
    notices = FakeNotices(answer=0)
    watch = WindowsSession(lambda: WINDOW, notices)
    watch.start()
    assert watch.reports == {SessionEvent.SUSPENDING}
    watch.stop()
    assert notices.calls == [("register", WINDOW, 0)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("com.apple.screenIsLocked", SessionEvent.LOCKED),
        ("NSWorkspaceSessionDidResignActiveNotification", SessionEvent.SWITCHED),
        ("NSWorkspaceWillSleepNotification", SessionEvent.SUSPENDING),
    ],
)
def test_macos_notifications_are_heard(qtbot: QtBot, name: str, expected: SessionEvent) -> None:
    distributed, workspace = FakeCentre(), FakeCentre()
    watch = MacSession(distributed, workspace)
    events = heard(watch)
    watch.start()
    assert list(distributed.blocks) == ["com.apple.screenIsLocked"]
    (distributed.blocks | workspace.blocks)[name](None)
    assert events == [expected]
    watch.stop()
    assert distributed.blocks == workspace.blocks == {}


def test_macos_without_pyobjc_reports_nothing(qtbot: QtBot) -> None:
    assert mac_session().reports == frozenset()
