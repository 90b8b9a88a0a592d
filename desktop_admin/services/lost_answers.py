"""Issuing a secret exactly once, also when the answer that carries it is lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from desktop_admin.domain.errors import TimedOut
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.server_errors import AnswerLost

T = TypeVar("T")
NewKey = Callable[[], Secret]


def issued_once(send: Callable[[Secret], T], new_key: NewKey) -> T:
    """The answer of ``send(idempotency key)``.

    If it is lost, the same request is sent once more with the same key: the server then repeats its
    answer and does nothing again. A second loss is raised.
    """
    key = new_key()
    try:
        return send(key)
    except (TimedOut, AnswerLost):
        pass
    return send(key)
