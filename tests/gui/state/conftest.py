"""A window's stores over services in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.preferences import Preferences
from desktop_admin.runtime.clipboard_guard import ClipboardGuard
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.services.request_log import RequestLog
from desktop_admin.services.token_cache import TokenCache
from desktop_admin.settings.loaded import LoadedSettings
from desktop_admin.settings.view_state import ViewState
from desktop_admin.state.building import build_stores
from desktop_admin.state.snapshots import Phase
from desktop_admin.state.status import Status
from desktop_admin.state.stores import Stores
from desktop_admin.state.support_parts import SupportParts
from tests.fakes import account
from tests.fakes.clipboard_bench import FakePort
from tests.fakes.services import FakeServices
from tests.fakes.support import support_parts


@dataclass
class FakeFile:
    """Both the settings file and that of the view state."""

    saved: list[object] = field(default_factory=list)
    error: Exception | None = None

    def save(self, *what: object) -> None:
        if self.error is not None:
            raise self.error
        self.saved.append(what)


class Bench:
    """Builds stores, waits on their states, and ends everything."""

    def __init__(
        self,
        qtbot: QtBot,
        view: ViewState | None = None,
        connections: tuple[Connection, ...] = (account.PRODUCTION, account.SANDBOX),
        support: SupportParts | None = None,
    ) -> None:
        self.qtbot = qtbot
        self.services = FakeServices()
        self.board = self.services.board
        self.settings_file, self.view_file = FakeFile(), FakeFile()
        self.clipboard = FakePort()
        self.live_tokens = TokenCache()
        self.request_log = RequestLog()
        self.support = support or support_parts()
        self.root = QObject()
        self.jobs = JobRunner(parent=self.root)
        self.vault_jobs = JobRunner(readers=0, name="vault", parent=self.root)
        self.stores: Stores = build_stores(
            jobs=self.jobs,
            vault_jobs=self.vault_jobs,
            services=self.services,
            live_tokens=self.live_tokens,
            request_log=self.request_log,
            loaded=LoadedSettings(Preferences(), connections),
            settings=self.settings_file,
            view=view or ViewState(),
            view_file=self.view_file,
            clipboard=ClipboardGuard(self.clipboard, parent=self.root),
            support=self.support,
            parent=self.root,
        )

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=5000)

    def sign_in(self, email: str = "owner@example.com", *, connection: str = "prod") -> None:
        """Signed in on a remote connection, with the follow-up reads done."""
        session = self.stores.session
        self.services.kept[connection] = email
        session.open_connection(connection)
        self.wait(lambda: session.state.phase is Phase.SIGNED_IN)
        self.services.kept.clear()

    def snapshots(self) -> str:
        """Everything that a page could show or a log could hold."""
        stores = self.stores
        return repr(
            [
                stores.session.state,
                stores.authentication.state,
                stores.client_apps.state,
                stores.oauth_clients.state,
                stores.api_key.state,
                stores.attention.state,
                stores.tests.state,
                stores.tokens.state,
                stores.server.state,
                stores.activity.state,
                stores.vault.state,
                stores.holds.state,
                stores.handovers.state,
                stores.deliveries.state,
                stores.watch.state,
                stores.watch_notes.state,
                stores.precaution.state,
                stores.new_secrets.state,
                stores.preferences.state,
                stores.clipboard.state,
                stores.pastes.state,
            ]
        )

    def close(self) -> None:
        self.board.let_go()
        self.stores.clipboard.copy_text("")  # stops its timers
        self.stores.holds.drop()
        self.stores.recorder.quit()
        assert self.jobs.shutdown(5.0)
        assert self.vault_jobs.shutdown(5.0)


MakeBench = Callable[..., Bench]


@pytest.fixture
def make_bench(qtbot: QtBot) -> Iterator[MakeBench]:
    made: list[Bench] = []

    def make(**arguments: object) -> Bench:
        made.append(Bench(qtbot, **arguments))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for bench in made:
        bench.close()


@pytest.fixture
def bench(make_bench: MakeBench) -> Bench:
    """Stores before their start."""
    return make_bench()


@pytest.fixture
def ready(bench: Bench) -> Bench:
    """Signed in, with the list of Client Apps read."""
    bench.sign_in()
    apps = bench.stores.client_apps
    apps.load()
    assert apps.state.status is Status.LOADING
    bench.wait(lambda: apps.state.status is Status.READY)
    return bench
