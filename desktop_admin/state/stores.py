"""All stores of a window in one record, as pages receive them."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.runtime.clipboard_guard import ClipboardGuard
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.settings.loaded import LoadedSettings
from desktop_admin.settings.view_state import ViewState
from desktop_admin.state.activity_store import ActivityStore
from desktop_admin.state.api_key_store import ApiKeyStore
from desktop_admin.state.authentication_store import AuthenticationStore
from desktop_admin.state.changes import Changes
from desktop_admin.state.clients_store import ClientsStore
from desktop_admin.state.connection_test_store import ConnectionTestStore
from desktop_admin.state.credential_test_store import CredentialTestStore
from desktop_admin.state.ports import SettingsPort
from desktop_admin.state.preferences_store import PreferencesStore
from desktop_admin.state.server_store import ServerStore
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.session_work import ServicesFactory
from desktop_admin.state.vault_store import VaultStore
from desktop_admin.state.vault_work import SavedFactory
from desktop_admin.state.view_state_store import ViewStatePort, ViewStateStore


@dataclass(frozen=True, slots=True)
class Foundations:
    """What the stores stand on; the two factories are called on workers only.

    ``vault_jobs`` has one worker and no readers of its own.
    """

    jobs: JobRunner
    vault_jobs: JobRunner
    services: ServicesFactory
    saved: SavedFactory
    clipboard: ClipboardGuard
    settings: LoadedSettings
    settings_file: SettingsPort
    view_state: ViewState
    view_state_file: ViewStatePort


@dataclass(frozen=True, slots=True)
class Stores:
    """One of each; they live as long as the window."""

    session: SessionStore
    authentication: AuthenticationStore
    client_apps: ClientsStore
    oauth_clients: ClientsStore
    api_key: ApiKeyStore
    tests: CredentialTestStore
    server: ServerStore
    activity: ActivityStore
    vault: VaultStore
    preferences: PreferencesStore
    connection_test: ConnectionTestStore
    view: ViewStateStore
    changes: Changes
    clipboard: ClipboardGuard


def build_stores(base: Foundations) -> Stores:
    """The stores of one window."""
    jobs, changes = base.jobs, Changes()
    view = ViewStateStore(base.view_state, base.view_state_file, jobs)
    preferences = PreferencesStore(base.settings, base.settings_file, jobs)
    session = SessionStore(jobs, base.services, preferences, view)
    server = ServerStore(session, preferences, jobs, changes)
    vault = VaultStore(
        base.saved, session, jobs=base.vault_jobs, clipboard=base.clipboard, changes=changes
    )
    apps, oauth = (
        ClientsStore(kind, session, jobs, changes, vault.park)
        for kind in (CredentialKind.CLIENT_APP, CredentialKind.OAUTH_CLIENT)
    )
    return Stores(
        session=session,
        authentication=AuthenticationStore(session, jobs, changes),
        client_apps=apps,
        oauth_clients=oauth,
        api_key=ApiKeyStore(session, jobs, changes),
        tests=CredentialTestStore(
            session,
            server,
            services=base.services,
            saved=base.saved,
            jobs=jobs,
            vault_jobs=base.vault_jobs,
        ),
        server=server,
        activity=ActivityStore(session, jobs, changes, base.services),
        vault=vault,
        preferences=preferences,
        connection_test=ConnectionTestStore(base.services, jobs),
        view=view,
        changes=changes,
        clipboard=base.clipboard,
    )
