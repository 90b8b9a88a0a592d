"""The clients of one kind: issued, renamed, replaced, deleted, and the list of them."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType

from PySide6.QtCore import SIGNAL, QObject, Signal, Slot

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import Client, CredentialKind, IssuedClient
from desktop_admin.domain.errors import AppError, ChangedMeanwhile, NotFound, TimedOut
from desktop_admin.domain.names import display_name
from desktop_admin.domain.secret_journal import IssueAct, IssueRequest, NotedRequest
from desktop_admin.domain.server_errors import AnswerLost
from desktop_admin.domain.text import Text
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state import client_texts as texts
from desktop_admin.state import client_work as work
from desktop_admin.state.changes import Change, Changes
from desktop_admin.state.client_list_store import ClientListStore
from desktop_admin.state.client_work import Act, ClientOutcome
from desktop_admin.state.hold_snapshots import Hold
from desktop_admin.state.issue_requests import filed, request_for
from desktop_admin.state.new_secrets_store import NewSecretsStore
from desktop_admin.state.precaution_store import PrecautionStore
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.state_store import shown_error
from desktop_admin.state.status import Notice, Status

# After these the list on the server is not what is shown.
_STALE = (ChangedMeanwhile, NotFound, TimedOut, AnswerLost)
_CHANGES = MappingProxyType(
    {
        CredentialKind.CLIENT_APP: Change.CLIENT_APPS,
        CredentialKind.OAUTH_CLIENT: Change.OAUTH_CLIENTS,
    }
)


class ClientsStore(ClientListStore):
    """One for Client Apps, one for OAuth 2.0 clients.

    ``issued`` carries an ``IssuedClient``, kept nowhere here; ``*_failed`` carry an ``AppError``.
    A new secret is asked for once ``precaution`` has noted it; one that nobody is there to take
    goes back to ``new_secrets``.
    """

    issued = Signal(object)
    create_failed = Signal(object)
    regenerate_failed = Signal(object)
    renamed = Signal(object)
    rename_failed = Signal(object)
    deleted = Signal(str)
    delete_failed = Signal(object)

    def __init__(
        self,
        kind: CredentialKind,
        session: SessionStore,
        jobs: JobRunner,
        changes: Changes,
        *,
        precaution: PrecautionStore,
        new_secrets: NewSecretsStore,
    ) -> None:
        super().__init__(kind, session, jobs, changes)
        self._precaution, self._new_secrets = precaution, new_secrets
        self._renewed: dict[str, Client] = {}
        self._noted: dict[str, NotedRequest] = {}
        precaution.noted.connect(self._on_noted)
        precaution.stopped.connect(self._on_stopped)
        changes.published.connect(self._on_change_published)

    def create(self, name: str) -> None:
        """Make a client; ends in ``issued`` or ``create_failed``."""
        request = request_for(self._session.state, self.kind, IssueAct.CREATE, name)
        if not self._state.is_creating and self.is_session_open and request is not None:
            self._show(is_creating=True, notice=None)
            self._precaution.note(request)

    def rename(self, client: Client, name: str) -> None:
        """Give a client another name; ends in ``renamed`` or ``rename_failed``."""
        self._attempt(Act.RENAME, client, name)

    def regenerate(self, client: Client) -> None:
        """Replace a client's secret; ends in ``issued`` or ``regenerate_failed``."""
        state = self._session.state
        request = request_for(state, self.kind, IssueAct.REGENERATE, client.name, client)
        is_busy = client.client_id in self._state.busy
        if not is_busy and self.is_session_open and request is not None:
            self._show(busy=self._state.busy | {client.client_id}, notice=None)
            self._renewed[client.client_id] = client
            self._precaution.note(request)

    def delete(self, client: Client) -> None:
        """Delete a client; ends in ``deleted`` or ``delete_failed``."""
        self._attempt(Act.DELETE, client)

    def send_held(self, hold: Hold) -> None:
        """Do what was held and not undone."""
        for client in hold.clients:
            if hold.act is Act.DELETE:
                self.delete(client)
            elif hold.act is Act.REGENERATE:
                self.regenerate(client)

    @Slot()
    def clear(self) -> None:
        """Back to the very beginning: nothing of the account is left."""
        self._renewed, self._noted = {}, {}
        super().clear()

    def _attempt(self, act: Act, client: Client, name: str = "") -> None:
        if client.client_id not in self._state.busy and self.is_session_open:
            self._show(busy=self._state.busy | {client.client_id}, notice=None)
            self._write(
                partial(work.attempt, act=act, client=client, name=name),
                self._on_attempted,
                self._on_attempt_broken,
            )

    @Slot(object, object)
    def _on_noted(self, request: IssueRequest, noted: NotedRequest | None) -> None:
        connection = self._session.state.connection
        if request.kind is not self.kind or connection is None:
            return
        if noted is not None:
            self._noted[request.client_id] = noted
            self._new_secrets.set_under_way(noted.entry)
        if request.act is IssueAct.CREATE:
            self._write(
                partial(work.create, kind=self.kind, name=request.name, noted=noted),
                self._on_created,
                self._on_create_failed,
                partial(self._new_secrets.keep, connection),
            )
            return
        client = self._renewed.pop(request.client_id)
        self._write(
            partial(work.attempt, act=Act.REGENERATE, client=client, noted=noted),
            self._on_attempted,
            self._on_attempt_broken,
            partial(_keep_outcome, self._new_secrets, connection),
        )

    @Slot(object)
    def _on_stopped(self, request: IssueRequest) -> None:
        if request.kind is not self.kind:
            return
        if request.act is IssueAct.CREATE:
            self._show(is_creating=False)
        else:
            self._renewed.pop(request.client_id, None)
            self._show(busy=self._state.busy - {request.client_id})

    @Slot(object, object)
    def _on_change_published(self, change: Change, initiator: QObject) -> None:
        is_concerned = initiator is not self and bool(change & _CHANGES[self.kind])
        if is_concerned and self._state.status is not Status.IDLE:
            self.load()

    def _answered(self, client_id: str = "") -> None:
        noted = self._noted.pop(client_id, None)
        if noted is not None:
            self._new_secrets.set_answered(noted.entry)

    def _on_created(self, issued: IssuedClient) -> None:
        self._noted.pop("", None)
        self._hand_over(issued)  # first: the dialog that asked must still be waiting for it
        self._show(is_creating=False)
        self._succeed(texts.CREATED, issued.client.name)

    def _on_create_failed(self, error: Exception) -> None:
        self._answered()
        shown = self._refuse(error, is_creating=False)
        self.create_failed.emit(shown)
        if isinstance(error, _STALE):
            self.load()

    def _on_attempted(self, outcome: ClientOutcome) -> None:
        if isinstance(outcome.result, IssuedClient):
            self._noted.pop(outcome.client.client_id, None)
            self._hand_over(outcome.result)  # first, as above
        else:
            self._answered(outcome.client.client_id)
        self._show(busy=self._state.busy - {outcome.client.client_id})
        if outcome.error is not None:
            self._fail(outcome.act, outcome.error)
        elif isinstance(outcome.result, IssuedClient):
            self._succeed(texts.REGENERATED, outcome.client.name)
        elif outcome.result is not None:
            self._succeed(texts.RENAMED, outcome.result.name)
            self.renamed.emit(outcome.result)
        else:
            self._succeed(texts.DELETED, outcome.client.name)
            self.deleted.emit(outcome.client.client_id)

    def _on_attempt_broken(self, error: Exception) -> None:
        for client_id in tuple(self._noted):
            self._answered(client_id)
        self._refuse(error, busy=frozenset(), notice=Notice.failure(shown_error(error)))

    def _succeed(self, text: Text, name: str) -> None:
        self._show(notice=Notice.ok(text.with_facts(name=display_name(name))))
        self._changes.publish(_CHANGES[self.kind] | Change.AUDIT, self)
        self.load()

    def _fail(self, act: Act, error: AppError) -> None:
        is_inline = act is Act.RENAME  # its dialog is still open and shows it
        self._refuse(error, notice=None if is_inline else Notice.failure(error))
        if act is Act.RENAME:
            self.rename_failed.emit(error)
        elif act is Act.REGENERATE:
            self.regenerate_failed.emit(error)
        else:
            self.delete_failed.emit(error)
        if isinstance(error, _STALE):
            self.load()

    def _hand_over(self, issued: IssuedClient) -> None:
        connection = self._session.state.connection
        if connection is None or self.receivers(SIGNAL("issued(PyObject)")):
            shown = issued if connection is None else filed(issued, connection)
            if shown.filing is not None:
                self._new_secrets.set_shown(shown.filing)
            self.issued.emit(shown)
        else:
            self._new_secrets.keep(connection, issued)


def _keep_outcome(
    new_secrets: NewSecretsStore, connection: Connection, outcome: ClientOutcome
) -> None:
    if isinstance(outcome.result, IssuedClient):
        new_secrets.keep(connection, outcome.result)
