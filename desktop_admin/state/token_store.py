"""One access token of an integration, to look at: asked for, verified, introspected, revoked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot

from desktop_admin.domain.credentials import CredentialKind, SavedCredential
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.tokens import (
    CredentialInUse,
    PublishedServer,
    RequestedToken,
    Verification,
)
from desktop_admin.domain.vault_errors import VaultValueGone
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state import token_work as work
from desktop_admin.state.server_store import ServerStore
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.session_work import ServicesFactory
from desktop_admin.state.state_store import StateStore, shown_error
from desktop_admin.state.token_port import LiveTokensPort
from desktop_admin.state.token_snapshots import TokenState, TokenView
from desktop_admin.state.vault_work import SavedFactory


class TokenStore(StateStore[TokenState]):
    """Holds the token, and the secret that bought it, until ``reset``; no snapshot has them.

    ``needs_confirmation`` carries a token endpoint that the person must confirm before a secret is
    sent there.
    """

    needs_confirmation = Signal(str)

    def __init__(
        self,
        session: SessionStore,
        server: ServerStore,
        *,
        services: ServicesFactory,
        saved: SavedFactory,
        live_tokens: LiveTokensPort,
        jobs: JobRunner,
        vault_jobs: JobRunner,
    ) -> None:
        super().__init__(TokenState(), session)
        self._session, self._server = session, server
        self._services, self._saved, self._live_tokens = services, saved, live_tokens
        self._jobs, self._vault_jobs = jobs, vault_jobs
        self._sought: SavedCredential | None = None
        self._used: CredentialInUse | None = None
        self._name = ""
        self._requested: RequestedToken | None = None

    @property
    def token(self) -> Secret | None:
        """The token on show; never to be kept by who asks."""
        return self._requested.token if self._requested is not None else None

    def request_saved(self, saved: SavedCredential) -> None:
        """Ask for a token with a secret from the keyring."""
        connection = self._session.state.connection
        if connection is None or self._state.is_busy:
            return
        self.reset()
        self._sought = saved
        self._set(TokenState(is_requesting=True))
        self._vault_jobs.start(
            partial(work.read, self._saved, connection, saved),
            owner=self,
            lane="read",
            done=self._on_read,
            failed=self._on_failed,
        )

    def request(self, kind: CredentialKind, client_id: str, secret: Secret, name: str = "") -> None:
        """Ask for a token with a secret that is at hand; it is kept nowhere."""
        connection, server = self._session.state.connection, self._server.state
        if connection is None or server.server is None or self._state.is_busy:
            return
        self.reset()
        endpoint = server.server.token_endpoint
        if kind is CredentialKind.OAUTH_CLIENT and not server.is_confirmed:
            self.needs_confirmation.emit(endpoint)
            return
        self._used = CredentialInUse(connection, endpoint, kind, client_id, secret)
        self._set(TokenState(is_requesting=True))
        job = partial(work.requested, self._services, self._used)
        self._name = name
        self._start(job, self._on_requested, self._on_failed)

    @Slot()
    def introspect(self) -> None:
        """Ask the authorization server what it says of the token."""
        if (subject := self._subject()) is not None:
            self._show(is_introspecting=True, error=None)
            job = partial(work.introspected, self._services, *subject)
            self._start(job, self._on_introspected, self._on_failed)

    @Slot()
    def revoke(self) -> None:
        """End the token on the authorization server."""
        if (subject := self._subject()) is not None:
            self._show(is_revoking=True, error=None)
            job = partial(work.revoked, self._services, *subject)
            self._start(job, self._on_revoked, self._on_failed)

    @Slot()
    def look(self) -> None:
        """Read what the server publishes, and verify the signature with its keys."""
        requested, used, server = self._requested, self._used, self._server.state.server
        if requested is None or used is None or used.kind is not CredentialKind.OAUTH_CLIENT:
            return
        issuer = server.issuer if server is not None else None
        self._show(is_looking=True)
        self._show_view(look_error=None)
        job = partial(work.looked, self._services, used, issuer, requested)
        self._start(job, self._on_looked, self._on_look_failed, lane="look")

    @Slot()
    def reset(self) -> None:
        """Forget the token, wherever it is held, and whatever is under way."""
        self._jobs.abandon(self)
        self._vault_jobs.abandon(self)
        used, self._used, self._requested, self._sought = self._used, None, None, None
        if used is not None:
            self._live_tokens.discard(used)
        self._set(TokenState())

    def _subject(self) -> tuple[CredentialInUse, PublishedServer, Secret] | None:
        """What an act is about; None while there is nothing, or another act is under way."""
        view, token, used = self._state.view, self.token, self._used
        if view is None or view.server is None or token is None or used is None:
            return None
        return None if self._state.is_busy else (used, view.server, token)

    def _start(
        self,
        job: Callable[[], object],
        done: Callable[..., None],
        failed: Callable[[Exception], None],
        lane: str = "act",
    ) -> None:
        self._jobs.start(job, owner=self, lane=lane, done=done, failed=failed)

    def _show_view(self, **changes: Any) -> None:
        if self._state.view is not None:
            self._show(view=replace(self._state.view, **changes))

    def _on_read(self, secret: Secret | None) -> None:
        sought, self._sought = self._sought, None
        if sought is None:
            return
        self._set(TokenState())
        if secret is None:
            self._set(TokenState(error=VaultValueGone()))
        else:
            self.request(sought.kind, sought.client_id, secret, sought.name)

    def _on_requested(self, requested: RequestedToken) -> None:
        used = self._used
        if used is None:
            return
        if requested.refusal is not None:
            self._used = None
            self._set(TokenState(refused_kind=used.kind, refusal=requested.refusal))
            return
        self._requested = requested
        self._set(TokenState(view=_view_of(used, self._name, requested)))
        self.look()

    def _on_looked(self, found: tuple[PublishedServer, Verification | AppError | None]) -> None:
        server, verified = found
        is_failed = isinstance(verified, AppError)
        self._show(is_looking=False)
        self._show_view(
            server=server,
            verification=None if is_failed else verified,
            look_error=verified if is_failed else None,
        )

    def _on_look_failed(self, error: Exception) -> None:
        self._show(is_looking=False)
        self._show_view(look_error=shown_error(error))

    def _on_introspected(self, told: Mapping[str, object]) -> None:
        self._show(is_introspecting=False)
        self._show_view(introspection=told)

    def _on_revoked(self, _nothing: object) -> None:
        self._show(is_revoking=False)
        self._show_view(is_revoked=True, introspection=None)

    def _on_failed(self, error: Exception) -> None:
        if self._requested is None:
            self._used = None  # there is no token, so its secret is not needed any more
        self._show(
            is_requesting=False,
            is_introspecting=False,
            is_revoking=False,
            error=shown_error(error),
        )


def _view_of(used: CredentialInUse, name: str, requested: RequestedToken) -> TokenView:
    return TokenView(
        kind=used.kind,
        client_id=used.client_id,
        name=name,
        asked_at=requested.asked_at,
        seconds=requested.seconds,
        clock_difference=requested.clock_difference,
        milliseconds=requested.milliseconds,
        decoded=requested.decoded,
    )
