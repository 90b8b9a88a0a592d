"""What a paste is as a whole."""

from __future__ import annotations

import pytest

from desktop_admin.diagnostics.explain.commands import commands_in
from desktop_admin.diagnostics.explain.credential import Collector
from desktop_admin.diagnostics.explain.kinds import Contents, contents_of
from desktop_admin.diagnostics.explain.reading import PasteKind
from desktop_admin.domain.secret import Secret
from tests.fakes.pasted import API_TOKEN, OAUTH_ID, SECRET, jwt

K = PasteKind


def _same(secret: Secret) -> Secret:
    return secret


def contents(text: str, collector: Collector | None = None) -> Contents:
    return contents_of(text, tuple(commands_in(text)), collector or Collector(_same), str)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('{"a": 1}', K.JSON),
        ("[1]", K.JSON),
        ('{"error": "x"}', K.OAUTH_ERROR),
        ('{"clientId": "a", "secret": "b"}', K.TOKEN_REQUEST),
        ("https://h.example/x", K.ADDRESS),
        ("h.example/api/x", K.ADDRESS),
        (OAUTH_ID, K.VALUE),
        ("just some words", K.UNKNOWN),
        ("2026-11-25 09:00:00 started", K.LOG),
        ("  at com.x.Y.z(Y.java:1)", K.TRACE),
    ],
)
def test_the_kind_is(text: str, kind: PasteKind) -> None:
    assert contents(text).kind is kind


def test_what_is_no_credential_is_collected_by_nobody() -> None:
    collector = Collector(_same)
    contents('{"code":401,"messageKey":"error.x","message":"y"}', collector)
    contents("https://h.example/x", collector)
    assert collector.secrets() == ()


def test_an_answer_with_a_token_tells_its_life() -> None:
    found = contents(f'{{"access_token": "{jwt(exp=1)}", "expires_in": 299}}')
    assert (found.kind, found.life_seconds) == (K.TOKEN_ANSWER, 299)
    assert found.token is not None
    found = contents(f'{{"accessToken": "{API_TOKEN}", "expiresAt": 12345}}')
    assert found.expires_at == 12345


def test_the_sdk_is_named() -> None:
    assert contents("com.silanis.esl.sdk.EslException: x").sdk == "Java SDK"
    assert contents("User-Agent: .Net SDK v11.66.0").sdk == ".NET SDK"
    assert contents("x").sdk == ""


def test_every_credential_is_listed() -> None:
    shapes = [each.shown for each in contents(f"{OAUTH_ID}:{SECRET}").credentials()]
    assert shapes[0] == OAUTH_ID
    assert len(shapes) == 2
