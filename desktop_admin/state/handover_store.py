"""Handing a new secret over as a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import Client, CredentialKind, Filing, IssuedClient
from desktop_admin.domain.deliveries import Delivery, DeliveryWay, Sealing, key_fingerprint
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.handover import Handover, HandoverForm, Recipient
from desktop_admin.domain.snippets import SnippetFacts
from desktop_admin.domain.urls import API_PATH, CLIENT_APP_TOKEN_PATH, derived_token_endpoint
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state.deliveries_store import DeliveriesStore
from desktop_admin.state.issue_requests import filing_of
from desktop_admin.state.local_snapshots import HandoverState
from desktop_admin.state.server_store import ServerStore
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.session_work import ServicesFactory
from desktop_admin.state.state_store import StateStore, shown_error


class HandoverStore(StateStore[HandoverState]):
    """One file at a time, each with its delivery note.

    ``exported`` carries the path, ``export_failed`` an ``AppError``.
    """

    exported = Signal(object)
    export_failed = Signal(object)

    def __init__(
        self,
        session: SessionStore,
        server: ServerStore,
        *,
        deliveries: DeliveriesStore,
        services: ServicesFactory,
        jobs: JobRunner,
    ) -> None:
        super().__init__(HandoverState(), session)
        self._deliveries = deliveries
        self._session = session
        self._server = server
        self._services = services
        self._jobs = jobs
        self._handed: tuple[Client, Filing, Delivery] | None = None

    def export(
        self,
        issued: IssuedClient,
        path: Path,
        form: HandoverForm,
        recipient: Recipient | None,
        whom: str = "",
    ) -> None:
        """Write the secret to ``path``, for ``whom``; ends in ``exported`` or ``export_failed``."""
        connection = self._session.state.connection
        if self._state.is_writing:
            return
        if connection is None:
            self.export_failed.emit(AppError())
            return
        self._show(is_writing=True)
        filing = filing_of(issued, connection)
        self._handed = (issued.client, filing, _delivery(path, form, recipient, whom))
        handover = Handover(
            issued.client, issued.secret, self._token_url(connection, issued.client.kind)
        )
        self._jobs.queue(
            partial(_written, self._services, handover, path, form, recipient=recipient),
            owner=self,
            done=self._on_written,
            failed=self._on_failed,
        )

    def snippet_facts(self, client: Client) -> SnippetFacts:
        """What code to paste says of ``client``; addresses are empty when nobody is signed in."""
        connection = self._session.state.connection
        if connection is None:
            return SnippetFacts(client.client_id, "", "")
        token_url = self._token_url(connection, client.kind)
        return SnippetFacts(client.client_id, token_url, connection.backend_url + API_PATH)

    def _token_url(self, connection: Connection, kind: CredentialKind) -> str:
        if kind is not CredentialKind.OAUTH_CLIENT:
            return connection.backend_url + CLIENT_APP_TOKEN_PATH
        server = self._server.state.server
        return server.token_endpoint if server else derived_token_endpoint(connection.backend_url)

    def _on_written(self, path: Path) -> None:
        self._show(is_writing=False)
        if self._handed is not None:
            (client, filing, delivery), self._handed = self._handed, None
            self._deliveries.note(client, filing, delivery)
        self.exported.emit(path)

    def _on_failed(self, error: Exception) -> None:
        self._show(is_writing=False)
        self.export_failed.emit(shown_error(error))


def _delivery(path: Path, form: HandoverForm, recipient: Recipient | None, whom: str) -> Delivery:
    sealing, fingerprint = Sealing.NONE, ""
    if recipient is not None:
        has_key = recipient.passphrase is None
        sealing = Sealing.KEY if has_key else Sealing.PASSPHRASE
        fingerprint = key_fingerprint(recipient.public_key) if has_key else ""
    way = DeliveryWay.EXPORTED
    return Delivery(way, form.value, path.name, sealing, fingerprint, whom)


def _written(
    services: ServicesFactory,
    handover: Handover,
    path: Path,
    form: HandoverForm,
    *,
    recipient: Recipient | None,
) -> Path:
    services().export_secret(handover, path, form, recipient)
    return path
