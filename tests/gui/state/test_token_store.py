"""The store of the token viewer: what it asks for, what it shows, and what it forgets."""

from __future__ import annotations

import gc
from dataclasses import replace

import pytest

from desktop_admin.domain.credentials import CredentialKind, CredentialTest, TestOutcome
from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.server_errors import MetadataNotPublished, RequestRefused
from desktop_admin.domain.tokens import CredentialInUse
from desktop_admin.domain.vault_errors import VaultLocked, VaultValueGone
from desktop_admin.state.token_snapshots import TokenState, TokenView
from tests.fakes import account, tokens
from tests.gui.state.conftest import Bench

SECRET = Secret(account.SECRET)
OAUTH, APP = CredentialKind.OAUTH_CLIENT, CredentialKind.CLIENT_APP


@pytest.fixture
def signed_in(bench: Bench) -> Bench:
    """Signed in, with a credential in the keyring."""
    bench.sign_in()
    saved = bench.services.saved_credentials
    saved.values[account.PRODUCTION.vault_id, tokens.CLIENT.client_id] = SECRET
    bench.wait(lambda: bench.stores.server.state.server is not None)
    return bench


def request(bench: Bench, kind: CredentialKind = OAUTH) -> TokenView:
    """A token that has been looked at."""
    store = bench.stores.tokens
    store.request(kind, tokens.CLIENT.client_id, SECRET, "CRM connector")
    assert store.state.is_requesting
    bench.wait(lambda: store.state.view is not None and not store.state.is_looking)
    assert store.state.view is not None
    return store.state.view


def test_a_token_is_requested_and_verified_at_once(signed_in: Bench) -> None:
    view = request(signed_in)
    assert (view.name, view.seconds, view.verification) == ("CRM connector", 299, tokens.VERIFIED)
    assert view.server == tokens.SERVER
    assert signed_in.stores.tokens.token == tokens.TOKEN
    (used,) = signed_in.services.token_viewer.used
    assert (used.connection, used.kind, used.secret) == (account.PRODUCTION, OAUTH, SECRET)
    assert used.token_endpoint == account.SERVER.token_endpoint
    assert signed_in.services.token_viewer.issuers == [account.SERVER.issuer]


def test_the_secret_of_a_saved_credential_comes_from_the_keyring(signed_in: Bench) -> None:
    store = signed_in.stores.tokens
    store.request_saved(tokens.SAVED)
    assert store.state.is_requesting
    signed_in.wait(lambda: store.state.view is not None)
    assert signed_in.services.token_viewer.used[0].secret == SECRET


@pytest.mark.parametrize("is_locked", [True, False])
def test_a_keyring_that_gives_nothing_is_told(signed_in: Bench, is_locked: bool) -> None:
    store = signed_in.stores.tokens
    signed_in.services.saved_credentials.values.clear()
    if is_locked:
        signed_in.board.fail("saved.read", VaultLocked())
    store.request_saved(tokens.SAVED)
    signed_in.wait(lambda: not store.state.is_requesting)
    assert isinstance(store.state.error, VaultLocked if is_locked else VaultValueGone)
    assert signed_in.services.token_viewer.used == []


def test_no_secret_goes_to_a_server_that_nobody_confirmed(signed_in: Bench) -> None:
    signed_in.services.server.answer = replace(
        account.SERVER, token_endpoint="https://login.example/oauth2/token"
    )
    signed_in.stores.server.load()
    signed_in.wait(lambda: not signed_in.stores.server.state.is_confirmed)
    store = signed_in.stores.tokens
    with signed_in.qtbot.waitSignal(store.needs_confirmation) as asked:
        store.request(OAUTH, "id", SECRET)
    assert asked.args == ["https://login.example/oauth2/token"]
    assert not store.state.is_busy
    request(signed_in, APP)  # goes to the backend itself
    assert [used.kind for used in signed_in.services.token_viewer.used] == [APP]


def test_a_client_app_has_no_keys_to_look_for(signed_in: Bench) -> None:
    view = request(signed_in, APP)
    assert (view.server, view.verification) == (None, None)
    assert "token.published" not in signed_in.board.calls


def test_a_refusal_leaves_nothing_behind(signed_in: Bench) -> None:
    refusal = CredentialTest(TestOutcome.REFUSED, 5, None, None, "invalid_client")
    viewer = signed_in.services.token_viewer
    viewer.found = replace(viewer.found, token=None, decoded=None, refusal=refusal)
    store = signed_in.stores.tokens
    store.request(OAUTH, "id", SECRET)
    signed_in.wait(lambda: not store.state.is_busy)
    assert store.state == TokenState(refused_kind=OAUTH, refusal=refusal)
    assert store.token is None


def test_a_token_is_shown_though_it_cannot_be_verified(signed_in: Bench) -> None:
    signed_in.board.fail("token.verify", MetadataNotPublished(host="x"))
    view = request(signed_in)
    assert isinstance(view.look_error, MetadataNotPublished)
    assert (view.verification, view.server) == (None, tokens.SERVER)
    signed_in.board.fail("token.published", ConnectionFailed(host="x"))
    view = request(signed_in)
    assert isinstance(view.look_error, ConnectionFailed)
    assert view.server is None
    signed_in.stores.tokens.look()
    signed_in.wait(lambda: not signed_in.stores.tokens.state.is_looking)
    found = signed_in.stores.tokens.state.view
    assert found is not None
    assert (found.look_error, found.verification) == (None, tokens.VERIFIED)


