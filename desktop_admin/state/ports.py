"""What the stores ask of the services: the shapes that fakes and real ones share.

Everything here is called on a worker thread, may block, and raises ``AppError`` alone.
"""

from __future__ import annotations

from typing import Any, Protocol

from desktop_admin.domain.access import Access, AuthenticationMethod, SamplePerson
from desktop_admin.domain.activity import AuditPage, AuditQuery
from desktop_admin.domain.connections import (
    AuthorizationServer,
    Connection,
)
from desktop_admin.domain.credentials import (
    ApiKeyView,
    Client,
    ClientPage,
    Impact,
    IssuedClient,
    MethodStatus,
)
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.preferences import Preferences
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.secret_journal import NotedRequest
from desktop_admin.state.attention_port import ExposuresPort
from desktop_admin.state.checks_port import ChecksPort
from desktop_admin.state.export_port import DeliveryNotesPort, ExportPort
from desktop_admin.state.keyring_ports import JournalPort, SavedCredentialsPort
from desktop_admin.state.paste_port import PastePort
from desktop_admin.state.rotation_port import RotationsPort
from desktop_admin.state.tester_ports import ConnectionTestPort, CredentialTestPort
from desktop_admin.state.token_port import TokenViewerPort
from desktop_admin.state.trial_port import CallTrialPort
from desktop_admin.state.watch_port import WatchServices


class MethodCalls(Protocol):
    """The authentication method of the account."""

    def current(self) -> MethodStatus:
        """The method in force."""

    def impact(self, method: AuthenticationMethod) -> Impact:
        """What choosing ``method`` would do."""

    def choose(self, method: AuthenticationMethod, etag: str) -> MethodStatus:
        """Put ``method`` in force if nothing has changed since ``etag``."""


class ApiKeyCalls(Protocol):
    """The account's API key."""

    def view(self) -> ApiKeyView:
        """What may be known without viewing it."""

    def reveal(self) -> Secret:
        """The key itself, for the owner."""


class ClientCalls(Protocol):
    """Clients of one kind."""

    def page(
        self, *, search: str = "", sort: str = "name", cursor: str | None = None
    ) -> ClientPage:
        """One page of the list; ``sort`` begins with ``-`` for the other direction."""

    def create(self, name: str, noted: NotedRequest | None = None) -> IssuedClient:
        """A new client with its secret, parked in the keyring first if it was ``noted``."""

    def rename(self, client: Client, name: str) -> Client:
        """The client under its new name."""

    def regenerate(self, client: Client, noted: NotedRequest | None = None) -> IssuedClient:
        """The client with a new secret, parked as above; the old one is dead."""

    def repeat(self, noted: NotedRequest) -> IssuedClient | None:
        """The answer to a noted request, asked for again; None if the server cannot do that."""

    def delete(self, client: Client) -> None:
        """The client is gone."""


class AuditCalls(Protocol):
    """The account's audit events."""

    def page(self, query: AuditQuery, cursor: str | None = None) -> AuditPage:
        """One page, newest first."""


class ServerCalls(Protocol):
    """What the backend says of its authorization server."""

    def authorization_server(self) -> AuthorizationServer:
        """The token endpoint and where it comes from."""


class SignedInPort(Protocol):
    """One person's session on one connection; renews its access token by itself."""

    @property
    def methods(self) -> MethodCalls:
        """The authentication method."""

    @property
    def api_key(self) -> ApiKeyCalls:
        """The API key."""

    @property
    def client_apps(self) -> ClientCalls:
        """Client Apps."""

    @property
    def oauth_clients(self) -> ClientCalls:
        """OAuth 2.0 clients."""

    @property
    def audit(self) -> AuditCalls:
        """Audit events."""

    @property
    def server(self) -> ServerCalls:
        """The authorization server."""

    @property
    def is_kept(self) -> bool:
        """Whether "Keep me signed in" was asked for."""

    @property
    def keep_problem(self) -> AppError | None:
        """Why "Keep me signed in" did not work, though the session does."""

    def access(self) -> Access:
        """Who is signed in and what they may do, as of now."""

    def close(self) -> None:
        """Give up the network connections; the session on the server stays."""


class SignInPort(Protocol):
    """The ways to a session."""

    def with_password(
        self, connection: Connection, email: str, password: Secret, *, keep: bool
    ) -> SignedInPort:
        """Sign in; ``keep`` puts a refresh token into the keyring."""

    def with_one_time_token(self, connection: Connection, token: Secret) -> SignedInPort:
        """Sign in to the backend embedded on this computer."""

    def resume(self, connection: Connection) -> SignedInPort | None:
        """Sign in with the refresh token that was kept, or None if there is none."""

    def forget(self, connection: Connection) -> None:
        """Forget the refresh token that was kept for ``connection``."""

    def sign_out(self, signed_in: Any, /) -> None:
        """End the session on the server and forget the refresh token."""


class BackendAnswer(Protocol):
    """What the embedded backend said when it was ready."""

    @property
    def url(self) -> str:
        """Its own address."""

    @property
    def people(self) -> tuple[SamplePerson, ...]:
        """The people of the sample account."""


class EmbeddedBackendPort(Protocol):
    """The backend on this computer, a child process."""

    def start(self) -> BackendAnswer:
        """Start it unless it runs already. Raises ``BackendNotStarted``."""

    def one_time_token(self, email: str) -> Secret:
        """A token that signs ``email`` in once."""


class SettingsPort(Protocol):
    """Where preferences and connections are written to."""

    def save(self, preferences: Preferences, connections: tuple[Connection, ...]) -> None:
        """Write both. Raises ``FileFailed``."""


class Services(ExportPort, PastePort, WatchServices, Protocol):
    """Everything the stores use, made on a worker thread when first needed."""

    @property
    def sign_in(self) -> SignInPort:
        """Signing in and out."""

    @property
    def embedded(self) -> EmbeddedBackendPort:
        """The backend on this computer."""

    @property
    def credential_tester(self) -> CredentialTestPort:
        """Tests of credentials."""

    @property
    def token_viewer(self) -> TokenViewerPort:
        """A look at access tokens."""

    @property
    def connection_tester(self) -> ConnectionTestPort:
        """Tests of connections."""

    @property
    def call_trial(self) -> CallTrialPort:
        """Trials of harmless calls."""

    @property
    def checks(self) -> ChecksPort:
        """The checks of Troubleshooting."""

    @property
    def saved_credentials(self) -> SavedCredentialsPort:
        """The keyring; to be used on the vault's own runner alone."""

    @property
    def exposures(self) -> ExposuresPort:
        """What a person has marked as exposed."""

    @property
    def rotations(self) -> RotationsPort:
        """The rotations without downtime that are under way."""

    @property
    def journal(self) -> JournalPort:
        """New secrets that nobody has kept yet; on the vault's own runner alone."""

    @property
    def delivery_notes(self) -> DeliveryNotesPort:
        """What was handed over on this computer."""
