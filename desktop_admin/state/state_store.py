"""What all stores have in common: one frozen snapshot, and one signal when it is replaced."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop_admin.domain.errors import AppError

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

S = TypeVar("S", bound="DataclassInstance")


class StateStore(QObject, Generic[S]):
    """Holds a snapshot ``S``; ``changed`` is emitted whenever another one takes its place."""

    changed = Signal()

    def __init__(self, initial: S, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._initial = initial
        self._state = initial

    @property
    def state(self) -> S:
        """The present snapshot."""
        return self._state

    def _show(self, **changes: object) -> None:
        self._set(replace(self._state, **changes))

    def _set(self, state: S) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()


def shown_error(error: Exception) -> AppError:
    """``error`` itself if a person may see it, else a general one; the log has the rest."""
    return error if isinstance(error, AppError) else AppError()
