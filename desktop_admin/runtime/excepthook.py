"""Catches what nobody expected: it is logged and reported, and the program lives on."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from desktop_admin.domain.redaction import Redactor

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class UnexpectedFault:
    """What the report window shows; both texts are redacted, ``trace`` has line ends."""

    kind: str
    trace: str


class UnexpectedFaults(QObject):
    """``reported`` carries an ``UnexpectedFault``, on the thread this object lives on."""

    reported = Signal(object)

    def __init__(self, redactor: Redactor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._redactor = redactor
        self._earlier = (sys.excepthook, threading.excepthook)
        self._is_reporting = False

    def install(self) -> None:
        """Take over from Python's own hooks, on every thread."""
        self._earlier = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._earlier

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        value = arguments.exc_value or arguments.exc_type()
        self._on_exception(arguments.exc_type, value, arguments.exc_traceback)

    def _on_exception(
        self, kind: type[BaseException], value: BaseException, trace: TracebackType | None
    ) -> None:
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, value, trace)
            return
        _log.critical("Something unexpected happened.", exc_info=(kind, value, trace))
        if self._is_reporting:  # a fault of the report itself is logged, and that is all
            return
        lines = "".join(traceback.format_exception(kind, value, trace)).splitlines()
        clean = "\n".join(self._redactor.redact(line) for line in lines)
        self._is_reporting = True
        try:
            self.reported.emit(UnexpectedFault(kind.__name__, clean))
        finally:
            self._is_reporting = False
