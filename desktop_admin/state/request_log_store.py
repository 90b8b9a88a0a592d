"""The calls that the program made, as the tab Requests shows them: narrowed, held, or cleared."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desktop_admin.domain.exchanges import Exchange, ExchangeFilter
from desktop_admin.state.state_store import StateStore

BATCH_MILLISECONDS = 150
_log = logging.getLogger(__name__)


class RequestLogPort(Protocol):
    """Where the calls are kept; any thread."""

    def entries(self) -> tuple[Exchange, ...]:
        """What is kept, newest first."""

    def clear(self) -> None:
        """Forget all."""

    def listen(self, listener: Callable[[], None]) -> None:
        """Call ``listener``, on any thread, whenever something was recorded or cleared."""

    def unlisten(self, listener: Callable[[], None]) -> None:
        """Call it no more."""


@dataclass(frozen=True, slots=True)
class RequestLogState:
    """``items`` match ``query``, newest first; ``total`` counts all that are kept.

    While ``is_paused`` both stay as they are; ``waiting`` counts what came since.
    """

    items: tuple[Exchange, ...] = ()
    total: int = 0
    query: ExchangeFilter = field(default_factory=ExchangeFilter)
    is_paused: bool = False
    waiting: int = 0


class RequestLogStore(StateStore[RequestLogState]):
    """Follows the list, a batch at a time, between ``watch`` and ``unwatch``; else it is free."""

    _recorded = Signal()

    def __init__(self, log: RequestLogPort, parent: QObject | None = None) -> None:
        super().__init__(RequestLogState(), parent)
        self._log = log
        self._held: tuple[Exchange, ...] = ()
        self._is_watching = self._is_told = False
        self._batch = QTimer(self, interval=BATCH_MILLISECONDS, singleShot=True)
        self._batch.timeout.connect(self._on_batch_due)
        self._recorded.connect(self._on_recorded, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def watch(self) -> None:
        """Show what there is, and follow what comes."""
        if not self._is_watching:
            self._is_watching, self._is_told = True, False
            self._log.listen(self._hear)
            self._read()

    @Slot()
    def unwatch(self) -> None:
        """Nobody looks: follow no more."""
        if self._is_watching:
            self._is_watching = False
            self._log.unlisten(self._hear)
            self._batch.stop()

    def narrow(self, query: ExchangeFilter) -> None:
        """Show only what matches ``query``."""
        self._show(query=query, items=_matching(self._held, query))

    def pause(self, is_paused: bool) -> None:
        """Hold the list as it is, or go on."""
        self._show(is_paused=is_paused)
        self._read()

    @Slot()
    def clear(self) -> None:
        """Forget every call, the held ones too."""
        self._log.clear()
        self._held = ()
        self._show(items=(), total=0, waiting=0)

    def _hear(self) -> None:
        """On the thread of a call: tell the GUI thread, once for each batch."""
        if self._is_told:
            return
        self._is_told = True
        try:
            self._recorded.emit()
        except RuntimeError:  # the store's C++ half went down with the program
            _log.debug("A call was made after the end.")

    @Slot()
    def _on_recorded(self) -> None:
        if self._is_watching:
            self._batch.start()

    @Slot()
    def _on_batch_due(self) -> None:
        self._is_told = False  # before reading: what comes now makes a batch of its own
        self._read()

    def _read(self) -> None:
        kept = self._log.entries()
        if self._state.is_paused:
            newest = self._held[0].number if self._held else 0
            self._show(waiting=sum(1 for one in kept if one.number > newest))
            return
        self._held = kept
        items = _matching(kept, self._state.query)
        self._show(items=items, total=len(kept), waiting=0)


def _matching(calls: tuple[Exchange, ...], query: ExchangeFilter) -> tuple[Exchange, ...]:
    return calls if query == ExchangeFilter() else tuple(c for c in calls if query.matches(c))
