"""The log: JSON lines in an owner-only file, redacted before they are written."""

from __future__ import annotations

import json
import logging
import os
from datetime import UTC, datetime
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from desktop_admin.domain.redaction import Redactor

LOG_NAME = "desktop-admin.log"
_LIMIT = 1024 * 1024
_KEPT = 3
# httpx logs whole URLs, httpcore logs Set-Cookie, keyring logs items.
SILENCED = ("httpx", "httpcore", "keyring")
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class RedactedLines(logging.Formatter):
    """One JSON object per record: at, level, logger, thread, message, and exception if any."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__()
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line without secrets."""
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "thread": record.threadName,
            "message": self._redactor.redact(_message(record)),
        }
        milliseconds = getattr(record, "milliseconds", None)  # how long what is logged took
        if isinstance(milliseconds, int):
            line["milliseconds"] = str(milliseconds)
        if record.exc_info:
            line["exception"] = self._redactor.redact(self.formatException(record.exc_info))
        return json.dumps(line, ensure_ascii=False)


class PrivateLogFile(RotatingFileHandler):
    """A rotating file that nobody but its owner may read."""

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        return os.fdopen(descriptor, "a", encoding="utf-8")


class LogSetup:
    """Sends the root logger and Qt's messages into a file, until ``close``."""

    def __init__(self, directory: Path, redactor: Redactor, level: int = logging.INFO) -> None:
        directory.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.path = directory / LOG_NAME
        self._file = PrivateLogFile(self.path, maxBytes=_LIMIT, backupCount=_KEPT, delay=True)
        self._file.setFormatter(RedactedLines(redactor))
        root = logging.getLogger()
        root.setLevel(level)
        root.addHandler(self._file)
        for name in SILENCED:
            logging.getLogger(name).setLevel(logging.CRITICAL)
        logging.captureWarnings(capture=True)
        self._earlier_qt = qInstallMessageHandler(_log_qt_message)

    def close(self) -> None:
        """Write what is left and leave the root logger as it was found."""
        qInstallMessageHandler(self._earlier_qt)
        logging.captureWarnings(capture=False)
        logging.getLogger().removeHandler(self._file)
        self._file.close()


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    name = f"qt.{context.category or 'default'}"
    logging.getLogger(name).log(_QT_LEVELS.get(kind, logging.WARNING), "%s", message)


def _message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except Exception:  # noqa: BLE001 - a wrong format string must not stop the program
        return str(record.msg)