def test_the_server_is_asked_what_the_token_is_worth(signed_in: Bench) -> None:
    request(signed_in)
    store = signed_in.stores.tokens
    store.introspect()
    assert store.state.is_introspecting
    store.revoke()  # one act at a time
    assert not store.state.is_revoking
    signed_in.wait(lambda: not store.state.is_busy)
    assert store.state.view is not None
    assert store.state.view.introspection == tokens.ACTIVE


def test_a_revoked_token_is_told_as_such(signed_in: Bench) -> None:
    request(signed_in)
    store = signed_in.stores.tokens
    store.introspect()
    signed_in.wait(lambda: not store.state.is_busy)
    store.revoke()
    signed_in.wait(lambda: not store.state.is_busy)
    assert store.state.view is not None
    assert store.state.view.is_revoked
    assert store.state.view.introspection is None  # it was true before


def test_what_the_server_refused_is_told_and_the_session_stays(signed_in: Bench) -> None:
    request(signed_in)
    store = signed_in.stores.tokens
    signed_in.board.fail("token.revoke", RequestRefused(host="x", code="invalid_client"))
    store.revoke()
    signed_in.wait(lambda: not store.state.is_busy)
    assert isinstance(store.state.error, RequestRefused)
    assert store.state.view is not None
    assert not store.state.view.is_revoked
    assert signed_in.stores.session.signed_in is not None


def test_nothing_is_done_without_a_token(signed_in: Bench) -> None:
    store = signed_in.stores.tokens
    for act in (store.introspect, store.revoke, store.look):
        act()
    assert store.state == TokenState()


def test_resetting_forgets_the_token_here_and_where_others_would_find_it(signed_in: Bench) -> None:
    request(signed_in)
    store = signed_in.stores.tokens
    forgotten: list[CredentialInUse] = []
    signed_in.live_tokens.discard = forgotten.append  # type: ignore[method-assign]
    store.reset()
    assert (store.state, store.token) == (TokenState(), None)
    assert [used.client_id for used in forgotten] == [tokens.CLIENT.client_id]
    store.reset()
    assert len(forgotten) == 1


def test_a_token_that_comes_too_late_is_not_shown(signed_in: Bench) -> None:
    store = signed_in.stores.tokens
    signed_in.board.hold("token.request")
    store.request(OAUTH, "id", SECRET)
    signed_in.wait(lambda: "token.request" in signed_in.board.calls)
    store.reset()
    signed_in.board.let_go("token.request")
    request(signed_in)
    assert len(signed_in.services.token_viewer.used) == 2
    assert store.state.view is not None
    assert store.state.view.client_id == tokens.CLIENT.client_id


@pytest.mark.parametrize("act", ["lock", "sign out", "delete"])
def test_a_token_is_gone_at_once_when_it_may_not_be_seen_any_more(
    signed_in: Bench, act: str
) -> None:
    request(signed_in)
    stores = signed_in.stores
    if act == "lock":
        stores.lock.lock()
    elif act == "sign out":
        stores.session.sign_out()
    else:
        with signed_in.qtbot.waitSignal(stores.oauth_clients.deleted):
            stores.oauth_clients.delete(account.OAUTH_CLIENTS[1])
    assert (stores.tokens.state, stores.tokens.token) == (TokenState(), None)


def test_no_snapshot_has_the_token_or_the_secret(signed_in: Bench) -> None:
    request(signed_in)
    shown = signed_in.snapshots()
    assert tokens.TOKEN.reveal() not in shown
    assert tokens.TOKEN.reveal().rpartition(".")[2] not in shown
    assert account.SECRET not in shown


def test_nothing_of_the_token_is_left_in_memory_after_locking(signed_in: Bench) -> None:
    own = Secret("a-token-of-its-own")
    viewer = signed_in.services.token_viewer
    viewer.found = replace(viewer.found, token=Secret(own.reveal()), decoded=None)
    request(signed_in)
    viewer.found = replace(viewer.found, token=None)
    assert len(held(own)) == 1
    signed_in.stores.lock.lock()
    signed_in.wait(lambda: signed_in.stores.session.signed_in is None)
    assert held(own) == []


def test_a_request_that_failed_leaves_no_secret_behind(signed_in: Bench) -> None:
    own = Secret("a-secret-of-its-own")
    store = signed_in.stores.tokens
    signed_in.board.fail("token.request", ConnectionFailed(host="x"))
    store.request(OAUTH, "id", Secret(own.reveal()))
    signed_in.wait(lambda: not store.state.is_busy)
    assert isinstance(store.state.error, ConnectionFailed)
    signed_in.services.token_viewer.used.clear()
    assert held(own) == []


def held(own: Secret) -> list[Secret]:
    """Every other object that holds the same value."""
    gc.collect()
    found = [each for each in gc.get_objects() if type(each) is Secret]
    return [each for each in found if each is not own and each == own]
