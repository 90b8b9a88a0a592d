"""A clipboard guard over a clipboard that does what desktops and clipboard managers do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from pytestqt.qtbot import QtBot

from desktop_admin.runtime.clipboard_guard import ClipboardGuard, ClipboardState
from desktop_admin.runtime.clipboard_port import Finding, Marking

HARMLESS = "Cleared by the program"


@dataclass
class FakePort:
    """A clipboard; ``keeper`` is what a clipboard manager puts back whenever it finds nothing."""

    text: str = ""
    is_confidential: bool = False
    is_stuck: bool = False
    is_blind: bool = False
    needs_input: bool = False
    keeper: str | None = None
    answers_later: bool = False
    marking: Marking = Marking.HINT
    waiting: list[Callable[[], None]] = field(default_factory=list)

    def write(self, text: str, *, is_confidential: bool) -> None:
        if not self.is_stuck:
            self.text, self.is_confidential = text, is_confidential

    def look(self, is_it: Callable[[str], bool], found: Callable[[Finding], None]) -> None:
        def answer() -> None:
            if self.is_blind and not is_it(self.text):
                found(Finding.UNKNOWN)
            else:
                found(Finding.HELD if is_it(self.text) else Finding.GONE)

        if self.answers_later:
            self.waiting.append(answer)
        else:
            answer()

    def clear(self, harmless: str) -> None:
        self.write(harmless if self.needs_input else "", is_confidential=True)

    def restore(self) -> None:
        if not self.text and self.keeper is not None:
            self.text = self.keeper


@dataclass
class Clock:
    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


class Bench:
    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.port, self.clock = FakePort(), Clock()
        self.guard = ClipboardGuard(
            self.port,
            harmless=HARMLESS,
            clock=self.clock,
            tick_milliseconds=1,
            settling_milliseconds=1,
        )
        self.guard.set_seconds(10)

    def pass_time(self, seconds: float) -> None:
        self.clock.now += seconds

    def wait(self, state: ClipboardState) -> None:
        self.qtbot.waitUntil(lambda: self.guard.state == state)

    def press_a_key(self) -> None:
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
        QGuiApplication.sendEvent(self.guard, press)

    def settle(self) -> None:
        """Wait until the guard is sure."""
        self.qtbot.waitUntil(lambda: self.guard._digest is None)
