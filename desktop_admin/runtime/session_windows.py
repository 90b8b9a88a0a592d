"""The session on Windows: messages to the window when it is locked, switched or suspended."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject

from desktop_admin.domain.lock import SessionEvent
from desktop_admin.runtime.session_port import SessionWatch

WM_WTSSESSION_CHANGE = 0x02B1
WM_POWERBROADCAST = 0x0218
WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOCK = 0x2, 0x4, 0x7
PBT_APMSUSPEND = 0x4
NOTIFY_FOR_THIS_SESSION = 0
_EVENTS = {
    (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK): SessionEvent.LOCKED,
    (WM_WTSSESSION_CHANGE, WTS_CONSOLE_DISCONNECT): SessionEvent.SWITCHED,
    (WM_WTSSESSION_CHANGE, WTS_REMOTE_DISCONNECT): SessionEvent.SWITCHED,
    (WM_POWERBROADCAST, PBT_APMSUSPEND): SessionEvent.SUSPENDING,
}


class NativeMessage(ctypes.Structure):
    """The beginning of Windows' MSG, which is all that is read."""

    _fields_ = (
        ("hwnd", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("wParam", ctypes.c_size_t),
    )


class SessionNotices(Protocol):
    """What is used of wtsapi32; both say whether it worked."""

    def WTSRegisterSessionNotification(self, window: int, flags: int) -> int:
        """Have WM_WTSSESSION_CHANGE sent to a window."""

    def WTSUnRegisterSessionNotification(self, window: int) -> int:
        """No longer."""


class WindowsSession(SessionWatch):
    """``window`` gives the native id of the main window, ``notices`` is wtsapi32."""

    def __init__(
        self,
        window: Callable[[], int],
        notices: SessionNotices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._notices = window, notices
        self._filter = MessageFilter(self.take)
        self._is_registered = False

    @property
    def reports(self) -> frozenset[SessionEvent]:
        """Suspensions always; the rest if Windows agreed to tell."""
        told = {SessionEvent.SUSPENDING}
        if self._is_registered:
            told |= {SessionEvent.LOCKED, SessionEvent.SWITCHED}
        return frozenset(told)

    def start(self) -> None:
        """Ask for the messages, and look at each."""
        answer = self._notices.WTSRegisterSessionNotification(
            self._window(), NOTIFY_FOR_THIS_SESSION
        )
        self._is_registered = bool(answer)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self._filter)
        self.reports_changed.emit()

    def stop(self) -> None:
        """Let the window be."""
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self._filter)
        if self._is_registered:
            self._notices.WTSUnRegisterSessionNotification(self._window())

    def take(self, message: int, word: int) -> None:
        """One message of a window, with its first parameter."""
        event = _EVENTS.get((message, word))
        if event is not None:
            self.happened.emit(event)


class MessageFilter(QAbstractNativeEventFilter):
    """Reads Windows' messages and keeps none of them from anybody."""

    def __init__(self, take: Callable[[int, int], None]) -> None:
        super().__init__()
        self._take = take

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        name = kind.data() if isinstance(kind, QByteArray) else kind
        if bytes(name) == b"windows_generic_MSG":
            found = NativeMessage.from_address(int(message))
            self._take(int(found.message), int(found.wParam or 0))
        return False, 0


def windows_session(window: Callable[[], int], parent: QObject | None = None) -> WindowsSession:
    """With Windows' own library."""
    notices: SessionNotices = ctypes.windll.wtsapi32  # type: ignore[attr-defined]
    return WindowsSession(window, notices, parent)
