"""Rotations without downtime: the plan is on the disk before the server hears of it, and found
again.
"""

from __future__ import annotations

from dataclasses import replace

from desktop_admin.domain.errors import NameTaken
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.rotation import RotationPlan, Step
from desktop_admin.state.rotation_store import RotationStore
from desktop_admin.state.status import Status
from tests.fakes import account
from tests.gui.state.conftest import Bench

HR = account.CLIENT_APPS[1]
TWIN = "HR documents (2026-11)"


def opened(bench: Bench) -> RotationStore:
    bench.sign_in()
    bench.stores.attention.load()
    bench.wait(lambda: bench.stores.attention.state.status is Status.READY)
    settle(bench)
    return bench.stores.rotations


def settle(bench: Bench) -> None:
    """Everything that was begun is over."""
    bench.wait(lambda: not (bench.jobs._jobs or bench.vault_jobs._jobs))


def started(bench: Bench) -> tuple[RotationStore, RotationPlan]:
    store = opened(bench)
    store.start(HR, TWIN, 7, bench.stores.client_apps)
    bench.wait(lambda: bool(store.state.plans and store.state.plans[0].twin_id))
    settle(bench)
    return store, store.state.plans[0]


def test_the_twin_is_created_after_the_plan_was_written_and_is_known_then(bench: Bench) -> None:
    store, plan = started(bench)
    assert bench.services.rotations.plans == [plan]
    assert store.state.plan_of(plan.twin_id) == plan == store.state.plan_of(HR.client_id)
    assert store.progress(plan, account.NOW).step is Step.TEST


def test_without_a_written_plan_nothing_is_created(bench: Bench) -> None:
    store = opened(bench)
    before = len(bench.stores.attention.state.clients)
    bench.board.fail("rotations.put", FileFailed(path="/x"))
    store.start(HR, TWIN, 7, bench.stores.client_apps)
    bench.wait(lambda: store.state.notice is not None)
    settle(bench)
    bench.stores.attention.load()
    settle(bench)
    assert not store.state.plans
    assert len(bench.stores.attention.state.clients) == before


def test_a_client_is_in_one_plan_only(bench: Bench) -> None:
    store, plan = started(bench)
    store.start(HR, "Another", 7, bench.stores.client_apps)
    settle(bench)
    assert store.state.plans == (plan,)


def test_a_twin_made_before_a_crash_is_found_at_the_next_start(bench: Bench) -> None:
    _store, plan = started(bench)
    # as if the program had ended between the server's answer and the next write
    bench.services.rotations.plans = [replace(plan, twin_id="")]
    store = bench.stores.rotations
    bench.stores.attention.clear()
    store.clear()
    assert not store.state.plans
    bench.stores.attention.load()
    bench.wait(lambda: store.state.plans == (plan,))
    settle(bench)
    assert bench.services.rotations.plans == [plan]


def test_plans_of_another_account_are_not_shown(bench: Bench) -> None:
    _store, plan = started(bench)
    bench.services.rotations.plans = [replace(plan, account_id="another")]
    bench.stores.attention.clear()
    bench.stores.rotations.clear()
    bench.stores.attention.load()
    settle(bench)
    assert not bench.stores.rotations.state.plans


def test_given_up_it_is_forgotten_once_the_twin_is_gone(bench: Bench) -> None:
    store, plan = started(bench)
    store.give_up(plan)
    settle(bench)
    (given_up,) = store.state.plans
    progress = store.progress(given_up, account.NOW)
    assert progress.step is Step.UNDO
    assert progress.twin is not None
    store.take_up(given_up)
    assert store.state.plans == (plan,)
    store.give_up(plan)
    bench.stores.client_apps.delete(progress.twin)
    bench.wait(lambda: not store.state.plans)
    settle(bench)
    assert bench.services.rotations.plans == []
    assert HR in bench.stores.attention.state.clients


def test_unread_clients_prove_nothing(bench: Bench) -> None:
    store, plan = started(bench)
    bench.stores.attention.clear()
    assert store.progress(plan, account.NOW).step is Step.UNKNOWN


def test_a_refusal_is_shown(bench: Bench) -> None:
    store = opened(bench)
    store.tell(NameTaken())
    assert store.state.notice is not None


def test_several_are_planned_and_nothing_is_sent_until_one_is_continued(bench: Bench) -> None:
    store, plan = started(bench)
    before = len(bench.stores.attention.state.clients)
    billing, _, portal, *_ = account.CLIENT_APPS
    store.plan_several((billing, HR, portal), 14, account.NOW)
    settle(bench)
    made = store.state.plans[1:]  # HR is in a plan already
    assert [(one.old_id, one.idle_days) for one in made] == [
        (billing.client_id, 14),
        (portal.client_id, 14),
    ]
    assert bench.services.rotations.plans == [plan, *made]
    assert {store.progress(one, account.NOW).step for one in made} == {Step.CREATE}
    bench.stores.attention.load()
    settle(bench)
    assert len(bench.stores.attention.state.clients) == before


def test_twins_that_are_only_planned_have_names_of_their_own(bench: Bench) -> None:
    store = opened(bench)
    billing = account.CLIENT_APPS[0]
    namesake = replace(account.CLIENT_APPS[2], name=billing.name)
    store.plan_several((billing, namesake), 7, account.NOW)
    settle(bench)
    assert len({plan.twin_name for plan in store.state.plans}) == 2
