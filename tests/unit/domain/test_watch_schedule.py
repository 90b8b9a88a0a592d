"""When watched credentials are tested: spread out, one at a time, less often where nobody is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_admin.domain.watch import Reading, Verdict
from desktop_admin.domain.watch_schedule import JITTER, SPREAD, Key, WatchSchedule

START = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)
A, B, C = (("v", name) for name in "abc")


def middle(least: float, most: float) -> float:
    return (least + most) / 2


def schedule(*keys: Key, minutes: int = 15) -> WatchSchedule:
    made = WatchSchedule(middle)
    made.set_minutes(minutes, START)
    made.keep(keys, START)
    return made


def told(
    verdict: Verdict = Verdict.WORKS, at: datetime = START, wait: int | None = None
) -> Reading:
    return Reading(at, verdict, wait_seconds=wait)


def drain(made: WatchSchedule, now: datetime) -> list[Key]:
    """Everything that is due at ``now``, each tested in no time."""
    taken = []
    while (key := made.take(now)) is not None:
        taken.append(key)
        made.settle(key, told(at=now), 0)
    return taken


def test_a_single_new_one_is_tested_at_once_and_then_at_the_interval() -> None:
    made = schedule(A)
    assert made.take(START) == A
    made.settle(A, told(), 0)
    assert made.next_at() == START + 15 * MINUTE
    assert made.take(START + 14 * MINUTE) is None
    assert made.take(START + 15 * MINUTE) == A


def test_several_new_ones_are_spread_over_a_minute() -> None:
    made = schedule(A, B, C)
    assert drain(made, START) == []
    assert made.next_at() == START + 10 * SECOND
    assert drain(made, START + 10 * SECOND) == [A]
    assert drain(made, START + SPREAD) == [B, C]


def test_a_new_one_leaves_the_others_where_they_are() -> None:
    made = schedule(A)
    drain(made, START)
    made.keep([A, B], START + MINUTE)
    assert drain(made, START + MINUTE) == [B]
    made.keep([B], START + 2 * MINUTE)
    assert made.next_at() == START + 16 * MINUTE
    made.keep([], START)
    assert made.next_at() is None
    assert made.take(START + HOUR) is None


@given(st.floats(0, 1))
def test_the_interval_is_kept_within_a_tenth(place: float) -> None:
    made = WatchSchedule(lambda least, most: least + (most - least) * place)
    made.keep([A], START)
    made.take(START)
    made.settle(A, told(), 0)
    due = made.next_at()
    assert due is not None
    assert abs((due - START) / (15 * MINUTE) - 1) <= JITTER + 1e-9


def test_a_first_failure_is_looked_at_again_soon_and_later_ones_ever_more_seldom() -> None:
    made = schedule(A)
    waits = []
    for failures in (1, 2, 3, 4, 5, 9):
        made.take(START)
        made.settle(A, told(Verdict.UNREACHABLE), failures)
        due = made.next_at()
        assert due is not None
        waits.append(due - START)
    assert waits == [30 * SECOND, 15 * MINUTE, 30 * MINUTE, HOUR, HOUR, HOUR]
    made.settle(A, told(), 0)
    assert made.next_at() == START + 15 * MINUTE


def test_offline_is_asked_again_every_minute_as_it_costs_the_server_nothing() -> None:
    made = schedule(A, minutes=60)
    made.take(START)
    made.settle(A, told(Verdict.OFFLINE), 0)
    assert made.next_at() == START + MINUTE


def test_a_server_that_asks_to_wait_is_left_alone_by_all() -> None:
    made = schedule(A, B, minutes=1)
    made.take(START + MINUTE)
    made.settle(A, told(Verdict.ASKED_TO_WAIT, START + MINUTE, wait=600), 0)
    made.ask(B, START + MINUTE)
    made.settle(B, told(Verdict.ASKED_TO_WAIT, START + MINUTE, wait=1), 0)  # no shorter by that
    made.ask(B, START + MINUTE)
    assert made.next_at() == START + 11 * MINUTE
    assert made.take(START + 10 * MINUTE) is None
    assert made.take(START + 11 * MINUTE) == B


def test_after_a_sleep_they_are_spread_again_not_all_at_once() -> None:
    made = schedule(A, B, C)
    drain(made, START + SPREAD)
    assert made.take(START + 2 * MINUTE) is None  # asleep from here on
    morning = START + 9 * HOUR
    assert drain(made, morning) == []
    assert drain(made, morning + SPREAD / 3) == [A]
    assert drain(made, morning + SPREAD) == [B, C]


def test_after_a_pause_they_are_spread_too() -> None:
    made = schedule(A, B)
    drain(made, START + SPREAD)
    made.rest()
    assert drain(made, START + HOUR) == []
    assert drain(made, START + HOUR + SPREAD) == [A, B]


def test_a_long_test_is_no_sleep() -> None:
    made = schedule(A, B, minutes=1)
    assert made.take(START + MINUTE) == A
    made.settle(A, told(at=START + 5 * MINUTE), 0)
    assert made.take(START + 5 * MINUTE) == B


def test_a_person_goes_first_and_another_interval_counts_at_once() -> None:
    made = schedule(A, B, minutes=60)
    drain(made, START + SPREAD)
    made.ask(B, START + 2 * MINUTE)
    made.ask(C, START + 2 * MINUTE)  # not watched
    assert drain(made, START + 2 * MINUTE) == [B]
    made.set_minutes(5, START + 3 * MINUTE)
    assert drain(made, START + 4 * MINUTE) == [A, B]
    made.set_minutes(5, START + 4 * MINUTE)
    assert made.next_at() == START + 9 * MINUTE


def test_what_could_not_be_tested_waits_for_its_turn() -> None:
    made = schedule(A)
    made.take(START)
    made.postpone(A, START)
    made.postpone(B, START)
    assert made.next_at() == START + 15 * MINUTE


def test_another_server_begins_anew() -> None:
    made = schedule(A)
    made.take(START)
    made.settle(A, told(wait=3600), 0)
    made.forget()
    made.keep([B], START)
    assert made.take(START) == B
