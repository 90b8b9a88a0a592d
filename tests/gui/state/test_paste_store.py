"""A pasted text: read on a worker, explained by what is known, compared with the keyring."""

from __future__ import annotations

from desktop_admin.diagnostics.explain.reading import PasteKind
from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.vault_errors import VaultLocked
from desktop_admin.state.paste_store import KeyringCheck
from desktop_admin.state.status import Status
from tests.fakes import account, pasted
from tests.gui.state.conftest import Bench


def ready(bench: Bench) -> None:
    """The keyring was looked at once, as it is at every start."""
    bench.stores.vault.refresh()
    bench.wait(lambda: bench.stores.vault.state.status is Status.READY)


def explain(bench: Bench, text: str) -> None:
    bench.stores.pastes.explain(Secret(text))
    bench.wait(lambda: not bench.stores.pastes.state.is_reading)


def ids(bench: Bench) -> set[str]:
    explanation = bench.stores.pastes.state.explanation
    assert explanation is not None
    return {finding.id for finding in explanation.findings}


def test_it_works_without_signing_in_and_keeps_no_secret(bench: Bench) -> None:
    explain(bench, pasted.CURL)
    state = bench.stores.pastes.state
    assert state.reading is not None
    assert state.reading.kind is PasteKind.COMMAND
    assert pasted.SECRET not in repr(state)
    redacted = bench.services.ledger.redact(f"x {pasted.SECRET}")
    assert pasted.SECRET not in redacted


def test_an_unlocked_keyring_is_compared_at_once(bench: Bench) -> None:
    saved = bench.services.saved_credentials
    saved.entries["x"] = account.SAVED[0]
    key = (account.SAVED[0].connection_id, account.SAVED[0].client_id)
    saved.values[key] = Secret(pasted.SECRET)
    ready(bench)
    explain(bench, pasted.CURL)
    store = bench.stores.pastes
    bench.wait(lambda: store.state.keyring is KeyringCheck.DONE)
    assert "secret-of" in ids(bench)
    assert store._secrets == ()


def test_a_locked_keyring_is_asked_on_request_only(bench: Bench) -> None:
    bench.services.saved_credentials.availability = KeyringAvailability.LOCKED
    ready(bench)
    explain(bench, pasted.CURL)
    store = bench.stores.pastes
    assert store.state.keyring is KeyringCheck.ASKABLE
    assert bench.board.calls.count("recognise") == 0
    bench.board.fail("recognise", VaultLocked())
    store.check_keyring()
    bench.wait(lambda: store.state.keyring is KeyringCheck.FAILED)
    assert isinstance(store.state.error, VaultLocked)


def test_what_holds_no_secret_asks_no_keyring(bench: Bench) -> None:
    ready(bench)
    explain(bench, "Dear team, it does not work.")
    assert bench.stores.pastes.state.keyring is KeyringCheck.NOTHING
    assert bench.board.calls.count("recognise") == 0


def test_the_clients_of_the_account_are_known_by_their_ids(bench: Bench) -> None:
    bench.sign_in()
    client = account.OAUTH_CLIENTS[1]
    explain(bench, f"curl -u {client.client_id}:x {pasted.HOST}/oauth2/token")
    assert "client-known" not in ids(bench)
    bench.stores.pastes.look_up_clients()
    bench.wait(lambda: "client-known" in ids(bench))


def test_a_new_paste_and_forgetting_leave_nothing_of_the_old_one(bench: Bench) -> None:
    explain(bench, pasted.CURL)
    explain(bench, pasted.API_KEY)
    reading = bench.stores.pastes.state.reading
    assert reading is not None
    assert pasted.OAUTH_ID not in repr(reading)
    bench.stores.pastes.forget()
    assert bench.stores.pastes.state.reading is None
    assert bench.stores.pastes._secrets == ()
