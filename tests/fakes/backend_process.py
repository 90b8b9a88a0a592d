"""A real backend in a process of its own, as the desktop program starts it: over pipes."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from desktop_admin.backend.process.data_directory import DataDirectory
from desktop_admin.backend.process.opening import OpenedData, open_data

if TYPE_CHECKING:
    from tests.fakes.postgres import PostgresServer

COMMAND = (sys.executable, "-m", "desktop_admin", "serve")
ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 20


class BackendProcess:
    """An embedded backend on a data directory; ``announced`` is its first line.

    With ``postgres`` each data directory has a database of that server, else it holds a file.
    """

    postgres: ClassVar[PostgresServer | None] = None

    def __init__(self, data: Path, *options: str, has_sample_account: bool = True) -> None:
        self.data = data
        self.database = None if self.postgres is None else self.postgres.database_for(data)
        sample = ("--sample-account",) if has_sample_account else ()
        began = time.monotonic()
        self.process = self._start((*self.store_options, *sample, *options))
        self.announced = self._read_line()
        self.rest_of_output = ""
        self.seconds_to_ready = time.monotonic() - began

    @property
    def store_options(self) -> tuple[str, ...]:
        """The options that name its data."""
        where = ("--data", str(self.data))
        if self.database is None:
            return where
        return (*where, "--database", self.database.render_as_string())

    def open_data(self) -> OpenedData:
        """Its data, opened beside it."""
        return open_data(DataDirectory(self.data), None, self.database)

    def _start(self, options: tuple[str, ...]) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [*COMMAND, "--embedded", *options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )

    @classmethod
    def start(cls, data: Path, *options: str) -> BackendProcess:
        """Starts it and waits until it listens; fails if it refuses."""
        backend = cls(data, *options)
        assert "url" in backend.announced, backend.announced
        return backend

    @property
    def url(self) -> str:
        """Where it listens."""
        return str(self.announced["url"])

    def tells(self, is_so: Callable[[], object]) -> bool:
        """Whether what was noted of the last call is told by the next: at once."""
        return bool(is_so())

    def ask(self, question: object) -> dict[str, Any]:
        """One question over the pipe, and its answer."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(question) + "\n")
        self.process.stdin.flush()
        return self._read_line()

    def one_time_token(self, email: str) -> str:
        """A sign-in token for one of the people."""
        return str(self.ask({"signInTokenFor": email})["oneTimeToken"])

    def stop(self) -> int:
        """Closes the lifeline and waits for the end; the exit code."""
        if self.process.stdin is not None and not self.process.stdin.closed:
            self.process.stdin.close()
        return self._wait()

    def kill(self) -> None:
        """kill -9."""
        self.process.kill()
        if self.process.stdin is not None:
            self.process.stdin.close()
        self._wait()

    def _wait(self) -> int:
        try:
            return self.process.wait(PATIENCE)
        finally:
            if self.process.poll() is None:
                self.process.kill()
                self.process.wait()
            if self.process.stdout is not None and not self.process.stdout.closed:
                self.rest_of_output = self.process.stdout.read()
                self.process.stdout.close()

    def _read_line(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, f"the backend ended with {self.process.poll()}"
        answer: dict[str, Any] = json.loads(line)
        return answer
