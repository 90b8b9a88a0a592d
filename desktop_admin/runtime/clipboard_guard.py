"""Copies secrets to the clipboard, and takes them off it again after a countdown."""

from __future__ import annotations

import hashlib
import math
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from desktop_admin.domain.secret import Secret
from desktop_admin.runtime.clipboard_port import ClipboardPort, Finding, Marking
from desktop_admin.runtime.input_watch import InputWatch

DEFAULT_SECONDS = 30
SETTLING_MILLISECONDS = 1000  # in which a clipboard manager puts back what it has kept
LAST_SETTLING_MILLISECONDS = 250  # the same while the program ends


class ClipboardStatus(StrEnum):
    """What became of the last secret that was copied."""

    NONE = "none"
    HOLDING = "holding"
    CLEARED = "cleared"
    WAITING = "waiting"  # the desktop lets only a window in use change the clipboard
    NOT_CLEARED = "not-cleared"
    UNVERIFIED = "unverified"  # overwritten, and nobody can tell what others would paste


@dataclass(frozen=True, slots=True)
class ClipboardState:
    """``label`` names what was copied (never its value); ``seconds_left`` counts while HOLDING."""

    status: ClipboardStatus = ClipboardStatus.NONE
    label: str | None = None
    seconds_left: int = 0


class ClipboardGuard(QObject):
    """Keeps no plain text: only a keyed digest of what it copied.

    ``harmless`` is put where an empty clipboard does not last.
    """

    changed = Signal()

    def __init__(
        self,
        clipboard: ClipboardPort,
        *,
        harmless: str = "-",
        clock: Callable[[], float] = time.monotonic,
        tick_milliseconds: int = 1000,
        settling_milliseconds: int = SETTLING_MILLISECONDS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clipboard, self._harmless, self._clock = clipboard, harmless, clock
        self._seconds = DEFAULT_SECONDS
        self._key = secrets.token_bytes(32)
        self._digest: bytes | None = None
        self._deadline, self._tries = 0.0, 0
        self._is_looking = self._is_last_chance = False
        self._state = ClipboardState()
        self._timer = self._new_timer(tick_milliseconds)
        self._timer.timeout.connect(self._on_tick)
        self._settling = self._new_timer(settling_milliseconds, is_single=True)
        self._settling.timeout.connect(self._on_settled)
        self._input = InputWatch(self)
        self._input.happened.connect(self._on_input)
        self._follow_application()

    @property
    def state(self) -> ClipboardState:
        """The countdown as the status bar shows it."""
        return self._state

    @property
    def marking(self) -> Marking:
        """Who leaves what is copied here out of a history."""
        return self._clipboard.marking

    def set_seconds(self, seconds: int) -> None:
        """How long a secret copied from now on may stay."""
        self._seconds = seconds

    def copy_secret(self, secret: Secret, label: str) -> None:
        """Copy a secret, marked as confidential, and start the countdown."""
        self._forget()
        text = secret.reveal()
        self._digest = self._digest_of(text)
        self._clipboard.write(text, is_confidential=True)
        self._deadline = self._clock() + self._seconds
        self._timer.start()
        self._input.start()
        self._show(ClipboardState(ClipboardStatus.HOLDING, label, self._seconds))

    def copy_text(self, text: str) -> None:
        """Copy something public, such as a client id; it replaces a secret and stays."""
        self._clipboard.write(text, is_confidential=False)
        self._forget()
        self._show(ClipboardState())

    @Slot()
    def clear_now(self) -> None:
        """Empty the clipboard if it still holds the secret, and say whether that worked."""
        if self._digest is not None:
            self._timer.stop()
            self._tries = 0
            self._look(self._on_looked_before)

    @Slot()
    def _on_quit(self) -> None:
        """The last chance: what does not last is overwritten at once, and served for a moment."""
        if self._digest is None:
            return
        self._is_last_chance = True
        self._settling.setInterval(LAST_SETTLING_MILLISECONDS)
        self.clear_now()
        until = time.monotonic() + 3 * LAST_SETTLING_MILLISECONDS / 1000
        while (self._is_looking or self._settling.isActive()) and time.monotonic() < until:
            QCoreApplication.processEvents()
        self._forget()

    def _look(self, found: Callable[[Finding], None]) -> None:
        digest, self._is_looking = self._digest, True

        def tell(finding: Finding) -> None:
            if self._digest is digest:  # nothing else was copied meanwhile
                self._is_looking = False
                found(finding)

        self._clipboard.look(self._is_it, tell)

    def _on_looked_before(self, finding: Finding) -> None:
        if finding is Finding.GONE:
            self._forget()
            self._show(ClipboardState())
        elif self._may_write():
            self._clear()
        else:
            self._tell(ClipboardStatus.WAITING)

    def _clear(self) -> None:
        self._tries += 1
        if self._tries == 1:
            self._clipboard.clear(self._harmless)
        else:  # somebody put the secret back in the place of nothing
            self._clipboard.write(self._harmless, is_confidential=True)
        self._input.forget()
        self._look(self._on_looked_after)

    def _on_looked_after(self, finding: Finding) -> None:
        if finding is Finding.HELD:
            if self._tries == 1 and self._may_write():
                self._clear()
            else:  # the digest is kept: the next input tries again
                self._tell(ClipboardStatus.NOT_CLEARED)
        elif finding is Finding.UNKNOWN:
            self._tell(ClipboardStatus.UNVERIFIED)
            self._forget()
        else:
            self._tell(ClipboardStatus.CLEARED)
            self._settling.start()

    @Slot()
    def _on_settled(self) -> None:
        self._look(self._on_looked_again)

    def _on_looked_again(self, finding: Finding) -> None:
        if finding is Finding.HELD:
            self._on_looked_after(finding)
        else:
            self._forget()

    @Slot()
    def _on_tick(self) -> None:
        seconds_left = math.ceil(self._deadline - self._clock())
        if seconds_left <= 0:
            self.clear_now()
        else:
            self._show(ClipboardState(ClipboardStatus.HOLDING, self._state.label, seconds_left))

    @Slot()
    def _on_input(self) -> None:
        refused = {ClipboardStatus.WAITING, ClipboardStatus.NOT_CLEARED}
        if self._state.status in refused and not self._is_looking:
            self.clear_now()

    @Slot(Qt.ApplicationState)
    def _on_application_state_changed(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive:
            self._input.forget()  # what was typed before is no reason to let us write later
        elif not self._clipboard.needs_input:
            self._on_input()

    def _may_write(self) -> bool:
        return not self._clipboard.needs_input or self._input.has_happened or self._is_last_chance

    def _is_it(self, text: str) -> bool:
        return self._digest is not None and self._digest_of(text) == self._digest

    def _tell(self, status: ClipboardStatus) -> None:
        self._show(ClipboardState(status, self._state.label))

    def _forget(self) -> None:
        self._digest, self._is_looking = None, False
        for running in (self._timer, self._settling, self._input):
            running.stop()

    def _digest_of(self, text: str) -> bytes:
        return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), key=self._key).digest()

    def _show(self, state: ClipboardState) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()

    def _follow_application(self) -> None:
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.aboutToQuit.connect(self._on_quit)
            application.applicationStateChanged.connect(self._on_application_state_changed)

    def _new_timer(self, milliseconds: int, *, is_single: bool = False) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.setSingleShot(is_single)
        return timer
