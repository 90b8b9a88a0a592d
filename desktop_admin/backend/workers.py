"""Several processes that serve one socket, and the parent that starts, replaces and ends them."""

from __future__ import annotations

import contextlib
import gc
import logging
import os
import select
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import FrameType

from desktop_admin.backend.data_directory import StartRefused

END_SECONDS = 8.0  # more than a worker takes to finish its open calls
PAUSE_SECONDS = 1.0  # before a worker that died young is replaced
_LOG = logging.getLogger("desktop_admin.backend")


@dataclass(frozen=True, slots=True)
class WorkerLink:
    """How a worker is tied to its parent: it says that it serves, and ends when that is gone."""

    ready: int
    life: int

    def tell_ready(self) -> None:
        """To be called once calls are answered."""
        os.write(self.ready, b".")
        os.close(self.ready)

    def when_parent_ends(self, end: Callable[[], None]) -> None:
        """Calls ``end`` from a thread of its own when the parent is gone, however it went."""
        threading.Thread(target=self._wait, args=(end,), name="parent", daemon=True).start()

    def _wait(self, end: Callable[[], None]) -> None:
        os.read(self.life, 1)
        end()


class Workers:
    """``count`` forked processes, each of which runs ``serve`` and ends with the code it gives.

    The parent must have no threads and no open connection to a database. ``announce`` is called
    once when all of them serve.
    """

    def __init__(
        self, count: int, serve: Callable[[WorkerLink], int], announce: Callable[[], None]
    ) -> None:
        self._count = count
        self._serve = serve
        self._announce = announce
        self._born: dict[int, float] = {}
        self._is_ending = False
        self._life_read, self._life_write = os.pipe()
        self._ready_read, self._ready_write = os.pipe()
        self._wake_read, self._wake_write = os.pipe()

    def run(self) -> None:
        """Returns after SIGTERM or SIGINT, when all workers have ended.

        Raises ``StartRefused`` when a worker ends before all of them serve.
        """
        gc.freeze()  # what is loaded now stays shared with the workers
        with self._listening_to_signals():
            try:
                self._start_all()
                self._keep_up()
            finally:
                self._end_all()

    def _start_all(self) -> None:
        for _ in range(self._count):
            self._fork()
        serving = 0
        while serving < self._count and not self._is_ending:
            serving += self._wait(None)
            if self._reaped() and not self._is_ending:
                raise StartRefused("workers", "A worker process ended while it started.")
        if not self._is_ending:
            self._announce()

    def _keep_up(self) -> None:
        while not self._is_ending:
            self._wait(PAUSE_SECONDS if len(self._born) < self._count else None)
            if any(lived < PAUSE_SECONDS for lived in self._reaped()):
                continue  # let the pause pass: what ended it would end the next one as well
            while len(self._born) < self._count and not self._is_ending:
                self._fork()

    def _fork(self) -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        pid = os.fork()
        if pid:
            self._born[pid] = time.monotonic()
            return
        code = 1
        try:
            self._become_worker()
            code = self._serve(WorkerLink(self._ready_write, self._life_read))
        except StartRefused as refusal:
            _LOG.error("worker does not start", extra={"reason": refusal.reason})  # noqa: TRY400
        except BaseException:
            _LOG.exception("worker failed")
        finally:
            os._exit(code)

    def _become_worker(self) -> None:
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGCHLD):
            signal.signal(number, signal.SIG_DFL)
        for inherited in (self._life_write, self._ready_read, self._wake_read, self._wake_write):
            os.close(inherited)

    def _wait(self, seconds: float | None) -> int:
        """Waits for a signal or for news; how many workers told that they serve."""
        readable, _, _ = select.select([self._wake_read, self._ready_read], [], [], seconds)
        told = b""
        for source in readable:
            news = os.read(source, 512)
            told += news if source == self._ready_read else b""
        return len(told)

    def _reaped(self) -> list[float]:
        """How many seconds each worker lived that has ended since the last time."""
        lived = []
        for pid in list(self._born):
            ended, status = os.waitpid(pid, os.WNOHANG)
            if ended:
                lived.append(time.monotonic() - self._born.pop(pid))
                if not self._is_ending:
                    code = os.waitstatus_to_exitcode(status)
                    _LOG.warning("worker ended", extra={"reason": f"exit code {code}"})
        return lived

    def _end_all(self) -> None:
        """SIGTERM to all; SIGKILL to what is still there when the time is over."""
        self._is_ending = True
        for number in (signal.SIGTERM, signal.SIGKILL):
            for pid in self._born:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, number)
            deadline = time.monotonic() + END_SECONDS
            while self._born and (left := deadline - time.monotonic()) > 0:
                self._wait(left)
                self._reaped()

    @contextlib.contextmanager
    def _listening_to_signals(self) -> Iterator[None]:
        os.set_blocking(self._wake_write, False)
        signal.set_wakeup_fd(self._wake_write, warn_on_full_buffer=False)
        handlers = {signal.SIGTERM: self._on_end, signal.SIGINT: self._on_end}
        before = {number: signal.signal(number, act) for number, act in handlers.items()}
        before[signal.SIGCHLD] = signal.signal(signal.SIGCHLD, _on_child)
        try:
            yield
        finally:
            signal.set_wakeup_fd(-1)
            for number, action in before.items():
                signal.signal(number, action)

    def _on_end(self, _number: int, _frame: FrameType | None) -> None:
        self._is_ending = True


def _on_child(_number: int, _frame: FrameType | None) -> None:
    """Only so that the signal wakes the parent."""
