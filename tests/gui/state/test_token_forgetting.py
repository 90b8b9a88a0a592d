"""When the live tokens of integrations are forgotten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop_admin.api.tokens import Reply
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.tokens import CredentialInUse
from desktop_admin.state.connection_draft import ConnectionDraft
from tests.fakes import account
from tests.gui.state.conftest import Bench, MakeBench

USED = CredentialInUse(
    account.PRODUCTION,
    "https://x.example/oauth2/token",
    CredentialKind.OAUTH_CLIENT,
    "c",
    Secret("s"),
)
OAUTH = account.OAUTH_CLIENTS[1]


def granted() -> Reply:
    return Reply(200, 5, "r", is_accepted=True, token=Secret("the-token"), seconds=300)


def holds_a_token(bench: Bench) -> bool:
    """Whether there was one; there is one afterwards."""
    return bench.live_tokens.get(USED, granted).is_cached


def edit_connection(bench: Bench) -> None:
    connection = bench.stores.preferences.connection("sand") or account.SANDBOX
    draft = replace(ConnectionDraft.of(connection), authorization_server_url="https://y.example/t")
    bench.stores.preferences.update_connection(draft)


def delete(bench: Bench) -> None:
    with bench.qtbot.waitSignal(bench.stores.oauth_clients.deleted):
        bench.stores.oauth_clients.delete(OAUTH)


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(lambda bench: bench.stores.session.sign_out(), id="signed out"),
        pytest.param(lambda bench: bench.stores.session.open_connection("sand"), id="elsewhere"),
        pytest.param(lambda bench: bench.stores.lock.lock(), id="locked"),
        pytest.param(edit_connection, id="connection edited"),
        pytest.param(delete, id="credential deleted"),
    ],
)
def test_tokens_are_forgotten_when(ready: Bench, act: Callable[[Bench], None]) -> None:
    assert not holds_a_token(ready)
    ready.stores.client_apps.load()  # reading changes nothing
    assert holds_a_token(ready)
    act(ready)
    assert not holds_a_token(ready)


def test_locking_forgets_them_also_where_nobody_is_signed_in(make_bench: MakeBench) -> None:
    bench = make_bench()
    assert not holds_a_token(bench)
    bench.stores.lock.lock()
    assert not holds_a_token(bench)


def test_what_is_asked_for_while_the_window_is_locked_is_not_kept(ready: Bench) -> None:
    """A call that was on its way when the window was locked may ask for another token."""
    ready.stores.lock.lock()
    assert not holds_a_token(ready)
    assert not holds_a_token(ready)
