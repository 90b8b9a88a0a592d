"""Stores without anything behind them: a test puts snapshots in and reads what pages asked for."""

from __future__ import annotations

from dataclasses import dataclass, field, fields

from PySide6.QtCore import Signal

from desktop_admin.domain.credentials import Client, CredentialKind, SavedCredential
from desktop_admin.domain.snippets import SnippetFacts
from desktop_admin.settings.view_state import ViewState
from desktop_admin.state.bulk_store import BulkState
from desktop_admin.state.bundle_store import BundleState
from desktop_admin.state.checks_store import ChecksState
from desktop_admin.state.hold_snapshots import HoldsState
from desktop_admin.state.journal_snapshots import NewSecretsState, PrecautionState
from desktop_admin.state.local_snapshots import (
    ConnectionTestState,
    DeliveriesState,
    HandoverState,
    PreferencesState,
    VaultState,
)
from desktop_admin.state.lock_store import LockState
from desktop_admin.state.recorder_store import RecorderState
from desktop_admin.state.snapshots import (
    ActivityState,
    ApiKeyState,
    AuthenticationState,
    ClientsState,
    CredentialTestState,
    ServerState,
    SessionState,
)
from desktop_admin.state.watch_snapshots import WatchNotesState, WatchState
from tests.fakes.attention import FakeAttention
from tests.fakes.clipboard_notes import FakeClipboard
from tests.fakes.fake_store import FakeStore
from tests.fakes.held import FakeBulk, FakeHolds
from tests.fakes.pastes import FakePastes
from tests.fakes.preferences import FakePreferences
from tests.fakes.requests import FakeRequests
from tests.fakes.rotations import FakeRotations
from tests.fakes.tokens import FakeTokens
from tests.fakes.trials import FakeTrials


class FakeSession(FakeStore):
    METHODS = (
        "try_on_this_computer",
        "open_connection",
        "sign_in",
        "sign_in_as",
        "sign_out",
        "check_again",
        "go_to_welcome",
        "remember_page",
    )
    signed_in_changed = Signal()
    cleared = Signal()
    last_page = ""


class FakeAuthentication(FakeStore):
    METHODS = ("load", "retry", "select", "load_impact", "save", "discard", "dismiss_notice")
    saved = Signal()
    save_failed = Signal(object)


class FakeClients(FakeStore):
    METHODS = (
        "load",
        "retry",
        "search",
        "sort_by",
        "load_more",
        "create",
        "rename",
        "regenerate",
        "delete",
        "dismiss_notice",
    )
    issued = Signal(object)
    create_failed = Signal(object)
    rename_failed = Signal(object)
    renamed = Signal(object)
    regenerate_failed = Signal(object)
    deleted = Signal(str)
    delete_failed = Signal(object)

    def __init__(self, kind: CredentialKind) -> None:
        super().__init__(ClientsState())
        self.kind = kind


class FakeApiKey(FakeStore):
    METHODS = ("load", "retry", "reveal", "dismiss_notice")
    revealed = Signal(object)
    reveal_failed = Signal(object)


class FakeHandovers(FakeStore):
    METHODS = ("export",)
    exported = Signal(object)
    export_failed = Signal(object)

    def snippet_facts(self, client: Client) -> SnippetFacts:
        url = "https://apps.example.com"
        return SnippetFacts(client.client_id, f"{url}/oauth2/token", f"{url}/api")


class FakeDeliveries(FakeStore):
    METHODS = (
        "note",
        "note_api_key_copied",
        "load",
        "retry",
        "search",
        "set_recipient",
        "remove",
        "remove_all",
        "export",
        "dismiss_notice",
    )


class FakeTests(FakeStore):
    METHODS = ("test", "test_saved", "reset")
    finished = Signal()
    needs_secret = Signal(object)
    needs_confirmation = Signal(str)


class FakeServer(FakeStore):
    METHODS = ("load", "retry", "confirm")


class FakeActivity(FakeStore):
    METHODS = ("load", "retry", "filter", "load_more", "export", "dismiss_notice")


class FakeVault(FakeStore):
    METHODS = (
        "refresh",
        "check",
        "accept_back_end",
        "save",
        "copy",
        "remove",
        "dismiss_notice",
    )
    saved_ok = Signal(str)
    save_failed = Signal(object)


class FakePrecaution(FakeStore):
    METHODS = ("go_on", "try_again", "stop")


