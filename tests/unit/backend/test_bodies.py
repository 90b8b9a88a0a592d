"""How a body is read before a call is looked at."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

from desktop_admin.backend.calls.faults import TooLargeFault, ValidationFault
from desktop_admin.backend.http.edge import BODY_LIMIT, _read_body

HEADERS = {b"content-length": b"29"}
HALF = {"type": "http.request", "body": b"grant_type=client", "more_body": True}
REST = {"type": "http.request", "body": b"_credentials", "more_body": False}


def read(*messages: dict[str, Any]) -> bytes:
    coming: Iterator[dict[str, Any]] = iter(messages)

    async def receive() -> dict[str, Any]:
        return next(coming)

    return asyncio.run(_read_body(HEADERS, receive))


def test_parts_are_put_together() -> None:
    assert read(HALF, REST) == b"grant_type=client_credentials"


def test_a_body_that_ends_early_is_not_taken_for_a_whole_one() -> None:
    with pytest.raises(ValidationFault):
        read(HALF, {"type": "http.disconnect"})


def test_what_is_over_the_limit_is_refused() -> None:
    with pytest.raises(TooLargeFault):
        read({**HALF, "body": b"a" * (BODY_LIMIT + 1)}, REST)
