"""Signing keys over time: turns, caches, erasing, the emergency stop, several processes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event, select

from desktop_admin.backend.callers import SYSTEM
from desktop_admin.backend.clock import DAY, HOUR, MINUTE, SECOND
from desktop_admin.backend.credentials.sealing import Sealer
from desktop_admin.backend.oauth import key_rotation
from desktop_admin.backend.oauth.key_ring import UNKNOWN_SECONDS, KeyRing
from desktop_admin.backend.oauth.key_rotation import (
    LEAD,
    LIFETIME,
    LINGERING,
    MAX_AGE_SECONDS,
    SETTLING,
    KeyChangeRefused,
)
from desktop_admin.backend.store import revocations, schema
from desktop_admin.backend.store.credential_models import SigningKey
from desktop_admin.backend.store.database import Database

NOW = 1_800_000_000_000
SEALER = Sealer(b"k" * 32)


class Clock:
    """Seconds that go on when they are told to."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database.at_path(tmp_path / "test.db")
    schema.migrate(database)
    yield database
    database.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def ring(database: Database, clock: Clock) -> KeyRing:
    ring = KeyRing(database, SEALER, clock)
    ring.prepare(NOW)
    return ring


def rotate(database: Database, now: int, *, is_at_once: bool = False) -> None:
    with database.write() as session:
        key_rotation.rotate(session, SEALER, now, actor=SYSTEM, is_at_once=is_at_once)


def revoke(database: Database, now: int, kid: str) -> None:
    with database.write() as session:
        key_rotation.revoke(session, SEALER, now, kid, actor=SYSTEM)


def kids(database: Database) -> list[str]:
    """Of all keys that are published, the latest turn first."""
    return [str(jwk["kid"]) for jwk in KeyRing(database, SEALER).published()]


def can_sign(database: Database) -> dict[str, bool]:
    with database.read() as session:
        return {row.kid: row.sealed is not None for row in session.scalars(select(SigningKey))}


def signer_at(database: Database, now: int) -> str:
    """The key with which a process that knows nothing yet signs at ``now``."""
    ring = KeyRing(database, SEALER)
    ring.refresh()
    return ring.current(now).kid


def test_a_new_key_is_published_before_it_signs(database: Database, ring: KeyRing) -> None:
    first = ring.current(NOW).kid
    rotate(database, NOW)
    second, was = kids(database)
    assert was == first
    assert signer_at(database, NOW + LEAD - 1) == first
    assert signer_at(database, NOW + LEAD) == second
    assert LEAD >= 2 * MAX_AGE_SECONDS * SECOND


def test_a_retired_key_loses_its_private_half_and_then_its_place(
    database: Database, ring: KeyRing
) -> None:
    first = ring.current(NOW).kid
    then = NOW + SECOND
    rotate(database, then, is_at_once=True)
    second = signer_at(database, then)
    key_rotation.tend(database, SEALER, then + SETTLING - 1)
    assert can_sign(database) == {first: True, second: True}
    key_rotation.tend(database, SEALER, then + SETTLING)
    assert can_sign(database) == {first: False, second: True}
    later = KeyRing(database, SEALER).find(first)
    assert later is not None
    assert not later.is_private
    key_rotation.tend(database, SEALER, then + LINGERING - 1)
    assert kids(database) == [second, first]
    key_rotation.tend(database, SEALER, then + LINGERING)
    assert kids(database) == [second]


def test_a_key_that_waits_is_not_followed_by_another(database: Database, ring: KeyRing) -> None:
    first = ring.current(NOW).kid
    rotate(database, NOW)
    with pytest.raises(KeyChangeRefused):
        rotate(database, NOW + MINUTE)
    rotate(database, NOW + MINUTE, is_at_once=True)
    [second, _] = kids(database)
    assert signer_at(database, NOW + MINUTE) == second != first


def test_a_key_is_rotated_by_age_by_one_of_several_processes(
    database: Database, ring: KeyRing
) -> None:
    first = ring.current(NOW).kid
    almost = NOW + LIFETIME - LEAD
    key_rotation.tend(database, SEALER, almost - 1)
    assert kids(database) == [first]
    threads = [
        threading.Thread(target=key_rotation.tend, args=(database, SEALER, almost))
        for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    [second, was] = kids(database)
    assert was == first
    assert signer_at(database, almost + LEAD - 1) == first
    assert signer_at(database, NOW + LIFETIME) == second
    key_rotation.tend(database, SEALER, NOW + LIFETIME + 2 * DAY)
    assert kids(database) == [second]


def test_two_processes_agree_on_the_first_key(database: Database) -> None:
    rings = [KeyRing(database, SEALER) for _ in range(4)]
    threads = [threading.Thread(target=ring.prepare, args=(NOW,)) for ring in rings]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({ring.current(NOW).kid for ring in rings}) == 1
    assert len(kids(database)) == 1


def test_a_revoked_key_is_gone_and_another_signs(database: Database, ring: KeyRing) -> None:
    first = ring.current(NOW).kid
    revoke(database, NOW, first)
    [second] = kids(database)
    assert signer_at(database, NOW) == second != first
    with database.read() as session:
        for kid, is_dead in ((first, True), (second, False)):
            condition = revocations.is_listed("any token", revocations.key_subject(kid))
            assert session.scalar(select(condition)) == is_dead
    with pytest.raises(KeyChangeRefused):
        revoke(database, NOW, first)


def test_to_revoke_a_key_that_waits_leaves_the_other_signing(
    database: Database, ring: KeyRing
) -> None:
    first = ring.current(NOW).kid
    rotate(database, NOW)
    revoke(database, NOW, kids(database)[0])
    assert kids(database) == [first]
    assert signer_at(database, NOW + DAY) == first


def test_to_revoke_the_key_in_use_does_not_hasten_the_one_that_waits(
    database: Database, ring: KeyRing
) -> None:
    first = ring.current(NOW).kid
    rotate(database, NOW)
    waiting = kids(database)[0]
    revoke(database, NOW, first)
    assert signer_at(database, NOW) not in {first, waiting}
    assert signer_at(database, NOW + LEAD) == waiting


def test_a_running_process_follows_when_it_reads_again(database: Database, ring: KeyRing) -> None:
    first = ring.current(NOW).kid
    revoke(database, NOW, first)
    assert ring.current(NOW).kid == first
    ring.refresh()
    assert ring.current(NOW).kid == kids(database)[0] != first
    assert ring.find(first) is None


def test_an_unknown_kid_is_asked_for_and_random_ones_are_not(
    database: Database, ring: KeyRing, clock: Clock
) -> None:
    rotate(database, NOW + SECOND, is_at_once=True)
    assert ring.find(kids(database)[0]) is not None
    asked: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda *facts: asked.append(facts[2]))
    for number in range(500):
        assert ring.find(f"random {number}") is None
    assert asked == []
    clock.seconds += UNKNOWN_SECONDS
    for number in range(500):
        assert ring.find(f"random {number}") is None
    assert len([text for text in asked if "signing_keys" in text]) == 1


def test_a_clock_that_is_behind_still_finds_a_key(ring: KeyRing) -> None:
    assert ring.current(NOW - HOUR).kid == ring.current(NOW).kid
