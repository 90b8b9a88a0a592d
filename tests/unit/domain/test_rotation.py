"""A rotation without downtime: interrupted at every step it is taken up at the right one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from desktop_admin.domain.attention import secret_born
from desktop_admin.domain.credentials import Client, CredentialKind
from desktop_admin.domain.names import NAME_LIMIT, name_key
from desktop_admin.domain.rotation import (
    Progress,
    Remark,
    RotationPlan,
    Step,
    judge,
    proposed_name,
)

START = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def client(client_id: str, name: str, *, born: datetime, used: datetime | None = None) -> Client:
    return Client(
        kind=CredentialKind.CLIENT_APP,
        name=name,
        client_id=client_id,
        created_at=born,
        created_by="Ada",
        rotated_at=None,
        last_used_at=used,
        last_used_from="203.0.113.24" if used else None,
        etag="1",
    )


OLD = client("old", "Billing nightly", born=START - 400 * DAY, used=START - timedelta(hours=3))
TWIN = client("twin", "Billing nightly (2026-11)", born=START)
USED_TWIN = replace(TWIN, last_used_at=START + timedelta(hours=1))
PLAN = RotationPlan(
    vault_id="v",
    account_id="a1",
    person_name="Ada",
    kind=CredentialKind.CLIENT_APP,
    old_id="old",
    old_name=OLD.name,
    old_born=OLD.created_at,
    twin_name=TWIN.name,
    idle_days=7,
    started_at=START,
)
HANDED = replace(PLAN, twin_id="twin", handed_over_at=START + timedelta(hours=2), handed_born=START)
READY = START + timedelta(hours=2) + 7 * DAY


def at(plan: RotationPlan, *clients: Client, now: datetime = START + DAY) -> Progress:
    return judge(plan, clients, now, is_complete=True)


class Crash(Exception):
    """The program ends here."""


@dataclass
class World:
    """A server, a file and a program that may crash before every write and every call."""

    crash_at: int
    clients: dict[str, Client] = field(default_factory=lambda: {"old": OLD})
    kept: RotationPlan | None = None
    is_finished: bool = False
    now: datetime = START
    acts: int = 0

    def act(self) -> None:
        self.acts += 1
        if self.acts == self.crash_at:
            raise Crash

    def write(self, plan: RotationPlan | None) -> None:
        self.act()
        self.kept = plan

    def call(self, client_id: str, made: Client | None) -> None:
        self.act()
        if made is None:
            del self.clients[client_id]
        else:
            self.clients[client_id] = made

    def run(self) -> None:
        """From the start of the program to the end of the plan, or to the crash."""
        if self.kept is None:
            self.write(PLAN)
        for _round in range(20):
            plan = self.kept
            assert plan is not None
            progress = judge(plan, tuple(self.clients.values()), self.now, is_complete=True)
            if progress.twin is not None and not plan.twin_id:
                self.write(replace(plan, twin_id=progress.twin.client_id))
            elif progress.step is Step.OVER:
                self.write(None)
                self.is_finished = True
                return
            else:
                self.step(plan, progress)
        raise AssertionError("no end")

    def step(self, plan: RotationPlan, progress: Progress) -> None:
        twin = progress.twin
        if progress.step is Step.CREATE:
            assert not any(
                name_key(one.name) == name_key(TWIN.name) for one in self.clients.values()
            )
            self.call("twin", TWIN)
            return
        if progress.step is Step.DELETE:
            assert self.now >= READY
            self.call("old", None)
            return
        if progress.step is Step.WATCH:
            self.now += DAY
            return
        assert twin is not None
        if progress.step is Step.TEST:
            self.call("twin", replace(twin, last_used_at=self.now + timedelta(hours=1)))
        elif progress.step is Step.HAND_OVER:
            handed = START + timedelta(hours=2)
            self.write(replace(plan, handed_over_at=handed, handed_born=secret_born(twin)))
        elif progress.step is Step.RENAME:
            self.call("twin", replace(twin, name=plan.old_name))
        elif progress.step is Step.UNDO:
            self.call("twin", None)


# 1 plan, 2 create, 3 note the twin, 4 test, 5 hand over, 6 delete, 7 rename, 8 forget the plan
ALL_ACTS = 8


def test_a_whole_rotation_takes_as_many_acts_as_are_interrupted_below() -> None:
    world = World(crash_at=0)
    world.run()
    assert world.acts == ALL_ACTS


@pytest.mark.parametrize("crash_at", range(1, ALL_ACTS + 1))
def test_interrupted_before_each_write_and_call_it_comes_to_the_same_end(crash_at: int) -> None:
    world = World(crash_at)
    with pytest.raises(Crash):
        world.run()
    assert "old" in world.clients or world.acts > 6  # nothing stops before its time
    world.run()
    assert world.is_finished
    assert world.kept is None
    (left,) = world.clients.values()
    assert (left.client_id, left.name) == ("twin", OLD.name)


@pytest.mark.parametrize("crash_at", range(2, 7))
def test_given_up_wherever_it_was_interrupted_it_leaves_the_old_one_alone(crash_at: int) -> None:
    world = World(crash_at)
    with pytest.raises(Crash):
        world.run()
    assert world.kept is not None
    world.kept = replace(world.kept, is_given_up=True)
    world.now += DAY
    world.run()
    assert world.clients == {"old": OLD}


@pytest.mark.parametrize(
    ("plan", "clients", "step", "remark"),
    [
        (PLAN, (OLD,), Step.CREATE, Remark.NONE),
        (PLAN, (OLD, TWIN), Step.TEST, Remark.NONE),
        (PLAN, (OLD, USED_TWIN), Step.HAND_OVER, Remark.NONE),
        (HANDED, (OLD, USED_TWIN), Step.WATCH, Remark.NONE),
        (HANDED, (OLD, replace(USED_TWIN, name="else")), Step.WATCH, Remark.NONE),
        (PLAN, (OLD, replace(TWIN, created_by="Eve")), Step.CREATE, Remark.NAME_TAKEN),
        (HANDED, (OLD,), Step.OVER, Remark.TWIN_GONE),
        (PLAN, (), Step.OVER, Remark.OLD_GONE),
        (HANDED, (USED_TWIN,), Step.RENAME, Remark.NONE),
        (HANDED, (replace(USED_TWIN, name=OLD.name),), Step.OVER, Remark.NONE),
        (HANDED, (USED_TWIN, replace(OLD, client_id="new")), Step.OVER, Remark.NONE),
        (HANDED, (replace(OLD, rotated_at=START), USED_TWIN), Step.WATCH, Remark.OLD_RENEWED),
    ],
)
def test_the_next_step_is_read_from_the_server(
    plan: RotationPlan, clients: tuple[Client, ...], step: Step, remark: Remark
) -> None:
    progress = at(plan, *clients)
    assert (progress.step, progress.remark) == (step, remark)


def test_a_twin_with_new_credentials_is_tested_and_handed_over_again() -> None:
    renewed = replace(USED_TWIN, rotated_at=START + timedelta(hours=5))
    progress = at(HANDED, OLD, renewed)
    assert (progress.step, progress.remark) == (Step.TEST, Remark.TWIN_RENEWED)
    tested = replace(renewed, last_used_at=START + timedelta(hours=6))
    assert at(HANDED, OLD, tested).step is Step.HAND_OVER


def test_every_use_of_the_old_one_begins_the_wait_anew() -> None:
    assert at(HANDED, OLD, USED_TWIN).ready_at == READY
    assert at(HANDED, OLD, USED_TWIN, now=READY - timedelta(seconds=1)).step is Step.WATCH
    assert at(HANDED, OLD, USED_TWIN, now=READY).step is Step.DELETE
    again = replace(OLD, last_used_at=READY - DAY)
    progress = at(HANDED, again, USED_TWIN, now=READY)
    assert (progress.step, progress.ready_at) == (Step.WATCH, READY + 6 * DAY)


def test_nothing_is_concluded_from_half_a_list() -> None:
    assert judge(HANDED, (USED_TWIN,), READY, is_complete=False).step is Step.UNKNOWN
    assert judge(PLAN, (OLD,), READY, is_complete=False).step is Step.UNKNOWN


def test_a_plan_given_up_waits_as_long_as_a_lost_request_can_still_make_the_twin() -> None:
    given_up = replace(PLAN, is_given_up=True)
    assert at(given_up, OLD, now=START + timedelta(minutes=9)).step is Step.UNDO
    assert at(given_up, OLD, TWIN).step is Step.UNDO
    assert at(given_up, OLD, now=START + timedelta(minutes=11)).step is Step.OVER
    assert at(replace(HANDED, is_given_up=True), OLD, now=START).step is Step.OVER


def test_a_name_for_the_twin_is_free_and_short_enough() -> None:
    assert proposed_name("Billing", START, frozenset()) == "Billing (2026-11)"
    taken = frozenset({name_key("Billing (2026-11)")})
    assert proposed_name("Billing", START, taken) == "Billing (2026-11, 2)"
    assert len(proposed_name("x" * NAME_LIMIT, START, frozenset())) == NAME_LIMIT
