"""Loads what the first paint does not need on a thread of its own, while the window answers."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot


class BackgroundImport(QObject):
    """Calls ``load`` once; ``finished`` then comes on the GUI thread with what it returned.

    A load that fails is told by ``failed`` with the exception: without its parts, the program
    cannot go on.
    """

    finished = Signal(object)
    failed = Signal(object)
    _settled = Signal(object, object)

    def __init__(self, load: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._load = load
        self._thread = threading.Thread(target=self._run, name="import", daemon=True)
        self._settled.connect(self._on_settled, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin; a second call does nothing."""
        if self._thread.ident is None:
            self._thread.start()

    def wait(self, seconds: float) -> None:
        """Let a load that is under way come to its end."""
        if self._thread.ident is not None:
            self._thread.join(seconds)

    def _run(self) -> None:
        loaded: object = None
        fault: Exception | None = None
        try:
            loaded = self._load()
        except Exception as met:  # noqa: BLE001 - told on the GUI thread
            fault = met
        self._settled.emit(loaded, fault)

    @Slot(object, object)
    def _on_settled(self, loaded: object, fault: Exception | None) -> None:
        if fault is not None:
            self.failed.emit(fault)
        else:
            self.finished.emit(loaded)
