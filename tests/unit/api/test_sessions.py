"""Signing in, renewing, signing out."""

from __future__ import annotations

import pytest

from desktop_admin.api.sessions import SessionsEndpoint
from desktop_admin.domain import errors as e
from desktop_admin.domain.redaction import REDACTED
from desktop_admin.domain.secret import Secret
from tests.fakes.scripted_server import SESSION, ScriptedServer, refused, told

DATE = "Tue, 24 Nov 2026 10:00:00 GMT"
HTML = b"<!DOCTYPE html><p>Not here</p>"


def sessions(server: ScriptedServer) -> SessionsEndpoint:
    return SessionsEndpoint(server.transport(), server.codec)


def test_a_password_buys_a_session() -> None:
    server = ScriptedServer(told(200, SESSION, Date=DATE))
    granted = sessions(server).with_password("a@b.example", Secret("correct horse battery"))
    assert str(server.last.url.path) == "/admin/v1/sessions"
    assert server.last_body == {"email": "a@b.example", "password": "correct horse battery"}
    assert "Authorization" not in server.last.headers
    assert granted.seconds == 1800
    assert granted.tokens.access_token == Secret("ossps_first")
    assert "ossps" not in repr(granted)


def test_the_password_is_known_for_redaction() -> None:
    server = ScriptedServer(refused(401, "error.unauthorized.badCredentials", "no: Tr0ub4dor_3"))
    with pytest.raises(e.BadCredentials) as caught:
        sessions(server).with_password("a@b.example", Secret("Tr0ub4dor_3"))
    assert caught.value.detail == f"no: {REDACTED}"


def test_the_other_two_ways() -> None:
    server = ScriptedServer(told(200, SESSION))
    endpoint = sessions(server)
    endpoint.with_one_time_token(Secret("osspo_x"))
    assert (server.last.url.path, server.last_body) == (
        "/admin/v1/sessions/one-time",
        {"token": "osspo_x"},
    )
    endpoint.refreshed(Secret("osspr_x"))
    assert (server.last.url.path, server.last_body) == (
        "/admin/v1/sessions/refresh",
        {"refreshToken": "osspr_x"},
    )


def test_signing_out() -> None:
    server = ScriptedServer(told(204))
    sessions(server).end(Secret("ossps_x"))
    assert (server.last.method, server.last.url.path) == ("DELETE", "/admin/v1/sessions/current")
    assert server.last.headers["Authorization"] == "Bearer ossps_x"


@pytest.mark.parametrize(
    "answer",
    [
        told(404, HTML, Content_Type="text/html"),
        refused(404, "error.notFound.resource"),
        told(405, b""),
        told(501, HTML),
        refused(401, "error.notAuthorized"),
        told(401, b""),
    ],
    ids=["html 404", "json 404", "405", "501", "foreign 401", "empty 401"],
)
def test_a_server_without_administration_is_named(answer: object) -> None:
    server = ScriptedServer(answer)  # type: ignore[arg-type]
    with pytest.raises(e.NoAdministrationInterface, match="no administration"):
        sessions(server).with_password("a@b.example", Secret("x"))
    assert len(server.requests) == 1


def test_html_in_place_of_a_session_is_a_bad_answer() -> None:
    with pytest.raises(e.BadAnswer):
        sessions(ScriptedServer(told(200, HTML))).with_password("a@b.example", Secret("x"))


def test_too_many_attempts() -> None:
    server = ScriptedServer(refused(429, "error.tooManyRequests.x", Retry_After="9"))
    with pytest.raises(e.RateLimited) as caught:
        sessions(server).with_password("a@b.example", Secret("x"))
    assert "9 seconds" in str(caught.value.next_step)


def test_a_dead_refresh_token() -> None:
    server = ScriptedServer(refused(401, "error.unauthorized.badRefreshToken"))
    with pytest.raises(e.NotAuthenticated) as caught:
        sessions(server).refreshed(Secret("osspr_x"))
    assert type(caught.value) is e.NotAuthenticated
