"""The backend on this computer: a child process that lives and dies with the program."""

from __future__ import annotations

import json
import logging
import threading
import time
from collections.abc import Callable, Mapping, Sequence

from desktop_admin.domain.errors import BackendNotStarted, BackendStopped, BadAnswer
from desktop_admin.domain.redaction import RedactionLedger, Redactor
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text
from desktop_admin.domain.urls import host_of
from desktop_admin.services.child_answers import (
    BackendReady,
    decoded,
    read_ready,
    refusal_text,
    words,
)
from desktop_admin.services.child_process import ChildEnded, ChildProcess, ChildSilent

LOG = logging.getLogger(__name__)
START_SECONDS = 10.0
ANSWER_SECONDS = 5.0
NO_REASON = Text(QT_TRANSLATE_NOOP("Text", "It ended without telling a reason; its log has more."))
TOO_SLOW = Text(QT_TRANSLATE_NOOP("Text", "It was not ready within {seconds} seconds."))
NOT_UNDERSTOOD = Text(
    QT_TRANSLATE_NOOP("Text", "It told an address that this program does not accept.")
)


class EmbeddedBackend:
    """Starts ``command``, and again after its death; thread-safe.

    ``on_log`` gets the child's standard error line by line, redacted. Nothing secret is in the
    command or the environment: one-time tokens come through the pipe.
    """

    def __init__(
        self,
        command: Sequence[str],
        ledger: RedactionLedger,
        on_log: Callable[[str], None],
        *,
        start_seconds: float = START_SECONDS,
        answer_seconds: float = ANSWER_SECONDS,
    ) -> None:
        self._command = tuple(command)
        self._ledger = ledger
        self._redactor = Redactor(ledger)
        self._on_log = on_log
        self._start_seconds = start_seconds
        self._answer_seconds = answer_seconds
        self._lock = threading.Lock()
        self._child: ChildProcess | None = None
        self._ready: BackendReady | None = None

    @property
    def is_running(self) -> bool:
        """Whether it listens, as far as known."""
        child, ready = self._child, self._ready
        return ready is not None and child is not None and child.is_alive

    def start(self) -> BackendReady:
        """Its address; started first unless it runs. Raises ``BackendNotStarted``."""
        with self._lock:
            if self._ready is not None and self.is_running:
                return self._ready
            self._discard()
            begin = time.monotonic()
            self._child = self._spawned()
            self._ready = self._awaited(self._child)
            milliseconds = round((time.monotonic() - begin) * 1000)
            LOG.info("backend ready", extra={"milliseconds": milliseconds})
            return self._ready

    def check(self, url: str) -> None:
        """Raises ``BackendStopped`` unless it runs and ``url`` is what it told: no token may go
        to whoever else listens there.
        """
        ready = self._ready
        if ready is None or not self.is_running or url != ready.url:
            raise BackendStopped

    def one_time_token(self, email: str) -> Secret:
        """A token that signs ``email`` in once, within 60 seconds.

        Raises ``BackendStopped``, and ``BadAnswer`` for a person it does not know.
        """
        with self._lock:
            child, ready = self._child, self._ready
            if child is None or ready is None:
                raise BackendStopped
            answer = self._asked(child, {"signInTokenFor": email})
        token = answer.get("oneTimeToken")
        if not isinstance(token, str) or not token:
            raise BadAnswer(host=host_of(ready.url), detail=words(answer.get("error")))
        return self._ledger.register(Secret(token))

    def stop(self) -> None:
        """End it, and wait until it is gone; a start that is under way fails."""
        child = self._child
        if child is not None:
            child.stop()
        with self._lock:
            self._discard()

    def _spawned(self) -> ChildProcess:
        try:
            return ChildProcess(self._command, self._log_line)
        except OSError as fault:
            reason = fault.strerror or type(fault).__name__
        raise BackendNotStarted(reason=reason)

    def _awaited(self, child: ChildProcess) -> BackendReady:
        try:
            answer = decoded(child.line(self._start_seconds))
        except ChildEnded:
            failure = BackendNotStarted(reason=NO_REASON)
        except ChildSilent:
            seconds = f"{self._start_seconds:g}"
            failure = BackendNotStarted(reason=TOO_SLOW.with_facts(seconds=seconds))
        else:
            ready = read_ready(answer)
            if ready is not None:
                return ready
            failure = self._refusal(answer)
        self._discard()
        raise failure

    def _refusal(self, answer: Mapping[str, object]) -> BackendNotStarted:
        told = self._redactor.redact(words(answer.get("error")))
        reason = refusal_text(answer.get("reason"))
        if reason is not None:
            return BackendNotStarted(reason=reason, detail=told or None)
        return BackendNotStarted(reason=told or NOT_UNDERSTOOD)

    def _asked(self, child: ChildProcess, question: Mapping[str, str]) -> Mapping[str, object]:
        try:
            child.send(json.dumps(question))
            return decoded(child.line(self._answer_seconds))
        except (ChildEnded, ChildSilent):
            # a late answer would be taken for that to the next question: begin anew
            self._discard()
        raise BackendStopped

    def _discard(self) -> None:
        child, self._child, self._ready = self._child, None, None
        if child is not None:
            child.stop()

    def _log_line(self, line: str) -> None:
        self._on_log(self._redactor.redact(line))
