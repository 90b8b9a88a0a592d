"""The pipe to the desktop program."""

from __future__ import annotations

import io
import json
import os
import threading
from collections.abc import Mapping

from desktop_admin.backend.process.lifeline import LINE_LIMIT, Lifeline


def answers_to(content: bytes) -> list[dict[str, object]]:
    """What is answered to ``content``; returns only once the end of the pipe was told."""
    inlet, other_end = os.pipe()
    outlet, is_over = io.StringIO(), threading.Event()

    def answer(question: Mapping[str, object]) -> Mapping[str, object]:
        return {"asked": sorted(question)}

    Lifeline(answer, is_over.set, inlet=inlet, outlet=outlet).start()
    with os.fdopen(other_end, "wb") as sender:
        sender.write(content)
    assert is_over.wait(10)
    os.close(inlet)
    return [json.loads(line) for line in outlet.getvalue().splitlines()]


def test_each_line_gets_one_answer() -> None:
    assert answers_to(b'{"a": 1}\n\n{"b": 2}\n') == [{"asked": ["a"]}, {"asked": ["b"]}]


def test_rubbish_is_answered_and_the_next_line_read() -> None:
    first, second = answers_to(b'\xff\xfe\n{"b": 2}\n')
    assert "error" in first
    assert second == {"asked": ["b"]}


def test_half_a_line_is_no_question() -> None:
    assert answers_to(b'{"a": 1}') == []


def test_an_endless_line_ends_it() -> None:
    assert answers_to(b"x" * (LINE_LIMIT + 5000) + b'\n{"a": 1}\n')[1:] == []
