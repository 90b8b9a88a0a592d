"""All stores of a window in one record, as pages receive them."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_admin.runtime.clipboard_guard import ClipboardGuard
from desktop_admin.state.activity_store import ActivityStore
from desktop_admin.state.api_key_store import ApiKeyStore
from desktop_admin.state.attention_store import AttentionStore
from desktop_admin.state.authentication_store import AuthenticationStore
from desktop_admin.state.bulk_store import BulkStore
from desktop_admin.state.bundle_store import BundleStore
from desktop_admin.state.changes import Changes
from desktop_admin.state.checks_store import ChecksStore
from desktop_admin.state.clients_store import ClientsStore
from desktop_admin.state.connection_test_store import ConnectionTestStore
from desktop_admin.state.credential_test_store import CredentialTestStore
from desktop_admin.state.deliveries_store import DeliveriesStore
from desktop_admin.state.handover_store import HandoverStore
from desktop_admin.state.holds_store import HoldsStore
from desktop_admin.state.lock_store import LockStore
from desktop_admin.state.new_secrets_store import NewSecretsStore
from desktop_admin.state.paste_store import PasteStore
from desktop_admin.state.precaution_store import PrecautionStore
from desktop_admin.state.preferences_store import PreferencesStore
from desktop_admin.state.recorder_store import RecorderStore
from desktop_admin.state.request_log_store import RequestLogStore
from desktop_admin.state.rotation_store import RotationStore
from desktop_admin.state.server_store import ServerStore
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.token_store import TokenStore
from desktop_admin.state.trial_store import TrialStore
from desktop_admin.state.vault_store import VaultStore
from desktop_admin.state.view_state_store import ViewStateStore
from desktop_admin.state.watch_notes_store import WatchNotesStore
from desktop_admin.state.watch_store import WatchStore


@dataclass(frozen=True, slots=True)
class Stores:
    """One of each; they live as long as the window."""

    session: SessionStore
    authentication: AuthenticationStore
    client_apps: ClientsStore
    oauth_clients: ClientsStore
    holds: HoldsStore
    bulk: BulkStore
    api_key: ApiKeyStore
    attention: AttentionStore
    rotations: RotationStore
    tests: CredentialTestStore
    tokens: TokenStore
    handovers: HandoverStore
    deliveries: DeliveriesStore
    server: ServerStore
    activity: ActivityStore
    vault: VaultStore
    precaution: PrecautionStore
    new_secrets: NewSecretsStore
    lock: LockStore
    preferences: PreferencesStore
    connection_test: ConnectionTestStore
    checks: ChecksStore
    requests: RequestLogStore
    watch: WatchStore
    watch_notes: WatchNotesStore
    recorder: RecorderStore
    bundle: BundleStore
    trials: TrialStore
    pastes: PasteStore
    view: ViewStateStore
    changes: Changes
    clipboard: ClipboardGuard
