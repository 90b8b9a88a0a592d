"""The pipe between the desktop program and its embedded backend: questions in, answers out."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Iterator, Mapping
from typing import IO

LINE_LIMIT = 64 * 1024


def write_line(outlet: IO[str], answer: Mapping[str, object]) -> None:
    """One line of JSON, sent at once."""
    outlet.write(json.dumps(answer, ensure_ascii=True) + "\n")
    outlet.flush()


class Lifeline:
    """Reads standard input in a thread of its own; its end is the end of the process.

    ``answer`` answers one question, ``ended`` is called when the other side is gone.
    """

    def __init__(
        self,
        answer: Callable[[Mapping[str, object]], Mapping[str, object]],
        ended: Callable[[], None],
        *,
        inlet: int,
        outlet: IO[str],
    ) -> None:
        self._answer = answer
        self._ended = ended
        self._inlet = inlet
        self._outlet = outlet
        self._thread = threading.Thread(target=self._run, name="lifeline", daemon=True)

    def start(self) -> None:
        """Begins to listen."""
        self._thread.start()

    def _run(self) -> None:
        try:
            for line in _lines(self._inlet):
                write_line(self._outlet, self._answered(line))
        except (OSError, ValueError):
            pass  # the pipe broke: the same as its end
        finally:
            self._ended()

    def _answered(self, line: bytes) -> Mapping[str, object]:
        try:
            question = json.loads(line)
        except ValueError:
            question = None
        if not isinstance(question, dict):
            return {"error": "a line must be a JSON object"}
        return self._answer(question)


def _lines(inlet: int) -> Iterator[bytes]:
    """The lines of a file descriptor that are not blank.

    Read without Python's buffer: a thread that waits inside it would stop the interpreter's end.
    """
    kept = b""
    while chunk := os.read(inlet, 4096):
        *lines, kept = (kept + chunk).split(b"\n")
        yield from (line for line in lines if line.strip())
        if len(kept) > LINE_LIMIT:
            raise ValueError("a line is too long")
