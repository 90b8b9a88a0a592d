"""What desktops say on a real message bus: screen savers, session managers and logind."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from desktop_admin.domain.lock import SessionEvent
from desktop_admin.runtime.session_linux import LinuxSession
from tests.fakes.desktop_bus import DesktopBus, desktop_bus
from tests.fakes.secret_service import private_bus

_number = itertools.count()
ALL = frozenset(SessionEvent)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with private_bus() as bus:
        yield bus.address


@pytest.fixture
def watch(qtbot: QtBot, address: str) -> Iterator[Callable[..., LinuxSession]]:
    started: list[LinuxSession] = []
    names: list[str] = []

    def start(**variables: str) -> LinuxSession:
        name = f"watch-{next(_number)}"
        names.append(name)
        bus = QDBusConnection.connectToBus(address, name)
        made = LinuxSession(bus, bus, variables)
        started.append(made)
        made.start()
        return made

    yield start
    for each in started:
        each.stop()
    for name in names:
        QDBusConnection.disconnectFromBus(name)


def heard(session: LinuxSession) -> list[SessionEvent]:
    events: list[SessionEvent] = []
    session.happened.connect(events.append)
    return events


@dataclass(frozen=True)
class Voice:
    """A signal that says "locked", and what the same signal says otherwise."""

    path: str
    interface: str
    signal: str
    signature: str = "b"
    locked: tuple[object, ...] = (True,)
    otherwise: tuple[object, ...] | None = (False,)


VOICES = (
    Voice("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged"),
    Voice("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged"),
    Voice("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged"),
    Voice("/org/xfce/ScreenSaver", "org.xfce.ScreenSaver", "ActiveChanged"),
    Voice(
        "/org/gnome/SessionManager/Presence",
        "org.gnome.SessionManager.Presence",
        "StatusChanged",
        "u",
        (3,),
        (2,),
    ),
    Voice("/com/canonical/Unity/Session", "com.canonical.Unity.Session", "Locked", "", (), None),
)


@pytest.mark.parametrize("voice", VOICES, ids=lambda voice: f"{voice.interface}{voice.path}")
def test_a_locked_desktop_is_heard(
    qtbot: QtBot, address: str, watch: Callable[..., LinuxSession], voice: Voice
) -> None:
    session = watch()
    events = heard(session)
    with desktop_bus(address) as desktop:
        if voice.otherwise is not None:
            desktop.tell(
                voice.path, voice.interface, voice.signal, voice.signature, voice.otherwise
            )
        desktop.tell(voice.path, voice.interface, voice.signal, voice.signature, voice.locked)
        qtbot.waitUntil(lambda: bool(events))
    assert events == [SessionEvent.LOCKED]


def ready(qtbot: QtBot, session: LinuxSession, desktop: DesktopBus) -> None:
    qtbot.waitUntil(lambda: session.reports == ALL)
    qtbot.waitUntil(lambda: desktop.delays == 1)


def test_logind_locks_our_session_and_no_other(
    qtbot: QtBot, address: str, watch: Callable[..., LinuxSession]
) -> None:
    with desktop_bus(address) as desktop:
        session = watch(XDG_SESSION_ID="7")
        ready(qtbot, session, desktop)
        events = heard(session)
        desktop.lock_session("/org/freedesktop/login1/session/other")
        desktop.lock_session()
        qtbot.waitUntil(lambda: bool(events))
    assert events == [SessionEvent.LOCKED]


@pytest.mark.parametrize("found_as", ["", "auto"])
def test_a_session_without_a_known_id_is_found(
    qtbot: QtBot, address: str, watch: Callable[..., LinuxSession], found_as: str
) -> None:
    with desktop_bus(address, sessions=(found_as,)) as desktop:
        session = watch(XDG_SESSION_ID="stale")
        ready(qtbot, session, desktop)
        asked = [body[0] for method, body in desktop.asked if method == "GetSession"]
    assert asked == ["stale", "", "auto"][: asked.index(found_as) + 1]


def test_another_person_at_the_screen_is_heard(
    qtbot: QtBot, address: str, watch: Callable[..., LinuxSession]
) -> None:
    with desktop_bus(address) as desktop:
        session = watch(XDG_SESSION_ID="7")
        ready(qtbot, session, desktop)
        events = heard(session)
        desktop.switch_away()
        qtbot.waitUntil(lambda: events == [SessionEvent.SWITCHED])


def test_a_suspension_is_held_up_until_it_may_begin(
    qtbot: QtBot, address: str, watch: Callable[..., LinuxSession]
) -> None:
    with desktop_bus(address) as desktop:
        session = watch(XDG_SESSION_ID="7")
        ready(qtbot, session, desktop)
        events = heard(session)
        desktop.prepare_for_sleep(True)
        qtbot.waitUntil(lambda: events == [SessionEvent.SUSPENDING])
        assert desktop.delays == 1
        session.let_sleep()
        assert desktop.delays == 0
        desktop.prepare_for_sleep(False)
        qtbot.waitUntil(lambda: desktop.delays == 1)
    assert events == [SessionEvent.SUSPENDING]
    reason = next(body for method, body in desktop.asked if method == "Inhibit")
    assert (reason[0], reason[3]) == ("sleep", "delay")


def test_a_silent_desktop_reports_nothing_until_somebody_comes(
    qtbot: QtBot, address: str, watch: Callable[..., LinuxSession]
) -> None:
    session = watch()
    assert session.reports == frozenset()
    with desktop_bus(address, "org.freedesktop.ScreenSaver", sessions=()):
        wanted = {SessionEvent.LOCKED, SessionEvent.SUSPENDING}
        qtbot.waitUntil(lambda: session.reports == wanted)
    qtbot.waitUntil(lambda: session.reports == frozenset())


def test_no_bus_at_all_is_no_fault(qtbot: QtBot) -> None:
    nowhere = QDBusConnection.connectToBus("unix:path=/nowhere", "nowhere")
    session = LinuxSession(nowhere, nowhere, {})
    session.start()
    assert session.reports == frozenset()
    session.stop()
    QDBusConnection.disconnectFromBus("nowhere")
