"""One window per person and data directory: a second start raises the first and ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal, Slot

if TYPE_CHECKING:  # QtNetwork is not needed before the first paint
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_RAISE = b"raise\n"
_WAIT_MILLISECONDS = 1000


class SingleInstance(QObject):
    """``raise_asked``: another start wants this window in front."""

    raise_asked = Signal()

    def __init__(self, data_directory: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._directory = data_directory
        self._lock = QLockFile(str(data_directory / "window.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """Whether this is the only window, until ``release``."""
        return self._lock.tryLock(0)

    @Slot()
    def listen(self) -> None:
        """Hear of other starts; only for who has claimed."""
        from PySide6.QtNetwork import QLocalServer

        name = _socket_name(self._directory)
        QLocalServer.removeServer(name)  # left behind by a process that died
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)
        self._server.listen(name)

    def raise_other(self) -> bool:
        """Ask the first window to come to the front; whether it took the message."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(_socket_name(self._directory))
        if not socket.waitForConnected(_WAIT_MILLISECONDS):
            return False
        socket.write(_RAISE)
        is_sent = socket.waitForBytesWritten(_WAIT_MILLISECONDS)
        socket.disconnectFromServer()
        return is_sent

    def release(self) -> None:
        """Let the next start be the first."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    @Slot()
    def _on_new_connection(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.setReadBufferSize(len(_RAISE))
            socket.readyRead.connect(self._on_ready_read)
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._take(socket)

    @Slot()
    def _on_ready_read(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._take(socket)

    def _take(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine() and socket.bytesAvailable() < len(_RAISE):
            return  # the rest is on its way
        if bytes(socket.read(len(_RAISE)).data()) == _RAISE:
            self.raise_asked.emit()
        socket.abort()


def _socket_name(data_directory: Path) -> str:
    import getpass
    import hashlib

    whose = str(os.getuid()) if sys.platform != "win32" else getpass.getuser()
    digest = hashlib.sha256(f"{whose}:{data_directory.resolve()}".encode()).hexdigest()[:24]
    name = f"desktop-admin-{digest}"
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR") or "/nowhere")
    return str(runtime / name) if runtime.is_dir() and sys.platform != "win32" else name
