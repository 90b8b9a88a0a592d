"""How a body is read before a call is looked at."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

from desktop_admin.backend.calls.faults import (
    TooLargeFault,
    UnavailableFault,
    ValidationFault,
)
from desktop_admin.backend.http.bodies import BODY_LIMIT, Bodies

HEADERS = {b"content-length": b"29"}
HALF = {"type": "http.request", "body": b"grant_type=client", "more_body": True}
REST = {"type": "http.request", "body": b"_credentials", "more_body": False}


def read(*messages: dict[str, Any], bodies: Bodies | None = None) -> bytes:
    coming: Iterator[dict[str, Any]] = iter(messages)

    async def receive() -> dict[str, Any]:
        return next(coming)

    body, _ = asyncio.run((bodies or Bodies()).read(HEADERS, receive))
    return body


def test_parts_are_put_together() -> None:
    assert read(HALF, REST) == b"grant_type=client_credentials"


def test_a_body_that_ends_early_is_not_taken_for_a_whole_one() -> None:
    with pytest.raises(ValidationFault):
        read(HALF, {"type": "http.disconnect"})


def test_what_is_over_the_limit_is_refused() -> None:
    with pytest.raises(TooLargeFault):
        read({**HALF, "body": b"a" * (BODY_LIMIT + 1)}, REST)


def test_all_bodies_together_have_a_limit_until_their_calls_are_over() -> None:
    bodies = Bodies(limit=50)
    assert read(HALF, REST, bodies=bodies)
    with pytest.raises(UnavailableFault) as refused:
        read(HALF, REST, bodies=bodies)
    assert refused.value.headers == {"Retry-After": "5"}
    bodies.give_back(29)
    assert read(HALF, REST, bodies=bodies)


def test_a_body_that_was_not_read_to_its_end_is_not_held() -> None:
    bodies = Bodies(limit=30)
    for _ in range(3):
        with pytest.raises(ValidationFault):
            read(HALF, {"type": "http.disconnect"}, bodies=bodies)
    assert read(HALF, REST, bodies=bodies)
