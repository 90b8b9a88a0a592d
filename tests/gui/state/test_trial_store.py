"""Trying a call: with what, where to, and that nothing of it outlives its reader."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_admin.domain.connections import AuthorizationServer, UrlSource
from desktop_admin.domain.credentials import CredentialKind, SavedCredential
from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.trials import TRIAL_CALLS
from desktop_admin.domain.vault_errors import VaultValueGone
from desktop_admin.state.trial_store import TrialState
from tests.fakes import account
from tests.fakes.trials import HERE
from tests.gui.state.conftest import Bench

CALL = TRIAL_CALLS[0]
SECRET = Secret(account.SECRET)


@pytest.fixture
def keeping(bench: Bench) -> Bench:
    """Signed in, with one credential in the keyring."""
    bench.sign_in()
    bench.services.saved_credentials.save(HERE, SECRET)
    return bench


def _run(bench: Bench, saved: SavedCredential = HERE) -> TrialState:
    trials = bench.stores.trials
    trials.run(saved, CALL)
    bench.wait(lambda: not trials.state.is_running)
    return trials.state


def test_a_saved_credential_is_used_for_the_call(keeping: Bench) -> None:
    state = _run(keeping)
    assert state.result is not None
    ((used, call),) = keeping.services.call_trial.asked
    assert (used.client_id, used.secret, call) == (HERE.client_id, SECRET, CALL)
    assert used.connection.id == "prod"
    assert account.SECRET not in repr(state)


def test_a_value_that_is_gone_is_told(bench: Bench) -> None:
    bench.sign_in()
    assert isinstance(_run(bench).error, VaultValueGone)
    assert bench.services.call_trial.asked == []


def test_a_fault_is_told(keeping: Bench) -> None:
    keeping.board.fail("trial", ConnectionFailed(host="x"))
    assert isinstance(_run(keeping).error, ConnectionFailed)


def test_a_credential_of_another_connection_is_not_used(keeping: Bench) -> None:
    _run(keeping, replace(HERE, connection_id="prod https://else.example"))
    assert "saved.read" not in keeping.board.calls
    assert keeping.services.call_trial.asked == []


def test_nothing_is_read_before_another_authorization_server_is_confirmed(keeping: Bench) -> None:
    stores = keeping.stores
    other = AuthorizationServer("https://else.example/oauth2/token", None, UrlSource.SERVICE)
    keeping.services.server.answer = other
    stores.server.load()
    keeping.wait(lambda: not stores.server.state.is_confirmed)
    with keeping.qtbot.waitSignal(stores.trials.needs_confirmation) as asked:
        stores.trials.run(HERE, CALL)
    assert asked.args == [other.token_endpoint]
    assert "saved.read" not in keeping.board.calls
    with keeping.qtbot.waitSignal(stores.trials.needs_confirmation):
        stores.trials.run_entered(CredentialKind.OAUTH_CLIENT, "ossoi_x", SECRET, CALL)
    assert keeping.services.call_trial.asked == []
    stores.trials.run(replace(HERE, kind=CredentialKind.CLIENT_APP), CALL)
    keeping.wait(lambda: stores.trials.state.result is not None)


def test_an_entered_credential_is_used_once_and_kept_nowhere(bench: Bench) -> None:
    bench.sign_in()
    trials = bench.stores.trials
    trials.run_entered(CredentialKind.OAUTH_CLIENT, "ossoi_x", SECRET, CALL)
    bench.wait(lambda: trials.state.result is not None)
    ((used, _call),) = bench.services.call_trial.asked
    assert (used.client_id, used.secret) == ("ossoi_x", SECRET)
    assert bench.services.call_trial.for_once == [used]
    assert account.SECRET not in repr(trials.state)
    assert bench.services.saved_credentials.kept == 0


def test_the_api_key_is_viewed_for_the_call_and_kept_nowhere(keeping: Bench) -> None:
    trials = keeping.stores.trials
    assert trials.can_use_api_key
    trials.run_with_api_key(CALL)
    keeping.wait(lambda: trials.state.result is not None)
    ((used, _call),) = keeping.services.call_trial.asked
    assert used.kind is CredentialKind.API_KEY
    assert used.secret.reveal() not in repr(trials.state)


def test_only_the_owner_may_use_the_api_key(bench: Bench) -> None:
    bench.sign_in("admin@example.com")
    assert not bench.stores.trials.can_use_api_key


def test_a_cancelled_trial_brings_nothing(keeping: Bench) -> None:
    trials = keeping.stores.trials
    keeping.board.hold("trial")
    trials.run(HERE, CALL)
    keeping.wait(lambda: "trial" in keeping.board.calls)
    trials.cancel()
    assert trials.state == TrialState()
    keeping.board.let_go()
    assert _run(keeping).result is not None
    assert len(keeping.services.call_trial.asked) == 2


def test_the_answer_goes_with_the_session(keeping: Bench) -> None:
    assert _run(keeping).result is not None
    keeping.stores.lock.lock()
    assert keeping.stores.trials.state == TrialState()
