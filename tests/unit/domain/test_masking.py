"""Bodies as they are shown: no secret of any class, no surprise in what is drawn."""

from __future__ import annotations

import base64
import json

import pytest

from desktop_admin.domain.masking import (
    JSON_LIMIT,
    TEXT_LIMIT,
    MaskedBody,
    is_secret_name,
    masked_body,
)
from desktop_admin.domain.redaction import RedactionLedger, Redactor
from desktop_admin.domain.secret import Secret

CANARY = "canary-of-the-mine-4711"


@pytest.fixture
def mask() -> Redactor:
    ledger = RedactionLedger()
    ledger.register(Secret(CANARY))
    return Redactor(ledger)


def _shown(body: object, mask: Redactor) -> MaskedBody:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return masked_body(raw, mask.mask)


@pytest.mark.parametrize(
    "name",
    [
        "secret",
        "clientSecret",
        "client_secret",
        "password",
        "newPassword",
        "token",
        "access_token",
        "refreshTokens",
        "apiKey",
        "API-Key",
        "Authorization",
        "Set-Cookie",
        "key",
        "credentials",
        "privateKeyPem",
    ],
)
def test_a_member_is_hidden_for_its_name(name: str, mask: Redactor) -> None:
    assert is_secret_name(name)
    shown = _shown({name: "harmless", "kept": 1, "deep": [{name: {"a": 7, "b": ["x"]}}]}, mask)
    assert json.loads(shown.text) == {
        name: "[redacted]",
        "kept": 1,
        "deep": [{name: {"a": "[redacted]", "b": ["[redacted]"]}}],
    }


@pytest.mark.parametrize(
    "name", ["token_type", "tokenEndpoint", "keyId", "authorizationServer", "name", "id"]
)
def test_other_members_stay(name: str, mask: Redactor) -> None:
    assert json.loads(_shown({name: "Bearer"}, mask).text) == {name: "Bearer"}


def test_that_something_is_there_may_be_known(mask: Redactor) -> None:
    told = {"apiKey": None, "hasSecret": True, "secret": False}
    assert json.loads(_shown(told, mask).text) == told


@pytest.mark.parametrize(
    "text",
    [
        CANARY,
        f"it is {CANARY}!",
        base64.b64encode(CANARY.encode()).decode(),
        "Basic dXNlcjpzZWNyZXQ=",
        "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.c2ln",
        "ossoc_" + "a" * 40,
        "0" * 60 + "beef",
        "password=hunter22",
        "https://user:pass@proxy.example",
    ],
)
def test_a_secret_is_hidden_wherever_it_stands(text: str, mask: Redactor) -> None:
    for body in ({"note": text}, {text: 1}, [text], text, text.encode(), f"<p>{text}</p>".encode()):
        shown = _shown(body, mask).text
        assert text not in shown
        assert "[redacted]" in shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("olivia@example.com", "o…@example.com"),
        (
            "From: Olivia <olivia.owner+x@sub.example.co.uk>;",
            "From: Olivia <o…@sub.example.co.uk>;",
        ),
        ("ü@example.com", "ü…@example.com"),
        ("not@all", "not@all"),
    ],
)
def test_of_an_address_the_first_letter_stays(text: str, expected: str, mask: Redactor) -> None:
    assert json.loads(_shown({"email": text, text: 1}, mask).text) == {
        "email": expected,
        expected: 1,
    }
    assert _shown(text.encode(), mask).text == expected


def test_what_is_no_json_is_plain_text(mask: Redactor) -> None:
    html = b"<html>\r\n<script>alert(1)</script>\x00\x1b[2J\xff\n\tsecret: abc</html>"
    shown = _shown(html, mask)
    assert (shown.is_json, shown.is_cut) == (False, False)
    assert shown.text == (
        "<html>\n<script>alert(1)</script><U+0000><U+001B>[2J\ufffd\n    secret: [redacted]"
    )


def test_hidden_characters_are_written_out(mask: Redactor) -> None:
    shown = _shown({"name": "a\u202eb", "half": "\ud800", "line": "x\ny"}, mask).text
    assert '"a<U+202E>b"' in shown
    assert '"<U+D800>"' in shown
    assert '"x\\ny"' in shown


def test_a_long_json_is_cut(mask: Redactor) -> None:
    shown = _shown(list(range(32_000)), mask)
    assert (shown.is_json, shown.is_cut, len(shown.text)) == (True, True, JSON_LIMIT)
    value = _shown({"data": "x" * 5_000}, mask)
    assert json.loads(value.text) == {"data": "[5000 characters]"}


def test_half_a_secret_is_not_shown_at_the_cut(mask: Redactor) -> None:
    shown = _shown(b"<p>" + b" " * (TEXT_LIMIT - 12) + CANARY.encode(), mask)
    assert (shown.is_json, shown.is_cut, shown.text.strip()) == (False, True, "<p>")


def test_a_json_that_is_too_long_to_read_is_text(mask: Redactor) -> None:
    shown = _shown(b'{"secret": "x y", "a": "' + b"a b " * 70_000 + b'"}', mask)
    assert (shown.is_json, shown.is_cut) == (False, True)
    assert shown.text.startswith('{"secret": [redacted], "a": "a b a')


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 200_000,
        b'{"a":' * 40_000,
        b"1" * 200_000,
        b"ey-" * (TEXT_LIMIT // 3),
        b'"' + b"ey-" * 80_000 + b'"',
        b"a" * TEXT_LIMIT,
        b"@" * JSON_LIMIT,
        b"a@" * (JSON_LIMIT // 2),
        b"://a:" * (JSON_LIMIT // 5),
    ],
    ids=["deep", "deep-objects", "number", "jwt", "jwt-value", "word", "at", "mail", "url"],
)
def test_a_hostile_body_costs_little(body: bytes, mask: Redactor) -> None:
    shown = _shown(body, mask)
    assert shown.text or shown.is_cut  # without limits some of them take minutes
