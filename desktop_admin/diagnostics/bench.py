"""Sets up runs of checks on the running program's own parts: its network, its keyring."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from desktop_admin.api.factory import ApiFactory
from desktop_admin.diagnostics.checks import CHECKS
from desktop_admin.diagnostics.engine import Check, CheckResult, CheckRun
from desktop_admin.diagnostics.order import CheckOrder
from desktop_admin.diagnostics.subject import Subject
from desktop_admin.settings.paths import AppPaths
from desktop_admin.vault.port import Vault


class ReadyBackend(Protocol):
    """What the backend on this computer said when it was ready."""

    @property
    def url(self) -> str:
        """Its own address."""

    @property
    def authorization_server_url(self) -> str:
        """Its token endpoint."""


class CheckBench:
    """``start_embedded`` starts the backend on this computer, unless it runs already."""

    def __init__(
        self,
        api: ApiFactory,
        vault: Vault,
        paths: AppPaths,
        start_embedded: Callable[[], ReadyBackend],
    ) -> None:
        self._api = api
        self._vault = vault
        self._paths = paths
        self._start_embedded = start_embedded

    @property
    def checks(self) -> tuple[Check[Subject], ...]:
        """The table that a run goes through."""
        return CHECKS

    def run_of(
        self,
        order: CheckOrder,
        on_result: Callable[[CheckResult], None],
        on_start: Callable[[str], None],
    ) -> CheckRun[Subject]:
        """A run over all checks, not begun yet. Raises ``BackendNotStarted``."""
        return CheckRun(self.checks, self._subject(order), on_result, on_start)

    def _subject(self, order: CheckOrder) -> Subject:
        url, endpoint = order.connection.backend_url, order.token_endpoint
        if order.connection.is_embedded:
            ready = self._start_embedded()
            url, endpoint = ready.url, ready.authorization_server_url
        return Subject(
            url=url,
            token_endpoint=endpoint,
            settings=order.settings,
            paths=self._paths,
            api=self._api,
            vault=self._vault,
        )
