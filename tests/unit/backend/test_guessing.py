"""What guessing and junk may cost: attempts at once, places, memory, and the record of refusals."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from desktop_admin.backend.calls.faults import UnavailableFault
from desktop_admin.backend.clock import MINUTE, now_ms
from desktop_admin.backend.credentials.passwords import CHECKS_AT_ONCE, MOST_WAITING, PasswordChecks
from desktop_admin.backend.process.data_directory import DataDirectory
from desktop_admin.backend.process.opening import OpenedData, open_data
from desktop_admin.backend.records import guesses
from desktop_admin.backend.records.audit import Origin
from desktop_admin.backend.records.guesses import Guesses
from desktop_admin.backend.records.places import place_of
from desktop_admin.backend.records.refusal_log import BUDGET, RefusalLog, RefusedAct
from desktop_admin.backend.records.throttle import Throttle, client_at, people_at, person_at
from desktop_admin.backend.sample.account import add_sample_account
from desktop_admin.backend.store.record_models import AuditRow, FailureCount

PLACE = "203.0.113.1"


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenedData]:
    data = open_data(DataDirectory(tmp_path / "data"))
    add_sample_account(data, now_ms())
    yield data
    data.database.close()


def test_attempts_at_the_same_time_are_no_more_guesses(opened: OpenedData) -> None:
    subject = person_at("a@example.com", PLACE)
    throttles = [Throttle(opened.database, opened.sealer) for _ in range(2)]
    starting = threading.Barrier(12)

    def attempt(number: int) -> int:
        starting.wait()
        return throttles[number % 2].attempt((subject, people_at(PLACE)), 0)

    with ThreadPoolExecutor(12) as pool:
        waits = list(pool.map(attempt, range(12)))
    assert waits.count(0) == subject.free
    assert set(waits) == {0, 30}


def test_a_success_takes_back_what_was_counted_for_it(opened: OpenedData) -> None:
    throttle = Throttle(opened.database, opened.sealer)
    person, people = person_at("a@example.com", PLACE), people_at(PLACE)
    for _ in range(people.free + 5):
        assert throttle.attempt((person, people), 0) == 0
        with opened.database.write() as session:
            throttle.forgive(session, person, (people,))


def test_invented_names_do_not_fill_the_table(opened: OpenedData) -> None:
    throttle = Throttle(opened.database, opened.sealer)
    assert {len(throttle._bucket(client_at(f"c{number}", PLACE))) for number in range(99)} == {3}
    first = {throttle._bucket(client_at(f"c{number}", PLACE))[0] for number in range(99)}
    assert first == {0, 1, 2, 3}
    throttle.attempt((client_at("c1", PLACE),), 0)
    with opened.database.read() as session:
        assert session.scalar(select(func.count()).select_from(FailureCount)) == 1


def test_subjects_of_one_attempt_may_share_a_bucket(
    opened: OpenedData, monkeypatch: pytest.MonkeyPatch
) -> None:
    throttle = Throttle(opened.database, opened.sealer)
    monkeypatch.setattr(throttle, "_bucket", lambda _: b"one")
    assert throttle.attempt((person_at("a@example.com", PLACE), people_at(PLACE)), 0) == 0
    with opened.database.read() as session:
        assert list(session.scalars(select(FailureCount.count))) == [2]


def test_one_network_of_ipv6_is_one_place() -> None:
    assert place_of("2001:db8::1") == place_of("2001:db8::ffff:1") == "2001:db8::/64"
    assert place_of("2001:db8:0:1::1") != place_of("2001:db8::1")
    assert place_of(PLACE) == PLACE
    assert client_at("c", "2001:db8::1") == client_at("c", "2001:db8::2")


def test_wrong_credentials_of_one_place_have_to_wait_in_the_end() -> None:
    counted = Guesses()
    waits = [counted.wrong(PLACE, 0) for _ in range(guesses.FREE + 1)]
    assert waits == [0] * guesses.FREE + [60]
    assert counted.wrong("203.0.113.2", 0) == 0
    assert counted.wrong(PLACE, MINUTE) == 0


def test_places_beyond_number_share_one_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guesses, "PLACES", 3)
    counted = Guesses()
    waits = [counted.wrong(f"10.0.{n // 250}.{n % 250}", 0) for n in range(guesses.FREE + 10)]
    assert waits[-1] == 60
    assert len(counted._windows) <= 4
    assert counted.wrong("10.9.9.9", MINUTE) == 0


def details(opened: OpenedData) -> list[str | None]:
    with opened.database.read() as session:
        refused = select(AuditRow.detail).where(AuditRow.result == "REFUSED")
        return list(session.scalars(refused.order_by(AuditRow.id)))


def test_a_flood_of_one_kind_becomes_two_events(opened: OpenedData) -> None:
    log, act = RefusalLog(opened.database), RefusedAct("access.refused", "GET /x: notSignedIn")
    for number in range(1000):
        log.count(Origin(number, PLACE, f"r{number}"), act)
    assert details(opened) == ["GET /x: notSignedIn"]
    log.flush(MINUTE - 1)
    assert len(details(opened)) == 1
    log.flush(MINUTE)
    assert details(opened)[1:] == ["GET /x: notSignedIn (999 more within a minute)"]
    log.flush(2 * MINUTE)
    assert len(details(opened)) == 2


def test_a_flood_from_everywhere_is_bounded_too(opened: OpenedData) -> None:
    log, act = RefusalLog(opened.database), RefusedAct("access.refused", "GET /x: notSignedIn")
    for number in range(4 * BUDGET):
        log.count(Origin(0, f"10.0.{number // 250}.{number % 250}", "r"), act)
    log.flush()
    assert len(details(opened)) == BUDGET + 2
    assert details(opened)[-1] == f"GET /x: notSignedIn ({3 * BUDGET - 1} more within a minute)"


def test_what_cannot_be_written_now_is_kept(opened: OpenedData) -> None:
    log, act = RefusalLog(opened.database), RefusedAct("access.refused", "GET /x: notSignedIn")
    for _ in range(3):
        log.count(Origin(0, PLACE, "r"), act)
    write, opened.database.write = opened.database.write, lambda: 1 / 0  # type: ignore[assignment,return-value]
    with pytest.raises(ZeroDivisionError):
        log.flush()
    opened.database.write = write  # type: ignore[method-assign]
    log.flush()
    assert details(opened)[1:] == ["GET /x: notSignedIn (2 more within a minute)"]


def test_what_is_counted_while_a_write_fails_is_kept_too(opened: OpenedData) -> None:
    log, act = RefusalLog(opened.database), RefusedAct("access.refused", "GET /x: notSignedIn")
    for _ in range(3):
        log.count(Origin(0, PLACE, "r"), act)
    write = opened.database.write

    def fails() -> Any:
        opened.database.write = write  # type: ignore[method-assign]
        for _ in range(2):
            log.count(Origin(MINUTE, PLACE, "r"), act)
        raise ZeroDivisionError

    opened.database.write = fails  # type: ignore[method-assign]
    with pytest.raises(ZeroDivisionError):
        log.flush()
    log.flush()
    assert details(opened)[2:] == ["GET /x: notSignedIn (3 more within a minute)"]


def test_few_passwords_are_checked_at_once_and_the_queue_has_an_end() -> None:
    async def flood() -> tuple[int, int]:
        checks, running, most, refused = PasswordChecks(), 0, 0, 0
        go = asyncio.Event()

        async def one() -> None:
            nonlocal running, most, refused
            try:
                async with checks.turn():
                    running += 1
                    most = max(most, running)
                    await go.wait()
                    running -= 1
            except UnavailableFault:
                refused += 1

        async with asyncio.TaskGroup() as group:
            for _ in range(CHECKS_AT_ONCE + MOST_WAITING + 7):
                group.create_task(one())
            await asyncio.sleep(0)
            group.create_task(asyncio.to_thread(lambda: None)).add_done_callback(lambda _: go.set())
        return most, refused

    assert asyncio.run(flood()) == (CHECKS_AT_ONCE, 7)
