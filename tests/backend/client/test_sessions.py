"""Sessions against a real backend process: kept, resumed, renewed, ended, and its death."""

from __future__ import annotations

import os
import signal
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop_admin.domain import errors as e
from desktop_admin.domain.secret import Secret
from desktop_admin.services.kept_token import KeptToken
from tests.fakes import faults
from tests.fakes.faulty_server import FaultyServer

if TYPE_CHECKING:
    from desktop_admin.domain.connections import Connection
    from desktop_admin.services.signed_in import SignedIn
    from tests.backend.client.conftest import Desk

OWNER = "owner@example.com"


def kept(desk: Desk, connection: Connection) -> KeptToken:
    return KeptToken(desk.vault, connection, is_wanted=True)


def keep(desk: Desk) -> SignedIn:
    """A session whose refresh token is in the keyring."""
    first = desk.as_person(OWNER)
    assert first._tokens._granted is not None
    kept(desk, first.connection).replace(first._tokens._granted.tokens.refresh_token)
    first.close()
    resumed = desk.sign_in.resume(first.connection)
    assert resumed is not None
    return resumed


def test_a_session_is_resumed_again_and_again(desk: Desk) -> None:
    first = keep(desk)
    first.access()
    token = kept(desk, first.connection).read()
    second = desk.sign_in.resume(first.connection)
    assert second is not None
    assert second.access().person.email == OWNER
    assert kept(desk, first.connection).read() != token


def test_signing_out_ends_it_on_the_server(desk: Desk) -> None:
    session = keep(desk)
    token = kept(desk, session.connection).read()
    assert token is not None
    desk.sign_in.sign_out(session)
    assert desk.sign_in.resume(session.connection) is None
    kept(desk, session.connection).replace(token)
    assert desk.sign_in.resume(session.connection) is None


def test_a_one_time_token_works_once(desk: Desk) -> None:
    connection = desk.connection()
    token = desk.embedded.one_time_token(OWNER)
    desk.sign_in.with_one_time_token(connection, token)
    with pytest.raises(e.NotAuthenticated):
        desk.sign_in.with_one_time_token(connection, token)


def test_a_wrong_password(desk: Desk) -> None:
    with pytest.raises(e.BadCredentials):
        desk.sign_in.with_password(desk.connection(), OWNER, Secret("wrong"), keep=True)
    assert kept(desk, desk.connection()).read() is None


def test_an_access_token_is_renewed_when_its_end_is_near(desk: Desk) -> None:
    session = desk.as_person(OWNER)
    session._tokens._renew_at = 0
    session.access()
    assert [seen.path for seen in desk.seen[-2:]] == [
        "/admin/v1/sessions/refresh",
        "/admin/v1/me",
    ]


def test_the_backend_dies_and_is_started_again(desk: Desk) -> None:
    session = keep(desk)
    child = desk.embedded._child
    assert child is not None
    os.kill(child.pid, signal.SIGKILL)
    child._process.wait()
    with pytest.raises(e.BackendStopped):
        session.access()
    again = desk.connection()
    assert again == session.connection
    resumed = desk.sign_in.resume(again)
    assert resumed is not None
    assert resumed.access().person.email == OWNER


@pytest.mark.parametrize("fault", [faults.cut_before(), faults.cut_after()], ids=["cut", "lost"])
def test_a_lost_secret_is_issued_once(desk: Desk, fault: faults.Fault) -> None:
    owner = desk.as_person(OWNER)
    assert owner._tokens._granted is not None
    refresh = owner._tokens._granted.tokens.refresh_token
    with FaultyServer(owner.connection.backend_url) as proxy:
        far = replace(owner.connection, id="far", backend_url=proxy.url)
        KeptToken(desk.vault, far, is_wanted=True).replace(refresh)
        session = desk.sign_in.resume(far)
        assert session is not None
        proxy.go_wrong(fault, path="oauth-clients", method="POST", times=1)
        issued = session.oauth_clients.create("Exactly once")
        assert session.oauth_clients.page(search="exactly once").total == 1
        proxy.go_wrong(fault, path="regenerate-secret", method="POST", times=1)
        renewed = session.oauth_clients.regenerate(issued.client)
        assert renewed.secret != issued.secret
        found = session.oauth_clients.page(search="exactly once").items[0]
        assert found.etag == renewed.client.etag
        session.close()
