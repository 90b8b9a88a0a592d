"""Builds the stores of one window, each with what it needs."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.runtime.clipboard_guard import ClipboardGuard
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.settings.loaded import LoadedSettings
from desktop_admin.settings.view_state import ViewState
from desktop_admin.state.activity_store import ActivityStore
from desktop_admin.state.api_key_store import ApiKeyStore
from desktop_admin.state.attention_store import AttentionStore
from desktop_admin.state.authentication_store import AuthenticationStore
from desktop_admin.state.bulk_store import BulkStore
from desktop_admin.state.changes import Changes
from desktop_admin.state.clients_store import ClientsStore
from desktop_admin.state.credential_test_store import CredentialTestStore
from desktop_admin.state.deliveries_store import DeliveriesStore
from desktop_admin.state.ground import Ground
from desktop_admin.state.handover_store import HandoverStore
from desktop_admin.state.holds_store import HoldsStore
from desktop_admin.state.keyring_ports import JournalPort
from desktop_admin.state.lock_store import LockStore
from desktop_admin.state.new_secrets_store import NewSecretsStore
from desktop_admin.state.paste_store import PasteSources, PasteStore
from desktop_admin.state.ports import SettingsPort
from desktop_admin.state.precaution_store import PrecautionStore
from desktop_admin.state.preferences_store import PreferencesStore
from desktop_admin.state.request_log_store import RequestLogPort
from desktop_admin.state.rotation_store import RotationStore
from desktop_admin.state.server_store import ServerStore
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.session_work import ServicesFactory
from desktop_admin.state.stores import Stores
from desktop_admin.state.support_parts import SupportParts
from desktop_admin.state.token_forgetting import TokenForgetting
from desktop_admin.state.token_port import LiveTokensPort
from desktop_admin.state.troubles_building import for_troubles
from desktop_admin.state.vault_store import VaultStore
from desktop_admin.state.view_state_store import ViewStatePort, ViewStateStore
from desktop_admin.state.watch_building import build_watch_stores


def build_stores(
    *,
    jobs: JobRunner,
    vault_jobs: JobRunner,
    services: ServicesFactory,
    live_tokens: LiveTokensPort,
    request_log: RequestLogPort,
    loaded: LoadedSettings,
    settings: SettingsPort,
    view: ViewState,
    view_file: ViewStatePort,
    clipboard: ClipboardGuard,
    support: SupportParts,
    parent: QObject | None = None,
) -> Stores:
    """The stores of one window; they live as long as ``parent``.

    ``services`` is called on workers only. ``vault_jobs`` has one worker and no readers.
    """
    place = ViewStateStore(view, view_file, jobs, parent)
    preferences = PreferencesStore(loaded, settings, jobs, parent)
    session = SessionStore(jobs, services, preferences, place, parent)
    ground = Ground(
        session,
        preferences,
        Changes(session),
        loaded=loaded,
        support=support,
        jobs=jobs,
        vault_jobs=vault_jobs,
        services=services,
        request_log=request_log,
        live_tokens=live_tokens,
    )
    stores = _account_stores(ground, place, clipboard)
    stores.bundle.follow(stores)
    TokenForgetting(stores, live_tokens)
    return stores


def _account_stores(ground: Ground, place: ViewStateStore, clipboard: ClipboardGuard) -> Stores:
    session, jobs, changes = ground.session, ground.jobs, ground.changes
    server = ServerStore(session, ground.preferences, jobs, changes)
    vault = _vault_store(ground, clipboard)
    precaution, new_secrets = _journal_stores(ground, vault)
    attention, rotations = _attention_stores(ground, vault)
    lock = LockStore(session, new_secrets, clipboard)
    watch, watch_notes = build_watch_stores(ground, server, lock)
    apps, oauth = _client_stores(ground, precaution, new_secrets)
    authentication = AuthenticationStore(session, jobs, changes)
    sources = PasteSources(session, server, authentication, attention, vault)
    return for_troubles(ground, server, vault, lock)(
        session=session,
        authentication=authentication,
        client_apps=apps,
        oauth_clients=oauth,
        holds=(holds := HoldsStore(session)),
        bulk=BulkStore(session, jobs, changes, holds),
        api_key=ApiKeyStore(session, jobs, changes),
        attention=attention,
        rotations=rotations,
        tests=_tests_store(ground, server),
        deliveries=(deliveries := _deliveries_store(ground, vault)),
        handovers=_handover_store(ground, server, deliveries),
        server=server,
        activity=ActivityStore(session, jobs, changes, ground.services),
        vault=vault,
        lock=lock,
        precaution=precaution,
        new_secrets=new_secrets,
        preferences=ground.preferences,
        watch=watch,
        watch_notes=watch_notes,
        pastes=PasteStore(sources, ground.services, jobs, ground.vault_jobs),
        view=place,
        changes=changes,
        clipboard=clipboard,
    )


def _vault_store(ground: Ground, clipboard: ClipboardGuard) -> VaultStore:
    return VaultStore(
        ground.saved,
        ground.session,
        jobs=ground.vault_jobs,
        clipboard=clipboard,
        changes=ground.changes,
    )


def _tests_store(ground: Ground, server: ServerStore) -> CredentialTestStore:
    return CredentialTestStore(
        ground.session,
        server,
        services=ground.services,
        saved=ground.saved,
        jobs=ground.jobs,
        vault_jobs=ground.vault_jobs,
    )


def _client_stores(
    ground: Ground, precaution: PrecautionStore, new_secrets: NewSecretsStore
) -> tuple[ClientsStore, ClientsStore]:
    clients = partial(
        ClientsStore,
        session=ground.session,
        jobs=ground.jobs,
        changes=ground.changes,
        precaution=precaution,
        new_secrets=new_secrets,
    )
    return clients(CredentialKind.CLIENT_APP), clients(CredentialKind.OAUTH_CLIENT)


def _deliveries_store(ground: Ground, vault: VaultStore) -> DeliveriesStore:
    deliveries = DeliveriesStore(
        ground.session, ground.preferences, services=ground.services, jobs=ground.jobs
    )
    vault.copied.connect(deliveries.note_saved_copied)
    return deliveries


def _handover_store(
    ground: Ground, server: ServerStore, deliveries: DeliveriesStore
) -> HandoverStore:
    return HandoverStore(
        ground.session,
        server,
        deliveries=deliveries,
        services=ground.services,
        jobs=ground.jobs,
    )


def _attention_stores(ground: Ground, vault: VaultStore) -> tuple[AttentionStore, RotationStore]:
    session, services, jobs = ground.session, ground.services, ground.jobs
    attention = AttentionStore(
        session, ground.preferences, services=services, jobs=jobs, changes=ground.changes
    )
    rotations = RotationStore(
        session, attention, vault, services=services, jobs=jobs, changes=ground.changes
    )
    return attention, rotations


def _journal_stores(ground: Ground, vault: VaultStore) -> tuple[PrecautionStore, NewSecretsStore]:
    journal = partial(_journal, ground.services)
    precaution = PrecautionStore(journal, ground.session, vault, vault_jobs=ground.vault_jobs)
    new_secrets = NewSecretsStore(
        journal,
        ground.session,
        ground.preferences,
        vault,
        jobs=ground.jobs,
        vault_jobs=ground.vault_jobs,
        changes=ground.changes,
    )
    return precaution, new_secrets


def _journal(services: ServicesFactory) -> JournalPort:
    return services().journal
