"""The fake stores are as the real ones: every call and signal that pages use exists there."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtCore import Signal

from desktop_admin.state.activity_store import ActivityStore
from desktop_admin.state.api_key_store import ApiKeyStore
from desktop_admin.state.authentication_store import AuthenticationStore
from desktop_admin.state.bulk_store import BulkStore
from desktop_admin.state.checks_store import ChecksStore
from desktop_admin.state.clients_store import ClientsStore
from desktop_admin.state.connection_test_store import ConnectionTestStore
from desktop_admin.state.credential_test_store import CredentialTestStore
from desktop_admin.state.deliveries_store import DeliveriesStore
from desktop_admin.state.holds_store import HoldsStore
from desktop_admin.state.preferences_store import PreferencesStore
from desktop_admin.state.request_log_store import RequestLogStore
from desktop_admin.state.server_store import ServerStore
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.stores import Stores
from desktop_admin.state.trial_store import TrialStore
from desktop_admin.state.vault_store import VaultStore
from tests.fakes import stores as fakes

PAIRS = (
    (fakes.FakeSession, SessionStore),
    (fakes.FakeAuthentication, AuthenticationStore),
    (fakes.FakeClients, ClientsStore),
    (fakes.FakeApiKey, ApiKeyStore),
    (fakes.FakeTests, CredentialTestStore),
    (fakes.FakeServer, ServerStore),
    (fakes.FakeActivity, ActivityStore),
    (fakes.FakeVault, VaultStore),
    (fakes.FakeDeliveries, DeliveriesStore),
    (fakes.FakeHolds, HoldsStore),
    (fakes.FakeBulk, BulkStore),
    (fakes.FakePreferences, PreferencesStore),
    (fakes.FakeConnectionTest, ConnectionTestStore),
    (fakes.FakeChecks, ChecksStore),
    (fakes.FakeRequests, RequestLogStore),
    (fakes.FakeTrials, TrialStore),
)


@pytest.mark.parametrize(("fake", "real"), PAIRS)
def test_what_a_fake_offers_the_real_one_has(fake: type[fakes.FakeStore], real: type) -> None:
    offered = set(fake.METHODS)
    offered |= {
        name
        for name, value in vars(fake).items()
        if isinstance(value, Signal) or (callable(value) and not name.startswith("_"))
    }
    assert sorted(name for name in offered if not hasattr(real, name)) == []


def test_the_records_have_the_same_names() -> None:
    real = {field.name for field in fields(Stores)} - {"changes"}
    assert {field.name for field in fields(fakes.FakeStores)} <= real
