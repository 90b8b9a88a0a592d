"""Doing a change exactly once, also when the answer to it is lost on the way."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from threading import Lock
from typing import TypeVar

from desktop_admin.domain.errors import (
    AppError,
    BackendStopped,
    BadAnswer,
    Conflict,
    InvalidInput,
    NotFound,
    ServerFailed,
    TimedOut,
)
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.server_errors import AnswerLost

T = TypeVar("T")
NewKey = Callable[[], Secret]
_LOST = (TimedOut, AnswerLost)
# After these the server may have done what was asked, though nobody can read its answer.
_UNCERTAIN = (*_LOST, BackendStopped, BadAnswer, ServerFailed)
# A server that keeps its answers says these only of what it has not done under the key.
_ANSWERS = (Conflict, NotFound, InvalidInput)


def may_have_happened(error: AppError) -> bool:
    """Whether the change that ended with ``error`` may have been made on the server."""
    return isinstance(error, _UNCERTAIN)


class IdempotencyKeys:
    """Makes keys that nobody can guess; each is redacted wherever it turns up."""

    def __init__(self, ledger: RedactionLedger) -> None:
        self._ledger = ledger

    def new(self) -> Secret:
        """Another key: 128 random bits in 32 characters."""
        return self._ledger.register(Secret(secrets.token_hex(16)))


class RepeatPromise:
    """Whether the server answers a repeated request as it did the first; asked once, if at all.

    ``asks`` put the question in turn, until one gets an answer. Thread-safe.
    """

    def __init__(self, *asks: Callable[[], bool]) -> None:
        self._asks = asks
        self._lock = Lock()
        self._found: bool | None = None

    def holds(self) -> bool:
        """The server's word; False, and asked anew the next time, while it cannot be had."""
        with self._lock:
            if self._found is None:
                self._found = self._asked()
            return bool(self._found)

    def _asked(self) -> bool | None:
        for ask in self._asks:
            try:
                return ask()
            except AppError:
                continue
        return None


def done_once(send: Callable[[Secret], T], key: Secret, promise: RepeatPromise) -> T:
    """The answer of ``send(key)``.

    If it is lost and the server's ``promise`` holds, the same request is sent once more with the
    same key: the server then repeats its answer and does nothing again. What is raised says whether
    it may have been done: a server that cannot be asked again takes nothing back.
    """
    try:
        return send(key)
    except _LOST as loss:
        lost = loss.with_traceback(None)
    if promise.holds():
        try:
            return send(key)
        except (*_UNCERTAIN, *_ANSWERS):
            raise
        except AppError:
            pass
    raise lost
