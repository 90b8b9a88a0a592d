"""Tests a connection, saved or only typed, without signing in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot

from desktop_admin.domain.connections import Connection, ConnectionTestResult
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state.connection_draft import ConnectionDraft
from desktop_admin.state.local_snapshots import ConnectionTestState
from desktop_admin.state.ports import Services
from desktop_admin.state.state_store import StateStore, shown_error


class ConnectionTestStore(StateStore[ConnectionTestState]):
    """Holds the last result until the next test or ``reset``."""

    def __init__(
        self, services: Callable[[], Services], jobs: JobRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(ConnectionTestState(), parent)
        self._services = services
        self._jobs = jobs

    def test(self, draft: ConnectionDraft) -> None:
        """Test what is typed. Raises ``ValueError`` for a draft that is not clean."""
        self.test_connection(draft.connection())

    def test_connection(self, connection: Connection) -> None:
        """Test a connection; a test under way is superseded."""
        self._set(ConnectionTestState(is_testing=True))
        self._jobs.start(
            partial(_test, self._services, connection),
            owner=self,
            lane="test",
            done=self._on_tested,
            failed=self._on_failed,
        )

    @Slot()
    def reset(self) -> None:
        """Forget the result, and whatever is under way."""
        self._jobs.abandon(self)
        self._set(ConnectionTestState())

    def _on_tested(self, result: ConnectionTestResult) -> None:
        self._set(ConnectionTestState(result=result))

    def _on_failed(self, error: Exception) -> None:
        self._set(ConnectionTestState(error=shown_error(error)))


def _test(services: Callable[[], Services], connection: Connection) -> ConnectionTestResult:
    return services().connection_tester.test(connection)
