"""A time that runs out: counts while it can be seen, and says nothing while it counts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole

_TICK_MILLISECONDS = 1000


class Countdown(PlainLabel):
    """``ended`` comes once, when nothing is left.

    Assistive technology is told what ``show_life`` was given, never the seconds.
    """

    ended = Signal()

    def __init__(
        self, words: Callable[[float], str], parent: QWidget | None = None, *, name: str
    ) -> None:
        super().__init__("", TextRole.STRONG, parent, name=name)
        self._words = words
        self._left: Callable[[], float] | None = None
        self._timer = QTimer(self, interval=_TICK_MILLISECONDS)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def is_counting(self) -> bool:
        """Whether the time is looked at again and again."""
        return self._timer.isActive()

    def show_life(self, left: Callable[[], float] | None, name: str = "") -> None:
        """Count down what ``left`` tells, in seconds; None: there is nothing to count."""
        self._left = left
        self.setAccessibleName(name)
        if left is None:
            self._timer.stop()
            self.setText("")
        else:
            self._refresh()
            self._go_on()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_timeout()
        self._go_on()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    def _go_on(self) -> None:
        if self._left is not None and self.isVisible():
            self._timer.start()

    def _refresh(self) -> float:
        left = self._left() if self._left is not None else 0.0
        self.setText(self._words(left))
        return left

    @Slot()
    def _on_timeout(self) -> None:
        if self._left is not None and self._refresh() <= 0:
            self._left = None
            self._timer.stop()
            self.ended.emit()
