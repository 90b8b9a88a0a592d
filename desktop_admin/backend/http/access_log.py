"""One log line per call, written in batches by another thread: no call waits for its line."""

from __future__ import annotations

import asyncio
import logging

from desktop_admin.backend.calls.wire import encode
from desktop_admin.backend.clock import now_ms, rfc3339
from desktop_admin.backend.log_lines import batch_record
from desktop_admin.backend.records.audit import Origin

DELAY_SECONDS = 0.05
KEPT_LINES = 100_000  # when nobody takes the lines: then the later ones are counted only
_PROBES = frozenset({"/health", "/ready"})  # asked every few seconds: not worth a line each
_LOG = logging.getLogger("desktop_admin.backend.calls")


class AccessLog:
    """For the event loop; ``close()`` writes what is left after its end."""

    def __init__(self) -> None:
        self._lines: list[bytes] = []
        self._lost = 0
        self._is_due = False
        self._second, self._prefix = -1, ""

    def note(
        self, method: str, template: str | None, origin: Origin, status: int, seconds: float
    ) -> None:
        """A call was answered with ``status`` (0: not at all) after ``seconds``."""
        if template in _PROBES:
            return
        if len(self._lines) >= KEPT_LINES:
            self._lost += 1
            return
        line = {
            "at": self._moment(now_ms()),
            "level": "info",
            "message": "call",
            "request_id": origin.request_id,
            "method": method,
            "path": template or "(unknown)",
            "status": status,
            "milliseconds": round(seconds * 1000, 1),
            "address": origin.address,
        }
        self._lines.append(encode(line))
        if not self._is_due:
            self._is_due = True
            asyncio.get_running_loop().call_later(DELAY_SECONDS, self._begin)

    def close(self) -> None:
        """Writes the rest, on the calling thread."""
        _write(*self._taken())

    def _moment(self, now: int) -> str:
        """``now`` as RFC 3339; the part that a second's lines share is made once."""
        if now // 1000 != self._second:
            self._second, self._prefix = now // 1000, rfc3339(now)[:-4]
        return f"{self._prefix}{now % 1000:03d}Z"

    def _begin(self) -> None:
        loop = asyncio.get_running_loop()
        loop.run_in_executor(None, _write, *self._taken()).add_done_callback(self._on_written)

    def _on_written(self, _written: object) -> None:
        self._is_due = bool(self._lines)
        if self._is_due:
            asyncio.get_running_loop().call_later(DELAY_SECONDS, self._begin)

    def _taken(self) -> tuple[list[bytes], int]:
        taken = self._lines, self._lost
        self._lines, self._lost = [], 0
        return taken


def _write(lines: list[bytes], lost: int) -> None:
    if lines:
        _LOG.handle(batch_record(_LOG.name, b"\n".join(lines).decode("utf-8")))
    if lost:
        _LOG.warning("calls not logged", extra={"reason": f"{lost} lines were not taken in time"})
