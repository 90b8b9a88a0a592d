"""Structured logs: one JSON object per line, with known fields only and never a secret."""

from __future__ import annotations

import json
import logging
import logging.handlers
import sys
from pathlib import Path

from desktop_admin.backend.clock import rfc3339
from desktop_admin.backend.start_refused import StartRefused

_FIELDS = ("request_id", "method", "path", "status", "milliseconds", "address", "reason")
_QUIET = ("authlib", "joserfc", "uvicorn", "uvicorn.error", "asyncio", "alembic", "sqlalchemy")


class _Batch(logging.LogRecord):
    """Lines that are formatted already."""


def batch_record(name: str, lines: str) -> logging.LogRecord:
    """A record of the logger ``name`` that stands for several finished lines of JSON."""
    return _Batch(name, logging.INFO, "", 0, lines, None, None)


class JsonLines(logging.Formatter):
    """Formats a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """The line; a traceback stands in it as text, without the values of variables."""
        if isinstance(record, _Batch):
            return record.getMessage()
        line: dict[str, object] = {
            "at": rfc3339(int(record.created * 1000)),
            "level": record.levelname.lower(),
            "message": record.getMessage(),
        }
        line |= {name: getattr(record, name) for name in _FIELDS if hasattr(record, name)}
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=True)


def start_logging(path: Path | None, own_path: Path | None = None) -> None:
    """Sends log lines to the file ``path``, which others may rename, else to ``own_path``.

    That one is kept below 3 MB; without either they go to standard error. Raises ``StartRefused``.
    """
    outlet = _outlet(path, own_path)
    outlet.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [outlet]
    root.setLevel(logging.INFO)
    for name in _QUIET:
        # Authlib writes whole tokens at DEBUG.
        logging.getLogger(name).setLevel(logging.WARNING)


def _outlet(path: Path | None, own_path: Path | None) -> logging.Handler:
    if path is not None:
        try:
            return logging.handlers.WatchedFileHandler(path, encoding="utf-8")
        except OSError as problem:
            raise StartRefused(
                "log-file", f"The log file {path} cannot be written: {problem.strerror}."
            ) from None
    if own_path is not None:
        return logging.handlers.RotatingFileHandler(
            own_path, maxBytes=1_000_000, backupCount=2, encoding="utf-8"
        )
    return logging.StreamHandler(sys.stderr)
