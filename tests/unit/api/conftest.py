"""Transports to faulty servers on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from desktop_admin.api.transport import ApiTransport
from tests.fakes.faulty_server import FaultyServer
from tests.fakes.impatience import QUICK, Open
from tests.fakes.scripted_server import SETUP


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    with FaultyServer(None) as server:
        yield server


@pytest.fixture
def to() -> Iterator[Open]:
    """Opens transports and closes them at the end; waits between retries take no time."""
    opened: list[ApiTransport] = []

    def open_transport(url: str, **changes: Any) -> ApiTransport:
        transport = ApiTransport(url, replace(SETUP, **{"timing": QUICK} | changes))
        transport._pause = lambda _: None  # type: ignore[method-assign]
        opened.append(transport)
        return transport

    yield open_transport
    for transport in opened:
        transport.close()
