"""The ways to a session."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

import httpx
import pytest

from desktop_admin.api.door import ServerDoor
from desktop_admin.domain import errors as e
from desktop_admin.domain.connections import LOCAL_CONNECTION_ID, Connection, ConnectionKind
from desktop_admin.domain.redaction import REDACTED
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.vault_errors import VaultLocked
from desktop_admin.services.account_clients import IssueJournal
from desktop_admin.services.kept_token import KeptToken
from desktop_admin.services.sign_in import SignIn
from desktop_admin.vault.memory_vault import MemoryVault
from tests.fakes.scripted_server import SESSION, URL, ScriptedServer, refused, told

FAR = Connection("c1", "Far", ConnectionKind.SANDBOX, URL)
HERE = Connection(LOCAL_CONNECTION_ID, "Here", ConnectionKind.LOCAL, "http://127.0.0.1:18123")
PEOPLE = {"items": []}
ENDED = refused(401, "error.unauthorized.sessionExpired")


def session(number: int) -> dict[str, Any]:
    return SESSION | {"accessToken": f"ossps_{number}", "refreshToken": f"osspr_{number}"}


class FakeEmbedded:
    """The embedded backend's two answers that count here."""

    is_running = True

    def check(self, url: str) -> None:
        if not self.is_running or url != HERE.backend_url:
            raise e.BackendStopped


class FakeApi:
    """Opens doors to one scripted server."""

    def __init__(self, scripted: ScriptedServer) -> None:
        self.scripted = scripted
        self.opened: list[str] = []

    def server(self, url: str) -> ServerDoor:
        self.opened.append(url)
        return ServerDoor(self.scripted.transport(url), self.scripted.codec)


class Desk:
    """A server and a keyring, and the use case between them."""

    def __init__(self, *answers: Any) -> None:
        self.server = ScriptedServer(*answers)
        self.api = FakeApi(self.server)
        self.vault = MemoryVault()
        self.embedded = FakeEmbedded()
        self.foreign = ""
        self.sign_in = SignIn(
            self.api,  # type: ignore[arg-type]
            self.vault,
            self.embedded,  # type: ignore[arg-type]
            self.server.ledger,
            cast("IssueJournal", None),
            is_foreign=lambda url: url == self.foreign,
        )

    @property
    def kept(self) -> KeptToken:
        return KeptToken(self.vault, FAR, is_wanted=True)

    @property
    def calls(self) -> list[str]:
        return [f"{request.method} {request.url.path}" for request in self.server.requests]


def test_keeping_puts_the_refresh_token_and_nothing_else_into_the_keyring() -> None:
    desk = Desk(told(200, session(1)))
    signed_in = desk.sign_in.with_password(FAR, "a@b.example", Secret("Tr0ub4dor_3"), keep=True)
    assert desk.kept.read() == Secret("osspr_1")
    assert len(desk.vault._secrets) == 1
    assert signed_in.keep_problem is None
    assert desk.server.ledger.redact("Tr0ub4dor_3") == REDACTED
    signed_in.close()


def test_not_keeping_touches_no_keyring() -> None:
    desk = Desk(told(200, session(1)), told(200, PEOPLE))
    signed_in = desk.sign_in.with_password(FAR, "a@b.example", Secret("x"), keep=False)
    assert desk.kept.read() is None
    assert signed_in.people() == ()
    assert desk.server.last.headers["Authorization"] == "Bearer ossps_1"


def test_a_keyring_that_fails_does_not_cost_the_session(monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_: object, **__: object) -> None:
        raise VaultLocked

    desk = Desk(told(200, session(1)), told(200, PEOPLE))
    monkeypatch.setattr(desk.vault, "store", locked)
    signed_in = desk.sign_in.with_password(FAR, "a@b.example", Secret("x"), keep=True)
    assert isinstance(signed_in.keep_problem, VaultLocked)
    assert signed_in.people() == ()


def test_a_wrong_password() -> None:
    desk = Desk(refused(401, "error.unauthorized.badCredentials"))
    with pytest.raises(e.BadCredentials):
        desk.sign_in.with_password(FAR, "a@b.example", Secret("x"), keep=True)
    assert desk.kept.read() is None


def test_a_kept_token_does_not_go_to_a_port_that_another_user_took() -> None:
    desk = Desk(told(200, session(2)))
    desk.kept.replace(Secret("osspr_1"))
    desk.foreign = FAR.backend_url
    assert desk.sign_in.resume(FAR) is None
    assert desk.calls == []
    assert desk.kept.read() == Secret("osspr_1")


def test_resuming_rotates_the_kept_token() -> None:
    desk = Desk(told(200, session(2)))
    desk.kept.replace(Secret("osspr_1"))
    assert desk.sign_in.resume(FAR) is not None
    assert desk.server.last_body == {"refreshToken": "osspr_1"}
    assert desk.kept.read() == Secret("osspr_2")


