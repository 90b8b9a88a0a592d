"""Sets up runs of checks on the running program's own parts: its network, its keyring."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Protocol

from desktop_admin.api.factory import ApiFactory
from desktop_admin.diagnostics.engine import Check, CheckResult, CheckRun
from desktop_admin.diagnostics.order import CheckOrder
from desktop_admin.diagnostics.subject import (
    AccountPort,
    CallsPort,
    CheckedCredential,
    ClipboardSeen,
    Subject,
)
from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import SavedCredential
from desktop_admin.domain.secret import Secret
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


class Tried(Protocol):
    """How a marker on the clipboard fared, as ``ClipboardSeen`` has it."""

    @property
    def marking(self) -> str:
        """Who honours the mark of secrets."""

    @property
    def came_back(self) -> bool | None:
        """Whether what was copied arrived."""

    @property
    def was_cleared(self) -> bool | None:
        """Whether it went away again."""


@dataclass(frozen=True, slots=True)
class BenchPorts:
    """The rest of the program, as far as checks need it; each may block.

    ``start_embedded`` starts the backend on this computer, unless it runs already. ``read_saved``
    gives the secret for a ``vault_id`` and a client id. ``calls_to`` opens calls of integrations to
    a connection at its real address and to a token endpoint. ``account_of`` reads by a session.
    """

    start_embedded: Callable[[], ReadyBackend]
    read_saved: Callable[[str, str], Secret | None]
    calls_to: Callable[[Connection, str], CallsPort]
    account_of: Callable[[Any], AccountPort]
    try_clipboard: Callable[[], Tried | None] | None = None


class CheckBench:
    """Each run has a subject of its own, made when it is asked for."""

    def __init__(self, api: ApiFactory, vault: Vault, paths: AppPaths, ports: BenchPorts) -> None:
        self._api = api
        self._vault = vault
        self._paths = paths
        self._ports = ports

    @property
    def checks(self) -> tuple[Check[Subject], ...]:
        """The table that a run goes through."""
        from desktop_admin.diagnostics.checks import CHECKS  # noqa: PLC0415 - heavy; few run them

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
        connection, endpoint = order.connection, order.token_endpoint
        if connection.is_embedded:
            ready = self._ports.start_embedded()
            connection = replace(connection, backend_url=ready.url)
            endpoint = ready.authorization_server_url
        subject = Subject(
            url=connection.backend_url,
            token_endpoint=endpoint,
            settings=order.settings,
            paths=self._paths,
            api=self._api,
            vault=self._vault,
            clipboard=self._look_at_clipboard if self._ports.try_clipboard else None,
        )
        if order.session is not None:
            subject = replace(subject, account=self._ports.account_of(order.session))
        if order.credential is None:
            return subject
        calls = self._ports.calls_to(connection, subject.endpoint)
        return replace(subject, credential=self._checked(order.credential, calls))

    def _checked(self, saved: SavedCredential, calls: CallsPort) -> CheckedCredential:
        return CheckedCredential(
            name=saved.name,
            kind=saved.kind,
            client_id=saved.client_id,
            read=partial(self._ports.read_saved, saved.connection_id, saved.client_id),
            calls=calls,
            saved_at=saved.saved_at,
        )

    def _look_at_clipboard(self) -> ClipboardSeen | None:
        tried = self._ports.try_clipboard() if self._ports.try_clipboard else None
        if tried is None:
            return None
        return ClipboardSeen(str(tried.marking), tried.came_back, tried.was_cleared)
