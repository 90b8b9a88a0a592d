"""Tells when a person presses something in one of the program's windows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot

PRESSES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
MOVES = frozenset({QEvent.Type.MouseMove, QEvent.Type.HoverMove, QEvent.Type.Wheel})


class InputWatch(QObject):
    """Sees every event of the program while it runs, so it runs only while somebody needs it.

    ``happened`` comes once the event itself has been handled.
    """

    happened = Signal()

    def __init__(
        self, parent: QObject | None = None, kinds: frozenset[QEvent.Type] = PRESSES
    ) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self._has_happened = self._is_running = False
        self._afterwards = QTimer(self)
        self._afterwards.setSingleShot(True)
        self._afterwards.timeout.connect(self._on_event_handled)

    @property
    def has_happened(self) -> bool:
        """Whether something was pressed since ``start`` or ``forget``."""
        return self._has_happened

    def start(self) -> None:
        """Watch from now on."""
        self._has_happened = False
        application = QCoreApplication.instance()
        if not self._is_running and application is not None:
            self._is_running = True
            application.installEventFilter(self)

    def stop(self) -> None:
        """Watch no longer."""
        application = QCoreApplication.instance()
        if self._is_running and application is not None:
            self._is_running = False
            application.removeEventFilter(self)
        self._afterwards.stop()

    def forget(self) -> None:
        """Count from now on."""
        self._has_happened = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in self._kinds:
            self._has_happened = True
            if not self._afterwards.isActive():
                self._afterwards.start(0)
        return False

    @Slot()
    def _on_event_handled(self) -> None:
        self.happened.emit()
