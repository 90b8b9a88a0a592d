"""What every store without anything behind it does: hold a snapshot, and note what it is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal


class FakeStore(QObject):
    """Holds a snapshot; every call of one of ``METHODS`` is noted in ``calls``."""

    METHODS: tuple[str, ...] = ()
    changed = Signal()

    def __init__(self, state: Any) -> None:
        super().__init__()
        self.state = state
        self.calls: list[tuple[Any, ...]] = []

    def put(self, **changes: object) -> None:
        """Replace fields of the snapshot, as the real store would after an answer."""
        self.state = replace(self.state, **changes)
        self.changed.emit()

    def called(self, name: str) -> list[tuple[Any, ...]]:
        """The arguments of every call of ``name``."""
        return [call[1:] for call in self.calls if call[0] == name]

    def __getattr__(self, name: str) -> Callable[..., None]:
        if name not in type(self).METHODS:
            raise AttributeError(name)

        def note(*arguments: object, **options: object) -> None:
            self.calls.append((name, *arguments, *((options,) if options else ())))

        return note
