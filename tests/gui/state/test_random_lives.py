"""Random lives of session and client lists: no illegal snapshot, no leaked and no lost secret."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

import hypothesis.strategies as st
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Slot
from PySide6.QtWidgets import QApplication

from desktop_admin.domain.access import Capability
from desktop_admin.domain.credentials import Client, IssuedClient
from desktop_admin.domain.errors import (
    AppError,
    ChangedMeanwhile,
    ConnectionFailed,
    Forbidden,
    NameTaken,
    NotAuthenticated,
    RateLimited,
)
from desktop_admin.domain.secret import Secret
from desktop_admin.state.client_work import Act
from desktop_admin.state.snapshots import ClientsState, Phase
from desktop_admin.state.status import Status
from tests.fakes import account
from tests.gui.state.conftest import Bench

CALLS = ("apps.page", "apps.create", "apps.rename", "apps.regenerate", "apps.delete", "access")
KEYRING = ("saved.save", "journal.begin", "journal.park", "journal.look")
ERRORS: tuple[Callable[[], Exception], ...] = (
    ChangedMeanwhile,
    partial(ConnectionFailed, host="x"),
    Forbidden,
    NameTaken,
    NotAuthenticated,
    partial(RateLimited, seconds=3),
    RuntimeError,
)
OWNER, ADMIN = "owner@example.com", "admin@example.com"


class EventLoop:
    """What the bench needs of pytest-qt, outside a test function."""

    def waitUntil(self, condition: Callable[[], bool], timeout: int) -> None:
        end = time.monotonic() + timeout / 1000
        while not condition():
            assert time.monotonic() < end, "not in time"
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


class Page(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.shown: list[IssuedClient] = []

    @Slot(object)
    def on_issued(self, issued: IssuedClient) -> None:
        self.shown.append(issued)


class Life(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.bench = Bench(EventLoop())  # type: ignore[arg-type]
        self.page = Page()
        self.session = self.bench.stores.session
        self.apps = self.bench.stores.client_apps
        self.holds = self.bench.stores.holds
        self.apps.issued.connect(self.page.on_issued)

    @initialize(email=st.sampled_from([OWNER, ADMIN]))
    def begin_inside(self, email: str) -> None:
        self.bench.sign_in(email)
        self.apps.load()
        self.settle()

    @property
    def is_inside(self) -> bool:
        return self.session.state.phase is Phase.SIGNED_IN

    def some_client(self, number: int) -> Client:
        items = self.apps.state.items or account.CLIENT_APPS
        return items[number % len(items)]

    @rule(connection=st.sampled_from(["prod", "sand"]), email=st.sampled_from([None, OWNER, ADMIN]))
    def open_connection(self, connection: str, email: str | None) -> None:
        self.bench.services.kept = {} if email is None else {connection: email}
        self.session.open_connection(connection)

    @rule(email=st.sampled_from([OWNER, ADMIN, "nobody@example.com"]))
    def sign_in(self, email: str) -> None:
        self.session.sign_in(email, Secret(account.SECRET), keep=False)

    @rule(way=st.sampled_from(["sign_out", "go_to_welcome", "start", "reconnect"]))
    def move(self, way: str) -> None:
        getattr(self.session, way)()

    @rule(is_awaited=st.booleans())
    def check_again(self, is_awaited: bool) -> None:
        self.session.check_again()
        if is_awaited:
            self.settle()

    @rule()
    def try_here(self) -> None:
        self.session.try_on_this_computer()

    @rule(act=st.sampled_from(["load", "load_more", "create", "sort"]))
    def use_list(self, act: str) -> None:
        if not self.session.can(Capability.API_ACCESS):
            return  # no page is there to ask; a precondition would depend on the workers' pace
        if act == "create":
            self.apps.create("New one")
        elif act == "sort":
            self.apps.sort_by(self.apps.state.sort)
        else:
            getattr(self.apps, act)()

    @rule(
        act=st.sampled_from(["rename", "regenerate", "delete"]),
        number=st.integers(0, 9),
        is_awaited=st.booleans(),
    )
    def change(self, act: str, number: int, is_awaited: bool) -> None:
        client = self.some_client(number)
        if act == "rename":
            self.apps.rename(client, "Renamed")
        else:
            self.holds.hold(Act[act.upper()], (client,), self.apps)
        if is_awaited:
            self.settle()

    @rule(number=st.integers(0, 3), is_undone=st.booleans())
    def end_hold(self, number: int, is_undone: bool) -> None:
        if held := self.holds.state.held:
            hold = held[number % len(held)]
            (self.holds.undo if is_undone else self.holds.send_now)(hold.id)

    @rule(call=st.sampled_from(CALLS), error=st.sampled_from(ERRORS))
    def next_call_fails(self, call: str, error: Callable[[], Exception]) -> None:
        self.bench.board.fail(call, error())

    @rule(call=st.sampled_from([*CALLS, *KEYRING, "resume", "sign_out"]))
    def hold(self, call: str) -> None:
        self.bench.board.let_go(call)
        self.bench.board.hold(call)

    @rule(is_granted=st.booleans())
    def role_changes(self, is_granted: bool) -> None:
        person = account.owner() if is_granted else account.manager()
        self.bench.services.access[OWNER] = person

    @rule(call=st.sampled_from(CALLS))
    def until_the_server_is_asked(self, call: str) -> None:
        """Give workers and the event loop a chance, whatever is held."""
        end = time.monotonic() + 0.02
        while call not in self.bench.board.calls and time.monotonic() < end:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 2)
        self.bench.board.calls.clear()

    @rule()
    def let_go(self) -> None:
        self.bench.board.let_go()

    @rule()
    def settle(self) -> None:
        self.bench.board.let_go()
        jobs, vault_jobs = self.bench.jobs, self.bench.vault_jobs
        self.bench.wait(lambda: not jobs._jobs and not vault_jobs._jobs)
        assert not self.apps.state.busy
        assert not self.apps.state.is_creating
        assert self.apps.state.status is not Status.LOADING
        assert not self.session.state.is_working
        assert self.session.state.phase is not Phase.STARTING

    @invariant()
    def no_secret_in_any_snapshot(self) -> None:
        assert account.SECRET not in self.bench.snapshots()

    @invariant()
    def access_belongs_to_being_signed_in(self) -> None:
        assert (self.session.state.access is not None) is self.is_inside
        assert (self.session.signed_in is not None) is self.is_inside

    @invariant()
    def nothing_stale_outside_or_without_the_permission(self) -> None:
        if not self.is_inside:
            assert self.apps.state == ClientsState()
            assert not self.holds.state.held
        if self.session.state.withdrawn:
            assert not self.holds.state.held
            assert self.apps.state.items == ()

    @invariant()
    def failure_and_reason_belong_together(self) -> None:
        state = self.apps.state
        assert (state.status is Status.FAILED) is (state.error is not None)
        assert state.error is None or isinstance(state.error, AppError)

    def teardown(self) -> None:
        try:
            self.settle()
            kept = self.bench.services.saved_credentials.kept
            issued = self.bench.services.client_apps.issued
            shown = {one.filing.entry_id for one in self.page.shown if one.filing is not None}
            waiting = self.bench.services.journal.secrets.keys() - shown
            assert len(self.page.shown) + kept + len(waiting) == issued
            offered = {entry.id for entry in self.bench.stores.new_secrets.state.waiting}
            assert offered == waiting
        finally:
            self.bench.close()


def test_random_lives(qapp: QApplication) -> None:
    case = Life.TestCase
    case.settings = settings(
        max_examples=60,
        stateful_step_count=30,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    case().runTest()