def test_nothing_kept_is_nothing_to_resume() -> None:
    desk = Desk(told(200, session(2)))
    assert desk.sign_in.resume(FAR) is None
    assert desk.calls == []


def test_a_kept_token_is_never_sent_to_another_address() -> None:
    desk = Desk(told(200, session(2)))
    desk.kept.replace(Secret("osspr_1"))
    assert desk.sign_in.resume(replace(FAR, backend_url="https://evil.example.com")) is None
    assert desk.api.opened == []
    assert desk.calls == []


def test_a_kept_token_is_forgotten_with_its_connection() -> None:
    desk = Desk()
    desk.kept.replace(Secret("osspr_1"))
    desk.sign_in.forget(FAR)
    assert desk.kept.read() is None
    desk.sign_in.forget(FAR)


def test_an_ended_token_is_removed() -> None:
    desk = Desk(refused(401, "error.unauthorized.badRefreshToken"))
    desk.kept.replace(Secret("osspr_1"))
    assert desk.sign_in.resume(FAR) is None
    assert desk.kept.read() is None


def test_an_unreachable_server_costs_no_kept_token() -> None:
    def unreachable(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    desk = Desk(unreachable)
    desk.kept.replace(Secret("osspr_1"))
    with pytest.raises(e.ConnectionFailed):
        desk.sign_in.resume(FAR)
    assert desk.kept.read() == Secret("osspr_1")


def test_a_renewal_in_the_session_is_kept_too() -> None:
    desk = Desk(told(200, session(1)), ENDED, told(200, session(2)), told(200, PEOPLE))
    signed_in = desk.sign_in.with_password(FAR, "a@b.example", Secret("x"), keep=True)
    signed_in.people()
    assert desk.calls[1:] == [
        "GET /admin/v1/people",
        "POST /admin/v1/sessions/refresh",
        "GET /admin/v1/people",
    ]
    assert desk.server.last.headers["Authorization"] == "Bearer ossps_2"
    assert desk.kept.read() == Secret("osspr_2")


def test_signing_out_forgets_and_revokes() -> None:
    desk = Desk(told(200, session(1)), told(204))
    signed_in = desk.sign_in.with_password(FAR, "a@b.example", Secret("x"), keep=True)
    desk.sign_in.sign_out(signed_in)
    assert desk.kept.read() is None
    assert desk.calls[-1] == "DELETE /admin/v1/sessions/current"
    assert desk.server.last.headers["Authorization"] == "Bearer ossps_1"
    with pytest.raises(e.NotAuthenticated):
        signed_in.people()


@pytest.mark.parametrize("answer", [ENDED, refused(500, "error.internal.x")], ids=["401", "500"])
def test_signing_out_here_does_not_need_the_server(answer: httpx.Response) -> None:
    desk = Desk(told(200, session(1)), answer)
    signed_in = desk.sign_in.with_password(FAR, "a@b.example", Secret("x"), keep=True)
    if answer.status_code == 401:
        desk.sign_in.sign_out(signed_in)
    else:
        with pytest.raises(e.ServerFailed):
            desk.sign_in.sign_out(signed_in)
    assert desk.kept.read() is None
    with pytest.raises(e.NotAuthenticated):
        signed_in.people()


def test_no_token_goes_to_an_address_that_the_child_did_not_tell() -> None:
    desk = Desk(told(200, session(1)))
    elsewhere = replace(HERE, backend_url="http://127.0.0.1:18124")
    with pytest.raises(e.BackendStopped):
        desk.sign_in.with_one_time_token(elsewhere, Secret("osspo_1"))
    KeptToken(desk.vault, elsewhere, is_wanted=True).replace(Secret("osspr_1"))
    with pytest.raises(e.BackendStopped):
        desk.sign_in.resume(elsewhere)
    assert desk.api.opened == []


def test_no_token_is_sent_after_the_childs_death() -> None:
    desk = Desk(told(200, session(1)), told(200, PEOPLE))
    signed_in = desk.sign_in.with_one_time_token(HERE, Secret("osspo_1"))
    assert signed_in.people() == ()
    desk.embedded.is_running = False
    with pytest.raises(e.BackendStopped):
        signed_in.people()
    assert len(desk.calls) == 2


def test_a_broken_connection_to_a_dead_child_is_explained() -> None:
    def died(request: httpx.Request) -> httpx.Response:
        desk.embedded.is_running = False
        raise httpx.ReadError("cut", request=request)

    desk = Desk(told(200, session(1)), died)
    signed_in = desk.sign_in.with_one_time_token(HERE, Secret("osspo_1"))
    with pytest.raises(e.BackendStopped):
        signed_in.api_key.reveal()
    far = Desk(told(200, session(1)), died)
    with pytest.raises(e.ConnectionFailed) as caught:
        far.sign_in.with_password(FAR, "a", Secret("x"), keep=False).api_key.reveal()
    assert not isinstance(caught.value, e.BackendStopped)
