"""One call on a message bus, whose answer comes later and may never come."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
)

_PATIENCE = 5000  # milliseconds


class BusCall(QObject):
    """``answered`` carries the list of what came back, ``failed`` nothing; then it is deleted.

    ``subject`` is what the caller asked about.
    """

    answered = Signal(object)
    failed = Signal()

    def __init__(self, bus: QDBusConnection, parent: QObject, subject: str = "") -> None:
        super().__init__(parent)
        self.subject = subject
        self._bus = bus
        self._watcher: QDBusPendingCallWatcher | None = None

    def ask(
        self, service: str, path: str, interface: str, method: str, arguments: list[object]
    ) -> None:
        """Send the call; nothing is started by the bus to answer it."""
        message = QDBusMessage.createMethodCall(service, path, interface, method)
        message.setArguments(arguments)
        message.setAutoStartService(False)
        pending = self._bus.asyncCall(message, _PATIENCE)
        self._watcher = QDBusPendingCallWatcher(pending, self)
        self._watcher.finished.connect(self._on_watcher_finished)

    @Slot("QDBusPendingCallWatcher*")
    def _on_watcher_finished(self, watcher: QDBusPendingCallWatcher) -> None:
        reply = watcher.reply()
        if reply.type() is QDBusMessage.MessageType.ReplyMessage:
            self.answered.emit(reply.arguments())
        else:
            self.failed.emit()
        self.deleteLater()
