"""The keyring's store and the tests of credentials and connections."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_admin.domain.connections import AuthorizationServer, UrlSource
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.vault_errors import (
    VaultError,
    VaultLocked,
    VaultMissing,
    VaultTimedOut,
    VaultValueChanged,
    VaultValueGone,
)
from desktop_admin.runtime.clipboard_guard import ClipboardStatus
from desktop_admin.state.connection_draft import ConnectionDraft
from desktop_admin.state.snapshots import Phase
from desktop_admin.state.status import NoticeKind, Status
from tests.fakes import account
from tests.gui.state.conftest import Bench

APP = account.CLIENT_APPS[3]
OAUTH = account.OAUTH_CLIENTS[1]
SECRET = Secret(account.SECRET)


def save(bench: Bench) -> None:
    with bench.qtbot.waitSignal(bench.stores.vault.saved_ok):
        bench.stores.vault.save(account.ISSUED)


def test_refreshing_shows_the_keyring_and_its_list(bench: Bench) -> None:
    vault = bench.stores.vault
    bench.services.saved_credentials.entries["x"] = account.SAVED[0]
    vault.refresh()
    assert vault.state.status is Status.LOADING
    bench.wait(lambda: vault.state.status is Status.READY)
    assert vault.state.backend_name == "Fake Keyring"
    assert vault.state.saved == (account.SAVED[0],)


def test_a_secret_is_saved_copied_and_removed(bench: Bench) -> None:
    bench.sign_in()
    vault = bench.stores.vault
    save(bench)
    (saved,) = vault.state.saved
    assert (saved.connection_name, saved.client_id) == ("example production", OAUTH.client_id)
    vault.copy(saved)
    bench.wait(lambda: bench.clipboard.text == account.SECRET)
    assert bench.clipboard.is_confidential
    assert bench.stores.clipboard.state.status is ClipboardStatus.HOLDING
    bench.wait(lambda: not vault.state.busy)
    vault.remove(saved)
    bench.wait(lambda: vault.state.saved == ())
    assert account.SECRET not in bench.snapshots()


def test_the_keyring_is_checked_without_reading_the_list(bench: Bench) -> None:
    vault = bench.stores.vault
    bench.services.saved_credentials.availability = KeyringAvailability.LOCKED
    vault.check()
    bench.wait(lambda: vault.state.availability is KeyringAvailability.LOCKED)
    assert vault.state.status is Status.IDLE
    assert "saved.list" not in bench.board.calls


def test_another_keyring_than_before_is_known_until_it_is_accepted(bench: Bench) -> None:
    vault = bench.stores.vault
    bench.services.saved_credentials.former = "KWallet"
    vault.refresh()
    bench.wait(lambda: vault.state.former_backend_name == "KWallet")
    vault.accept_back_end()
    bench.wait(lambda: vault.state.former_backend_name == "")
    assert "saved.accept_back_end" in bench.board.calls


def test_a_copy_says_what_became_of_a_value_that_somebody_changed(bench: Bench) -> None:
    vault = bench.stores.vault
    bench.board.fail("saved.read", VaultValueChanged())
    vault.copy(account.SAVED[0])
    bench.wait(lambda: vault.state.notice is not None)
    assert vault.state.notice is not None
    assert isinstance(vault.state.notice.error, VaultValueChanged)
    assert bench.clipboard.text == ""


def test_memory_only_is_visible(bench: Bench) -> None:
    bench.services.saved_credentials.is_persistent = False
    bench.services.saved_credentials.availability = KeyringAvailability.MISSING
    bench.stores.vault.refresh()
    bench.wait(lambda: not bench.stores.vault.state.is_persistent)
    assert bench.stores.vault.state.availability is KeyringAvailability.MISSING


@pytest.mark.parametrize(
    ("error", "availability"),
    [
        (VaultLocked(), KeyringAvailability.LOCKED),
        (VaultMissing(), KeyringAvailability.MISSING),
        (VaultTimedOut(seconds=8), KeyringAvailability.HUNG),
    ],
)
def test_a_keyring_that_refuses_is_told_to_the_dialog(
    bench: Bench, error: VaultError, availability: KeyringAvailability
) -> None:
    bench.sign_in()
    bench.board.fail("saved.save", error)
    with bench.qtbot.waitSignal(bench.stores.vault.save_failed) as failed:
        bench.stores.vault.save(account.ISSUED)
        bench.stores.vault.save(account.ISSUED)
    assert failed.args == [error]
    assert bench.stores.vault.state.availability is availability
    assert bench.stores.vault.state.busy == frozenset()
    assert bench.board.calls.count("saved.save") == 1


def test_a_hung_keyring_holds_up_nothing_else(bench: Bench) -> None:
    bench.board.hold("saved.status")
    bench.stores.vault.refresh()
    bench.sign_in()
    bench.stores.client_apps.load()
    bench.wait(lambda: bench.stores.client_apps.state.status is Status.READY)
    assert bench.stores.vault.state.status is Status.LOADING


def test_a_parked_secret_that_the_keyring_refused_is_tried_again(bench: Bench) -> None:
    vault = bench.stores.vault
    bench.board.fail("saved.save", VaultLocked())
    vault.park(account.PRODUCTION, account.ISSUED)
    bench.wait(lambda: vault.state.notice is not None)
    assert vault.state.saved == ()
    vault.refresh()
    bench.wait(lambda: len(vault.state.saved) == 1)
    pushes = bench.board.calls.count("saved.save")
    vault.refresh()
    bench.wait(lambda: vault.state.status is Status.READY)
    assert bench.board.calls.count("saved.save") == pushes


def test_a_missing_value_is_told(bench: Bench) -> None:
    vault = bench.stores.vault
    vault.copy(account.SAVED[1])
    bench.wait(lambda: vault.state.notice is not None)
    assert vault.state.notice is not None
    assert vault.state.notice.kind is NoticeKind.ERROR
    assert isinstance(vault.state.notice.error, VaultValueGone)
    assert bench.clipboard.text == ""


def test_a_credential_at_hand_is_tested(bench: Bench) -> None:
    bench.sign_in()
    tests = bench.stores.tests
    with bench.qtbot.waitSignal(tests.finished):
        tests.test(CredentialKind.CLIENT_APP, APP.client_id, SECRET, APP.name)
        tests.test(CredentialKind.CLIENT_APP, APP.client_id, SECRET, APP.name)
    assert tests.state.result == account.WORKS
    assert tests.state.subject == APP.client_id
    assert bench.board.calls.count("test") == 1
    tests.reset()
    assert tests.state.result is None


def test_a_saved_credential_is_tested_with_the_keyrings_secret(bench: Bench) -> None:
    bench.sign_in()
    save(bench)
    with bench.qtbot.waitSignal(bench.stores.tests.finished):
        bench.stores.tests.test_saved(OAUTH)
    assert bench.services.credential_tester.asked[0][2] == OAUTH.client_id


def test_without_a_saved_secret_the_person_is_asked(bench: Bench) -> None:
    bench.sign_in()
    tests = bench.stores.tests
    with bench.qtbot.waitSignal(tests.needs_secret) as needed:
        tests.test_saved(OAUTH)
    assert needed.args == [OAUTH]
    assert not tests.state.is_testing


def test_a_secret_saved_for_one_address_is_not_sent_to_another(bench: Bench) -> None:
    bench.sign_in()
    save(bench)
    moved = replace(ConnectionDraft.of(account.PRODUCTION), backend_url="https://elsewhere.example")
    bench.stores.preferences.update_connection(moved)
    bench.wait(lambda: bench.stores.session.state.phase is Phase.SIGN_IN)
    bench.sign_in()
    with bench.qtbot.waitSignal(bench.stores.tests.needs_secret):
        bench.stores.tests.test_saved(OAUTH)
    assert not bench.services.credential_tester.asked


def test_no_secret_goes_to_a_server_that_was_not_confirmed(bench: Bench) -> None:
    foreign = AuthorizationServer("https://other.example/oauth2/token", None, UrlSource.SERVICE)
    bench.services.server.answer = foreign
    bench.sign_in()
    bench.wait(lambda: bench.stores.server.state.server == foreign)
    tests = bench.stores.tests
    with bench.qtbot.waitSignal(tests.needs_confirmation) as needed:
        tests.test(CredentialKind.OAUTH_CLIENT, OAUTH.client_id, SECRET, OAUTH.name)
    assert needed.args == [foreign.token_endpoint]
    assert "test" not in bench.board.calls
    bench.stores.server.confirm(foreign.token_endpoint)
    with bench.qtbot.waitSignal(tests.finished):
        tests.test(CredentialKind.OAUTH_CLIENT, OAUTH.client_id, SECRET, OAUTH.name)


def test_a_test_that_reaches_nobody_says_why(bench: Bench) -> None:
    bench.sign_in()
    bench.board.fail("test", ConnectionFailed(host="x"))
    with bench.qtbot.waitSignal(bench.stores.tests.finished):
        bench.stores.tests.test(CredentialKind.CLIENT_APP, APP.client_id, SECRET, APP.name)
    assert isinstance(bench.stores.tests.state.error, ConnectionFailed)


def test_a_connection_is_tested_as_typed(bench: Bench) -> None:
    store = bench.stores.connection_test
    store.test(ConnectionDraft("New", account.SANDBOX.kind, "sandbox.example.com/api/"))
    assert store.state.is_testing
    bench.wait(lambda: store.state.result is not None)
    assert store.state.result == account.TEST_RESULT
    with pytest.raises(ValueError, match="problems"):
        store.test(ConnectionDraft("", account.SANDBOX.kind, "http://remote.example.com"))
    bench.board.fail("test_connection", ConnectionFailed(host="x"))
    store.test_connection(replace(account.SANDBOX))
    bench.wait(lambda: store.state.error is not None)
    assert store.state.result is None
