"""A database that does not answer holds up nothing that does not need it."""

from __future__ import annotations

import asyncio
import base64
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event

from desktop_admin.backend.credentials.sealing import Sealer
from desktop_admin.backend.oauth.key_ring import UNKNOWN_SECONDS, KeyRing
from desktop_admin.backend.oauth.signing import TokenSigner
from desktop_admin.backend.process import housekeeping
from desktop_admin.backend.process.housekeeping import Housekeeping
from desktop_admin.backend.records.last_use import LastUses
from desktop_admin.backend.store import schema
from desktop_admin.backend.store.database import Database

NOW = 1_800_000_000_000
SEALER = Sealer(b"k" * 32)
PATIENCE = 10


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database.at_path(tmp_path / "test.db")
    schema.migrate(database)
    yield database
    database.close()


@contextmanager
def stalled(database: Database) -> Iterator[threading.Event]:
    """Queries wait until the block ends; the event tells that one does."""
    is_waiting, may_go_on = threading.Event(), threading.Event()

    def wait(*_: object) -> None:
        is_waiting.set()
        assert may_go_on.wait(PATIENCE)

    event.listen(database.engine, "before_cursor_execute", wait)
    try:
        yield is_waiting
    finally:
        may_go_on.set()


def token_of(kid: str) -> str:
    header = json.dumps({"alg": "ES256", "typ": "at+jwt", "kid": kid}).encode()
    return base64.urlsafe_b64encode(header).rstrip(b"=").decode() + ".e30.AAAA"


def test_a_key_nobody_knows_is_not_looked_for_on_the_event_loop(database: Database) -> None:
    signer = TokenSigner(database, SEALER, "http://127.0.0.1:1234")
    signer.keys = KeyRing(database, SEALER, lambda: UNKNOWN_SECONDS)
    signer.prepare()

    async def verify_while_stalled() -> None:
        with stalled(database) as is_waiting:
            looking = asyncio.create_task(signer.verify_on_loop(token_of("random"), NOW))
            await asyncio.to_thread(is_waiting.wait, PATIENCE)
            assert not looking.done()  # the loop came back here while the query waits
        assert await looking is None

    asyncio.run(verify_while_stalled())


def test_nobody_queues_up_for_keys_that_are_being_read(database: Database) -> None:
    ring = KeyRing(database, SEALER, lambda: UNKNOWN_SECONDS)
    ring.prepare(NOW)
    with stalled(database) as is_waiting:
        reading = threading.Thread(target=ring.refresh)
        reading.start()
        assert is_waiting.wait(PATIENCE)
        assert ring.find("random") is None
        assert reading.is_alive()
    reading.join()


class Steps:
    """Stands for the keys and for the counted refusals; the first is broken in a new way."""

    def __init__(self) -> None:
        self.has_flushed = threading.Event()

    def refresh(self) -> None:
        raise ValueError("a sealed value does not open")

    def tend(self, now: int) -> None:
        raise OSError(now)

    def flush(self, _now: int | None = None) -> None:
        self.has_flushed.set()


def test_a_broken_step_of_housekeeping_ends_nothing_else(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(housekeeping, "FLUSH_SECONDS", 0.001)
    steps = Steps()
    make: Callable[..., Housekeeping] = Housekeeping
    work = make(database, LastUses(database), steps, steps)
    work.start()
    for _ in range(3):
        assert steps.has_flushed.wait(PATIENCE)
        steps.has_flushed.clear()
    work.stop()
