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
from desktop_admin.runtime.clipboard_port import ClipboardPort

DEFAULT_SECONDS = 30


class ClipboardStatus(StrEnum):
    """What became of the last secret that was copied."""

    NONE = "none"
    HOLDING = "holding"
    CLEARED = "cleared"
    NOT_CLEARED = "not-cleared"


@dataclass(frozen=True, slots=True)
class ClipboardState:
    """``label`` names what was copied (never its value); ``seconds_left`` counts while HOLDING."""

    status: ClipboardStatus = ClipboardStatus.NONE
    label: str | None = None
    seconds_left: int = 0


class ClipboardGuard(QObject):
    """Keeps no plain text: only a keyed digest of what it copied."""

    changed = Signal()

    def __init__(
        self,
        clipboard: ClipboardPort,
        *,
        clock: Callable[[], float] = time.monotonic,
        tick_milliseconds: int = 1000,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._clock = clock
        self._seconds = DEFAULT_SECONDS
        self._key = secrets.token_bytes(32)
        self._digest: bytes | None = None
        self._deadline = 0.0
        self._state = ClipboardState()
        self._timer = QTimer(self)
        self._timer.setInterval(tick_milliseconds)
        self._timer.timeout.connect(self._on_tick)
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.aboutToQuit.connect(self.clear_now)
            application.applicationStateChanged.connect(self._on_application_state_changed)

    @property
    def state(self) -> ClipboardState:
        """The countdown as the status bar shows it."""
        return self._state

    def set_seconds(self, seconds: int) -> None:
        """How long a secret copied from now on may stay."""
        self._seconds = seconds

    def copy_secret(self, secret: Secret, label: str) -> None:
        """Copy a secret, marked as confidential, and start the countdown."""
        text = secret.reveal()
        self._digest = self._digest_of(text)
        self._clipboard.write(text, is_confidential=True)
        self._deadline = self._clock() + self._seconds
        self._timer.start()
        self._show(ClipboardState(ClipboardStatus.HOLDING, label, self._seconds))

    def copy_text(self, text: str) -> None:
        """Copy something public, such as a client id; it replaces a secret and stays."""
        self._clipboard.write(text, is_confidential=False)
        self._forget()
        self._show(ClipboardState())

    @Slot()
    def clear_now(self) -> None:
        """Empty the clipboard if it still holds the secret, and say whether that worked."""
        if self._digest is None:
            return
        if not self._is_still_there():
            self._forget()
            self._show(ClipboardState())
            return
        self._clipboard.clear()
        self._timer.stop()
        if self._is_still_there():  # the digest is kept: the next call tries again
            self._show(ClipboardState(ClipboardStatus.NOT_CLEARED, self._state.label))
        else:
            self._forget()
            self._show(ClipboardState(ClipboardStatus.CLEARED, self._state.label))

    @Slot()
    def _on_tick(self) -> None:
        seconds_left = math.ceil(self._deadline - self._clock())
        if seconds_left <= 0:
            self.clear_now()
        else:
            self._show(ClipboardState(ClipboardStatus.HOLDING, self._state.label, seconds_left))

    @Slot(Qt.ApplicationState)
    def _on_application_state_changed(self, state: Qt.ApplicationState) -> None:
        # Wayland lets only the window in front change the clipboard: try again when it is.
        is_in_front = state is Qt.ApplicationState.ApplicationActive
        if is_in_front and self._state.status is ClipboardStatus.NOT_CLEARED:
            self.clear_now()

    def _is_still_there(self) -> bool:
        return self._digest is not None and self._digest_of(self._clipboard.read()) == self._digest

    def _forget(self) -> None:
        self._digest = None
        self._timer.stop()

    def _digest_of(self, text: str) -> bytes:
        return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), key=self._key).digest()

    def _show(self, state: ClipboardState) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()
