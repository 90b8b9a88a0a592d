"""Loads what the first paint does not need, a module at a time, while the window answers.

On the GUI thread, as Qt's types are made when a module first names them, and making them on two
threads at once crashes.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal, Slot


class StepwiseImport(QObject):
    """Imports ``modules`` in their order, one in each turn of the event loop.

    ``finished`` comes once; or ``failed``, at the first module that cannot be loaded.
    """

    finished = Signal()
    failed = Signal()

    def __init__(self, modules: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = list(modules)
        self._is_started = False

    @Slot()
    def start(self) -> None:
        """Begin; a second call does nothing."""
        if not self._is_started:
            self._is_started = True
            self._go_on()

    def _go_on(self) -> None:
        QTimer.singleShot(0, self._on_turn)

    @Slot()
    def _on_turn(self) -> None:
        if not self._left:
            self.finished.emit()
            return
        try:
            import_module(self._left.pop(0))
        except Exception:
            self.failed.emit()
            raise
        self._go_on()
