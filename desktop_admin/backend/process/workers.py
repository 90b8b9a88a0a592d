"""Several processes that serve one port, and the parent that starts, replaces and ends them."""

from __future__ import annotations

import contextlib
import gc
import logging
import os
import select
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from types import FrameType
from typing import NoReturn

from desktop_admin.backend.start_refused import StartRefused

PAUSE_SECONDS = 1.0  # before a worker that died young is replaced
_NAMES = ("SIGTERM", "SIGINT", "SIGHUP", "SIGCHLD")
# Windows has not all of them, and does not fork.
_TOLD = tuple(signal.Signals[name] for name in _NAMES if name in signal.Signals.__members__)
_LOG = logging.getLogger("desktop_admin.backend")


@dataclass(frozen=True, slots=True)
class WorkerLink:
    """What a worker has of its parent: its socket, whom to tell that it serves, when to end."""

    listener: socket.socket
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
    """A forked process for each of ``listeners``; it runs ``serve`` and ends with that exit code.

    The system spreads connections over the sockets. They stay open in the parent: what waits at
    one whose worker died is taken by the next.

    What the parent is told by SIGTERM, SIGINT and SIGHUP it tells them; ``end_seconds`` after the
    first of the two that mean the end it kills those that are left.

    The parent must have no threads and no open connection to a database. ``announce`` is called
    once when all of them serve.
    """

    def __init__(
        self,
        listeners: Sequence[socket.socket],
        *,
        serve: Callable[[WorkerLink], int],
        announce: Callable[[], None],
        end_seconds: float,
    ) -> None:
        self._vacant = list(listeners)
        self._end_seconds = end_seconds
        self._serve = serve
        self._announce = announce
        self._born: dict[int, tuple[float, socket.socket]] = {}
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
        serving, count = 0, len(self._vacant)
        self._fill()
        while serving < count and not self._is_ending:
            serving += self._wait(None)
            if self._reaped() and not self._is_ending:
                raise StartRefused("workers", "A worker process ended while it started.")
        if not self._is_ending:
            self._announce()

    def _keep_up(self) -> None:
        while not self._is_ending:
            self._wait(PAUSE_SECONDS if self._vacant else None)
            if not any(lived < PAUSE_SECONDS for lived in self._reaped()):
                self._fill()
            # else let a pause pass: what ended it would end the next one as well

    def _fill(self) -> None:
        while self._vacant and not self._is_ending:
            self._fork(self._vacant.pop())

    def _fork(self, listener: socket.socket) -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        # No signal may come before the parent knows the worker, and the worker that it is one.
        signal.pthread_sigmask(signal.SIG_BLOCK, _TOLD)
        pid = os.fork()
        if not pid:
            self._be_worker(listener)
        self._born[pid] = time.monotonic(), listener
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _TOLD)

    def _be_worker(self, listener: socket.socket) -> NoReturn:
        code = 1
        try:
            os.setpgid(0, 0)  # Ctrl+C is for the parent, which tells its workers once
            signal.set_wakeup_fd(-1)
            for number in _TOLD:
                signal.signal(number, signal.SIG_DFL)
            signal.pthread_sigmask(signal.SIG_UNBLOCK, _TOLD)
            for end in (self._life_write, self._ready_read, self._wake_read, self._wake_write):
                os.close(end)
            self._close_listeners()
            code = self._serve(WorkerLink(listener, self._ready_write, self._life_read))
        except StartRefused as refusal:
            _LOG.error("worker does not start", extra={"reason": refusal.reason})
        except BaseException:  # noqa: BLE001 - it ends here, not in the parent's code
            _LOG.exception("worker failed")
        finally:
            os._exit(code)

    def _close_listeners(self) -> None:
        """Those of the other workers."""
        for listener in (*self._vacant, *(listener for _, listener in self._born.values())):
            listener.close()

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
                born, listener = self._born.pop(pid)
                self._vacant.append(listener)
                lived.append(time.monotonic() - born)
                if not self._is_ending:
                    code = os.waitstatus_to_exitcode(status)
                    _LOG.warning("worker ended", extra={"reason": f"exit code {code}"})
        return lived

    def _end_all(self) -> None:
        """Until all have ended, or the time for it is over."""
        if not self._is_ending:  # not by a signal: they do not know it yet
            self._on_end(signal.SIGTERM, None)
        # Or what arrives from now on would wait here for nobody.
        self._close_listeners()
        deadline = time.monotonic() + self._end_seconds
        while self._born and (left := deadline - time.monotonic()) > 0:
            self._wait(left)
            self._reaped()
        self._tell(signal.SIGKILL)
        for pid in self._born:
            os.waitpid(pid, 0)

    @contextlib.contextmanager
    def _listening_to_signals(self) -> Iterator[None]:
        os.set_blocking(self._wake_write, False)
        signal.set_wakeup_fd(self._wake_write, warn_on_full_buffer=False)
        actions = (self._on_end, self._on_end, self._on_hangup, _on_child)
        before = {
            number: signal.signal(number, action)
            for number, action in zip(_TOLD, actions, strict=True)
        }
        try:
            yield
        finally:
            signal.set_wakeup_fd(-1)
            for number, action in before.items():
                signal.signal(number, action)

    def _on_end(self, _number: int, _frame: FrameType | None) -> None:
        self._is_ending = True
        self._tell(signal.SIGTERM)

    def _on_hangup(self, number: int, _frame: FrameType | None) -> None:
        self._tell(signal.Signals(number))

    def _tell(self, number: signal.Signals) -> None:
        for pid in list(self._born):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)


def _on_child(_number: int, _frame: FrameType | None) -> None:
    """Only so that the signal wakes the parent."""
