"""Somebody signed in whose credentials are watched, with a clock that the test turns."""

from __future__ import annotations

from datetime import timedelta

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import SavedCredential
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.watch import Verdict
from desktop_admin.domain.watch_schedule import WatchSchedule
from desktop_admin.runtime.notice_port import DesktopNotices
from desktop_admin.state.status import Status
from desktop_admin.state.watch_notices import WatchNotices
from desktop_admin.state.watch_snapshots import WatchRow
from tests.fakes import account
from tests.gui.state.conftest import Bench

MINUTE = timedelta(minutes=1)


def saved(place: int, connection: Connection = account.PRODUCTION) -> SavedCredential:
    """A credential of ``connection`` in the keyring."""
    client = account.OAUTH_CLIENTS[place]
    vault_id = connection.vault_id
    return SavedCredential(
        vault_id, connection.name, client.kind, client.client_id, client.name, account.NOW
    )


class FakeNotices(DesktopNotices):
    can_show = True

    def __init__(self) -> None:
        self.said: list[tuple[str, str]] = []

    def show(self, title: str, text: str) -> bool:
        self.said.append((title, text))
        return True


class Post:
    """Somebody signed in, two credentials in the keyring, and the watch begun."""

    def __init__(self, bench: Bench) -> None:
        self.bench, self.now = bench, account.NOW
        self.store, self.watching = bench.stores.watch, bench.services.watching
        self.watching.now = lambda: self.now
        self.keyring = bench.services.saved_credentials
        self.here = (saved(0), saved(1))
        for one in (*self.here, saved(2, account.SANDBOX)):
            self.keyring.values[one.connection_id, one.client_id] = Secret(account.SECRET)
        self.notices = FakeNotices()
        WatchNotices(bench.stores, self.notices, bench.jobs)

    def begin(self, *chosen: SavedCredential) -> None:
        self.bench.sign_in()
        self.store.start(lambda: self.now, WatchSchedule(lambda least, most: (least + most) / 2))
        self.bench.wait(lambda: self.store.state.status is Status.READY)
        self.store.add(chosen)
        self.settle()

    def settle(self) -> None:
        """Everything under way is over."""
        self.bench.wait(lambda: not self.bench.jobs._jobs and not self.bench.vault_jobs._jobs)

    def go_by(self, minutes: float) -> None:
        """Time goes by, and the timer has run out."""
        self.now += minutes * MINUTE
        self.store._timer.timeout.emit()
        self.settle()

    def test_with(self, *verdicts: Verdict) -> None:
        """A quarter of an hour later, for each of these."""
        for verdict in verdicts:
            self.watching.verdicts = [verdict]
            self.go_by(16)

    @property
    def row(self) -> WatchRow:
        (row,) = self.store.state.rows
        return row

    def standings(self) -> list[str]:
        return [row.watched.standing.value for row in self.store.state.rows]