class FakeNewSecrets(FakeStore):
    METHODS = ("refresh", "show", "ask_again", "close", "put_back", "dismiss_notice")
    taken = Signal(object)


class FakeLock(FakeStore):
    METHODS = ("lock", "unlock", "show_again", "leave", "hold")


class FakeView(FakeStore):
    METHODS = ("remember",)


class FakeWatch(FakeStore):
    METHODS = ("add", "remove", "set_on", "test_now", "retry", "dismiss_notice")


class FakeWatchNotes(FakeStore):
    METHODS = ("load", "retry", "remove_all", "dismiss_notice")


class FakeConnectionTest(FakeStore):
    METHODS = ("test", "test_connection", "reset")


class FakeChecks(FakeStore):
    METHODS = ("run", "cancel", "reset", "choose_credential")
    needs_confirmation = Signal(str)
    credentials: tuple[SavedCredential, ...] = ()


class FakeRecorder(FakeStore):
    METHODS = ("start", "stop", "forget")


class FakeBundle(FakeStore):
    METHODS = ("gather", "save", "drop")
    saved = Signal(object)


@dataclass
class FakeStores:
    """The same names as ``state.stores.Stores``."""

    session: FakeSession = field(default_factory=lambda: FakeSession(SessionState()))
    authentication: FakeAuthentication = field(
        default_factory=lambda: FakeAuthentication(AuthenticationState())
    )
    client_apps: FakeClients = field(default_factory=lambda: FakeClients(CredentialKind.CLIENT_APP))
    oauth_clients: FakeClients = field(
        default_factory=lambda: FakeClients(CredentialKind.OAUTH_CLIENT)
    )
    holds: FakeHolds = field(default_factory=lambda: FakeHolds(HoldsState()))
    bulk: FakeBulk = field(default_factory=lambda: FakeBulk(BulkState()))
    api_key: FakeApiKey = field(default_factory=lambda: FakeApiKey(ApiKeyState()))
    tests: FakeTests = field(default_factory=lambda: FakeTests(CredentialTestState()))
    tokens: FakeTokens = field(default_factory=FakeTokens)
    attention: FakeAttention = field(default_factory=FakeAttention)
    rotations: FakeRotations = field(default_factory=FakeRotations)
    handovers: FakeHandovers = field(default_factory=lambda: FakeHandovers(HandoverState()))
    deliveries: FakeDeliveries = field(default_factory=lambda: FakeDeliveries(DeliveriesState()))
    server: FakeServer = field(default_factory=lambda: FakeServer(ServerState()))
    activity: FakeActivity = field(default_factory=lambda: FakeActivity(ActivityState()))
    vault: FakeVault = field(default_factory=lambda: FakeVault(VaultState()))
    precaution: FakePrecaution = field(default_factory=lambda: FakePrecaution(PrecautionState()))
    new_secrets: FakeNewSecrets = field(default_factory=lambda: FakeNewSecrets(NewSecretsState()))
    lock: FakeLock = field(default_factory=lambda: FakeLock(LockState()))
    preferences: FakePreferences = field(
        default_factory=lambda: FakePreferences(PreferencesState())
    )
    requests: FakeRequests = field(default_factory=FakeRequests)
    trials: FakeTrials = field(default_factory=FakeTrials)
    pastes: FakePastes = field(default_factory=FakePastes)
    connection_test: FakeConnectionTest = field(
        default_factory=lambda: FakeConnectionTest(ConnectionTestState())
    )
    checks: FakeChecks = field(default_factory=lambda: FakeChecks(ChecksState()))
    watch: FakeWatch = field(default_factory=lambda: FakeWatch(WatchState()))
    watch_notes: FakeWatchNotes = field(default_factory=lambda: FakeWatchNotes(WatchNotesState()))
    recorder: FakeRecorder = field(default_factory=lambda: FakeRecorder(RecorderState()))
    bundle: FakeBundle = field(default_factory=lambda: FakeBundle(BundleState()))
    view: FakeView = field(default_factory=lambda: FakeView(ViewState()))
    clipboard: FakeClipboard = field(default_factory=FakeClipboard)

    def all(self) -> tuple[FakeStore, ...]:
        """Every store but the clipboard."""
        values = (getattr(self, one.name) for one in fields(self))
        return tuple(value for value in values if isinstance(value, FakeStore))
