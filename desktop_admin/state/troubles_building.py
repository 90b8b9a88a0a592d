"""Builds the stores of the page Troubleshooting."""

from __future__ import annotations

from functools import partial

from desktop_admin.state.bundle_store import BundleStore
from desktop_admin.state.checks_store import ChecksStore
from desktop_admin.state.connection_test_store import ConnectionTestStore
from desktop_admin.state.ground import Ground
from desktop_admin.state.lock_store import LockStore
from desktop_admin.state.recorder_store import RecorderStore
from desktop_admin.state.request_log_store import RequestLogStore
from desktop_admin.state.server_store import ServerStore
from desktop_admin.state.stores import Stores
from desktop_admin.state.token_store import TokenStore
from desktop_admin.state.trial_store import TrialStore
from desktop_admin.state.vault_store import VaultStore


def for_troubles(
    ground: Ground, server: ServerStore, vault: VaultStore, lock: LockStore
) -> partial[Stores]:
    """The stores that lack all but those of Troubleshooting."""
    return partial(
        Stores,
        connection_test=ConnectionTestStore(ground.services, ground.jobs, ground.session),
        checks=_checks_store(ground, server, vault, lock),
        requests=RequestLogStore(ground.request_log, ground.session),
        trials=_trials_store(ground, server),
        tokens=_token_store(ground, server),
        recorder=RecorderStore(ground.session, lock, ground.support.recording),
        bundle=BundleStore(ground.support, ground.loaded, ground.jobs),
    )


def _checks_store(
    ground: Ground, server: ServerStore, vault: VaultStore, lock: LockStore
) -> ChecksStore:
    return ChecksStore(
        ground.session,
        server,
        ground.preferences,
        vault,
        lock,
        loaded=ground.loaded,
        services=ground.services,
        jobs=ground.jobs,
    )


def _token_store(ground: Ground, server: ServerStore) -> TokenStore:
    return TokenStore(
        ground.session,
        server,
        services=ground.services,
        saved=ground.saved,
        live_tokens=ground.live_tokens,
        jobs=ground.jobs,
        vault_jobs=ground.vault_jobs,
    )


def _trials_store(ground: Ground, server: ServerStore) -> TrialStore:
    return TrialStore(
        ground.session,
        server,
        services=ground.services,
        saved=ground.saved,
        jobs=ground.jobs,
        vault_jobs=ground.vault_jobs,
        changes=ground.changes,
    )
