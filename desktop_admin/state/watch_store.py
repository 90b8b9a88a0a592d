"""Tests chosen saved credentials of the present connection again and again while it is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import SavedCredential
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.watch import Reading, Watched, failures_in_a_row, is_news
from desktop_admin.domain.watch_schedule import Key, WatchSchedule
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state import watch_work as work
from desktop_admin.state.lock_store import LockStore
from desktop_admin.state.preferences_store import PreferencesStore
from desktop_admin.state.server_store import ServerStore
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.session_work import ServicesFactory
from desktop_admin.state.snapshots import Phase
from desktop_admin.state.state_store import StateStore, shown_error
from desktop_admin.state.status import Status
from desktop_admin.state.vault_work import SavedFactory
from desktop_admin.state.watch_list import WatchList
from desktop_admin.state.watch_snapshots import WatchPause, WatchState

LONGEST_NAP = timedelta(seconds=60)  # the timer stands still while the computer sleeps


class WatchStore(StateStore[WatchState]):
    """One test at a time. Each reads the secret from the keyring, and nothing here keeps it.

    ``stood`` carries a ``Watched`` as it stood before, as it stands now, and the ``Reading``.
    """

    stood = Signal(object, object, object)

    def __init__(
        self,
        session: SessionStore,
        server: ServerStore,
        lock: LockStore,
        preferences: PreferencesStore,
        *,
        services: ServicesFactory,
        saved: SavedFactory,
        jobs: JobRunner,
        vault_jobs: JobRunner,
    ) -> None:
        super().__init__(WatchState(), session)
        self._session, self._server, self._lock = session, server, lock
        self._preferences, self._services, self._saved = preferences, services, saved
        self._jobs, self._vault_jobs = jobs, vault_jobs
        self._list = WatchList(services, jobs, self)
        self._list.changed.connect(self._on_list_changed)
        self._schedule, self._now = WatchSchedule(), _utc_now
        self._testing: Watched | None = None
        self._vault_id, self._is_started = "", False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_timer)

    def start(
        self, now: Callable[[], datetime] | None = None, schedule: WatchSchedule | None = None
    ) -> None:
        """Test from now on; ``now`` tells the time, in UTC."""
        self._now, self._schedule = now or self._now, schedule or self._schedule
        self._is_started = True
        for store in (self._session, self._server, self._lock, self._preferences):
            store.changed.connect(self._on_ground_changed)
        self._preferences.connection_changed.connect(self._on_connection_changed)
        self._on_ground_changed()

    def stop(self) -> None:
        """Test no longer."""
        self._is_started = False
        self._on_ground_changed()

    def add(self, saved: tuple[SavedCredential, ...]) -> None:
        """Watch these too."""
        self._list.add(saved)

    def remove(self, watched: Watched) -> None:
        """Watch it no longer; what its tests found is forgotten."""
        self._list.remove((watched,))

    def set_on(self, watched: Watched, is_on: bool) -> None:
        """Test it, or leave it on the list untested."""
        if (present := self._list.of(watched.key)) is not None:
            self._list.put(replace(present, is_on=is_on))

    def test_now(self, watched: Watched) -> None:
        """Test it before all others, as soon as the server may be asked."""
        self._schedule.ask(watched.key, self._now())
        self._go_on()

    @Slot()
    def retry(self) -> None:
        """Read the list again after a failure."""
        self._list.load()
        self._render()

    @Slot()
    def dismiss_notice(self) -> None:
        """The person has seen the notice."""
        self._list.notice = None
        self._render()

    @property
    def _connection(self) -> Connection | None:
        return self._session.state.connection

    def _pause(self) -> WatchPause:
        if self._lock.state.is_locked:
            return WatchPause.LOCKED
        is_open = self._session.state.phase in {Phase.SIGN_IN, Phase.SIGNED_IN}
        has_server = self._connection is not None and self._connection.backend_url != ""
        if not is_open or not has_server or self._server.state.server is None:
            return WatchPause.NO_CONNECTION
        return WatchPause.NONE

    @Slot()
    def _on_ground_changed(self) -> None:
        pause = self._pause()
        vault_id = self._connection.vault_id if self._connection is not None else ""
        if vault_id != self._vault_id or pause is not WatchPause.NONE or not self._is_started:
            self._drop_test()
        if vault_id != self._vault_id:
            self._vault_id = vault_id
            self._schedule.forget()
        self._show(pause=pause)
        if not self._is_started:
            return
        if pause is WatchPause.NONE and self._list.status is Status.IDLE:
            self._list.load()
        self._on_list_changed()

    @Slot()
    def _on_list_changed(self) -> None:
        here = self._list.at(self._vault_id)
        now = self._now()
        self._schedule.set_minutes(self._preferences.state.preferences.watch_minutes, now)
        self._schedule.keep([one.key for one in here if one.is_on], now)
        self._render()
        self._go_on()

    def _render(self) -> None:
        testing: Key | None = self._testing.key if self._testing is not None else None
        self._show(
            status=self._list.status,
            error=self._list.error,
            notice=self._list.notice,
            rows=self._list.rows(self._vault_id, testing),
        )

    def _go_on(self) -> None:
        is_free = self._testing is None and self._state.pause is WatchPause.NONE
        if not is_free or not self._is_started:
            return
        now = self._now()
        watched = self._list.of(self._schedule.take(now))
        if watched is not None:
            self._begin(watched)
        elif (due := self._schedule.next_at()) is not None:
            nap = min(max(due - now, timedelta(0)), LONGEST_NAP)
            self._timer.start(int(nap / timedelta(milliseconds=1)) + 1)
        else:
            self._timer.stop()

    def _begin(self, watched: Watched) -> None:
        self._testing = watched
        self._render()
        self._vault_jobs.start(
            partial(work.read_secret, self._saved, watched),
            owner=self,
            lane="read",
            done=self._on_read,
            failed=self._on_blocked,
        )

    def _drop_test(self) -> None:
        """Nothing is under way any more, and nothing begins by itself."""
        self._timer.stop()
        self._schedule.rest()
        if self._testing is not None:
            self._testing = None
            self._vault_jobs.abandon(self)
            self._jobs.abandon(self)
            self._render()

    def _on_read(self, secret: Secret) -> None:
        watched, connection = self._testing, self._connection
        server = self._server.state.server
        if watched is None or connection is None or server is None:
            return
        self._jobs.start(
            partial(
                work.tested, self._services, connection, server.token_endpoint, watched, secret
            ),
            owner=self,
            lane="test",
            done=self._on_tested,
            failed=self._on_blocked,
        )

    def _on_tested(self, reading: Reading) -> None:
        before = self._list.of(self._testing.key) if self._testing is not None else None
        if before is not None:
            after, readings = self._list.settle(before, reading)
            self._schedule.settle(before.key, reading, failures_in_a_row(readings))
            if is_news(before.standing, after.standing):
                self.stood.emit(before, after, reading)
        self._testing = None  # not before: the next test heeds what this one was told
        self._on_list_changed()

    def _on_blocked(self, error: Exception) -> None:
        watched, self._testing = self._testing, None
        if watched is not None:
            self._list.block(watched, shown_error(error))
            self._schedule.postpone(watched.key, self._now())
        self._on_list_changed()

    @Slot()
    def _on_timer(self) -> None:
        self._go_on()

    @Slot(object)
    def _on_connection_changed(self, former: Connection) -> None:
        """A connection that is gone, or leads elsewhere, has none of its credentials any more."""
        if former.vault_id not in {one.vault_id for one in self._preferences.state.connections}:
            self._list.remove(self._list.at(former.vault_id))


def _utc_now() -> datetime:
    return datetime.now(UTC)
