"""The broadcast by which a store tells the others what it changed."""

from __future__ import annotations

from enum import Flag, auto

from PySide6.QtCore import QObject, Signal


class Change(Flag):
    """What was changed by an act of this program."""

    METHOD = auto()
    CLIENT_APPS = auto()
    OAUTH_CLIENTS = auto()
    SAVED_CREDENTIALS = auto()
    CONNECTIONS = auto()
    AUDIT = auto()


class Changes(QObject):
    """One per window; ``published`` carries a ``Change`` and the store it came from."""

    published = Signal(object, object)

    def publish(self, change: Change, initiator: QObject) -> None:
        """Tell everybody; a store skips what it initiated itself."""
        self.published.emit(change, initiator)
