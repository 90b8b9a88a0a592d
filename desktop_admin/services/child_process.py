"""A child process that is asked and answers in lines; its standard input is its lifeline."""

from __future__ import annotations

import os
import queue
import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import IO

LINE_LIMIT = 1024 * 1024
GRACE_SECONDS = 5.0
FORCE_SECONDS = 2.0


class ChildEnded(Exception):
    """The child closed its output: it has ended or is about to."""


class ChildSilent(Exception):
    """The child did not answer in time."""


class ChildProcess:
    """Starts ``command``. Raises ``OSError`` if there is no such program.

    When this process ends, however it ends, the child reads the end of its input and ends as well.
    ``on_log`` gets each line of standard error, on a thread of its own.
    """

    def __init__(self, command: Sequence[str], on_log: Callable[[str], None]) -> None:
        self._on_log = on_log
        self._lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._process = subprocess.Popen(
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            close_fds=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            # Ctrl+C in a terminal is for the window; the child ends after it, by its lifeline
            process_group=None if os.name == "nt" else 0,
        )
        self._threads = (
            threading.Thread(target=self._read_answers, name="child-answers", daemon=True),
            threading.Thread(target=self._read_log, name="child-log", daemon=True),
        )
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    def send(self, line: str) -> None:
        """Write one line to it. Raises ``ChildEnded``."""
        inlet = self._piped(self._process.stdin)
        try:
            inlet.write(line.encode() + b"\n")
            inlet.flush()
        except (OSError, ValueError):
            pass
        else:
            return
        raise ChildEnded

    def line(self, seconds: float) -> bytes:
        """Its next line, waited for up to ``seconds``. Raises ``ChildEnded``, ``ChildSilent``."""
        try:
            line = self._lines.get(timeout=max(0.0, seconds))
        except queue.Empty:
            raise ChildSilent from None
        if line is None:
            self._lines.put(None)
            raise ChildEnded
        return line

    def stop(self) -> None:
        """End it, gracefully for some seconds, then by force; returns when it is gone."""
        with suppress(OSError, ValueError):
            self._piped(self._process.stdin).close()
        if not self._is_gone_within(GRACE_SECONDS):
            self._process.terminate()
        if not self._is_gone_within(FORCE_SECONDS):
            self._process.kill()
            self._process.wait()
        end = time.monotonic() + FORCE_SECONDS
        for thread, pipe in zip(
            self._threads, (self._process.stdout, self._process.stderr), strict=True
        ):
            thread.join(max(0.0, end - time.monotonic()))
            if not thread.is_alive():
                self._piped(pipe).close()

    def _is_gone_within(self, seconds: float) -> bool:
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def _read_answers(self) -> None:
        outlet = self._piped(self._process.stdout)
        with suppress(OSError, ValueError):
            while line := outlet.readline(LINE_LIMIT):
                self._lines.put(line)
        self._lines.put(None)

    def _read_log(self) -> None:
        outlet = self._piped(self._process.stderr)
        with suppress(OSError, ValueError):
            while line := outlet.readline(LINE_LIMIT):
                self._on_log(line.decode("utf-8", "replace").rstrip())

    @staticmethod
    def _piped(pipe: IO[bytes] | None) -> IO[bytes]:
        if pipe is None:
            raise ValueError("not a pipe")
        return pipe
