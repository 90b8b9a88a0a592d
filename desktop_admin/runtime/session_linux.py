"""The session on Linux: screen savers and session managers on D-Bus, and logind.

Signals: ``org.gnome.ScreenSaver``, ``org.freedesktop.ScreenSaver`` (KDE and others),
``org.xfce.ScreenSaver``, ``org.gnome.SessionManager.Presence``, ``com.canonical.Unity.Session`` on
the session bus; ``org.freedesktop.login1`` (Session and Manager) on the system bus. Whoever forges
one of them can do nothing but lock the window.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusServiceWatcher,
    QDBusVariant,
)

from desktop_admin.domain.lock import SessionEvent
from desktop_admin.runtime.bus_calls import BusCall
from desktop_admin.runtime.session_port import SessionWatch
from desktop_admin.runtime.sleep_delay import SleepDelay

LOGIN = "org.freedesktop.login1"
LOGIN_PATH = "/org/freedesktop/login1"
MANAGER = f"{LOGIN}.Manager"
SESSION = f"{LOGIN}.Session"
PROPERTIES = "org.freedesktop.DBus.Properties"
IDLE = 3  # GsmPresenceStatus
# (interface, signal) of the session bus; the paths differ between versions of the same desktop
SCREEN_SAVERS = (
    ("org.gnome.ScreenSaver", "ActiveChanged"),
    ("org.freedesktop.ScreenSaver", "ActiveChanged"),
    ("org.xfce.ScreenSaver", "ActiveChanged"),
    ("org.gnome.SessionManager.Presence", "StatusChanged"),
    ("com.canonical.Unity.Session", "Locked"),
)
# Services whose presence says that a session lock will be told.
VOICES = (
    "org.gnome.ScreenSaver",
    "org.freedesktop.ScreenSaver",
    "org.xfce.ScreenSaver",
    "org.gnome.SessionManager",
    "com.canonical.Unity",
)
# PySide takes what SLOT gives, though its stubs ask for bytes.
_ON_SCREEN_SAVER: Any = SLOT("_on_screen_saver(QDBusMessage)")
_ON_LOGIN: Any = SLOT("_on_login(QDBusMessage)")


class LinuxSession(SessionWatch):
    """``variables`` is the process's environment; nothing here waits for an answer."""

    def __init__(
        self,
        session_bus: QDBusConnection,
        system_bus: QDBusConnection,
        variables: Mapping[str, str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session_bus, self._system_bus = session_bus, system_bus
        self._variables = variables
        self._present: frozenset[str] = frozenset()
        self._told: set[str] = set()  # whose coming or going was heard: answers may be older
        self._session_path = ""
        self._delay = SleepDelay(system_bus, self)
        self._watchers = [
            QDBusServiceWatcher(name, bus, QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange)
            for name, bus in (*((voice, session_bus) for voice in VOICES), (LOGIN, system_bus))
        ]

    @property
    def reports(self) -> frozenset[SessionEvent]:
        """What somebody is there to tell."""
        found: set[SessionEvent] = set()
        if self._present & {*VOICES}:
            found.add(SessionEvent.LOCKED)
        if LOGIN in self._present:
            found.add(SessionEvent.SUSPENDING)
            if self._session_path:
                found |= {SessionEvent.LOCKED, SessionEvent.SWITCHED}
        return frozenset(found)

    def start(self) -> None:
        """Join all signals, and find out who is there."""
        for watcher in self._watchers:
            watcher.serviceOwnerChanged.connect(self._on_owner_changed)
        for interface, signal in SCREEN_SAVERS:
            self._session_bus.connect("", "", interface, signal, self, _ON_SCREEN_SAVER)
        for interface, signal in ((MANAGER, "PrepareForSleep"), (SESSION, "Lock")):
            self._system_bus.connect(LOGIN, "", interface, signal, self, _ON_LOGIN)
        for name in VOICES:
            self._ask_presence(self._session_bus, name)
        self._ask_presence(self._system_bus, LOGIN)

    def stop(self) -> None:
        """Leave everything; a suspension is held up no longer."""
        for interface, signal in SCREEN_SAVERS:
            self._session_bus.disconnect("", "", interface, signal, self, _ON_SCREEN_SAVER)
        self._delay.end()

    def let_sleep(self) -> None:
        """Give up the delay of the suspension."""
        self._delay.end()

    def _ask_presence(self, bus: QDBusConnection, name: str) -> None:
        call = BusCall(bus, self, subject=name)
        call.answered.connect(self._on_presence)
        call.ask("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "NameHasOwner", [name])

    def _set_present(self, name: str, *, is_present: bool) -> None:
        before = self._present
        self._present = before | {name} if is_present else before - {name}
        if name == LOGIN and is_present and LOGIN not in before:
            self._delay.begin()
            self._ask_session(0)
        elif name == LOGIN and not is_present:
            self._delay.end()  # nobody holds anything up any more; the next one is asked anew
        if self._present != before:
            self.reports_changed.emit()

    def _ask_session(self, attempt: int) -> None:
        """Find our session: by its id, as that of this process, as the person's on the screen."""
        named = self._variables.get("XDG_SESSION_ID", "")
        ways = [*([named] if named else []), "", "auto"]
        if attempt < len(ways):
            call = BusCall(self._system_bus, self, subject=str(attempt))
            call.answered.connect(self._on_session_found)
            call.failed.connect(self._on_session_missing)
            call.ask(LOGIN, LOGIN_PATH, MANAGER, "GetSession", [ways[attempt]])

    def _ask_active(self) -> None:
        call = BusCall(self._system_bus, self)
        call.answered.connect(self._on_active)
        call.ask(LOGIN, self._session_path, PROPERTIES, "Get", [SESSION, "Active"])

    @Slot(object)
    def _on_presence(self, answer: list[object]) -> None:
        call = self.sender()
        if isinstance(call, BusCall) and call.subject not in self._told:
            self._set_present(call.subject, is_present=answer == [True])

    @Slot(object)
    def _on_session_found(self, answer: list[object]) -> None:
        path = answer[0] if answer else None
        if isinstance(path, QDBusObjectPath):
            self._session_path = path.path()
            self._system_bus.connect(
                LOGIN, self._session_path, PROPERTIES, "PropertiesChanged", self, _ON_LOGIN
            )
            self.reports_changed.emit()

    @Slot()
    def _on_session_missing(self) -> None:
        call = self.sender()
        if isinstance(call, BusCall):
            self._ask_session(int(call.subject) + 1)

    @Slot(object)
    def _on_active(self, answer: list[object]) -> None:
        value = answer[0] if answer else None
        if isinstance(value, QDBusVariant):
            value = value.variant()
        if value is False:
            self.happened.emit(SessionEvent.SWITCHED)

    @Slot(str, str, str)
    def _on_owner_changed(self, name: str, _before: str, owner: str) -> None:
        self._told.add(name)
        self._set_present(name, is_present=bool(owner))

    @Slot(QDBusMessage)
    def _on_screen_saver(self, message: QDBusMessage) -> None:
        told = message.arguments()[:1]
        is_presence = message.member() == "StatusChanged"
        is_locking = told == [IDLE] if is_presence else told in ([True], [])
        if is_locking:
            self.happened.emit(SessionEvent.LOCKED)

    @Slot(QDBusMessage)
    def _on_login(self, message: QDBusMessage) -> None:
        if message.member() == "PrepareForSleep":
            if message.arguments() == [True]:
                self.happened.emit(SessionEvent.SUSPENDING)
            else:  # awake again
                self._delay.begin()
        elif message.path() == self._session_path:
            if message.member() == "Lock":
                self.happened.emit(SessionEvent.LOCKED)
            elif message.arguments()[:1] == [SESSION]:
                self._ask_active()


def linux_session(variables: Mapping[str, str], parent: QObject | None = None) -> LinuxSession:
    """On the buses of this process."""
    return LinuxSession(
        QDBusConnection.sessionBus(), QDBusConnection.systemBus(), variables, parent
    )
