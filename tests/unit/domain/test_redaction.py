"""No known secret and nothing that looks like one passes the redactor, in any encoding."""

from __future__ import annotations

import base64
import json
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_admin.domain.redaction import REDACTED, RedactionLedger, Redactor, redact_shapes
from desktop_admin.domain.secret import Secret

VALUE = "pa/ss+wörd%12345"


def _redactor(*values: str) -> Redactor:
    ledger = RedactionLedger()
    for value in values:
        ledger.register(Secret(value))
    return Redactor(ledger)


@pytest.mark.parametrize(
    "form",
    [
        quote("tell-me-the-code-9", safe=""),
        "tell-me-the-code-9",
        b"tell-me-the-code-9".hex(),
        b"tell-me-the-code-9".hex().upper(),
        base64.b64encode(b"tell-me-the-code-9").decode(),
        base64.urlsafe_b64encode(b"tell-me-the-code-9").decode().rstrip("="),
    ],
)
def test_a_registered_secret_is_redacted_in_every_encoding(form: str) -> None:
    line = _redactor("tell-me-the-code-9").redact(f"before {form} after x{form}y")
    assert form not in line
    assert line.startswith("before [redacted] after x[redacted]y")


@given(st.text(alphabet="abcXYZ019_+/=.-", min_size=8, max_size=80), st.text("ab19-", max_size=9))
def test_a_registered_secret_is_found_inside_longer_words(value: str, around: str) -> None:
    shown = _redactor(value).redact(f"{around}{value}{around}")
    assert value not in shown


def test_the_ledger_keeps_no_value() -> None:
    ledger = RedactionLedger()
    ledger.register(Secret(VALUE))
    assert VALUE not in repr(vars(ledger))
    assert VALUE.encode() not in repr(vars(ledger)).encode()


def test_registering_returns_the_secret() -> None:
    secret = Secret(VALUE)
    assert RedactionLedger().register(secret) is secret


@pytest.mark.parametrize(
    ("text", "leak"),
    [
        ("Authorization: Bearer abcdefghijkl", "abcdefghijkl"),
        ("Authorization: Basic QUJDREVGR0g6eA==", "QUJDREVGR0g6eA"),
        ("sent bearer abcdefghijkl today", "abcdefghijkl"),
        ('{"clientSecret": "short"}', "short"),
        ("client_secret=abc&x=1", "abc"),
        ("password = hunter2", "hunter2"),
        ("Authorization: Token hunter2hunter2", "hunter2hunter2"),
        ('{"password": "ab\\"cdefgh1"}', "cdefgh1"),
        ("'accessToken': 'qqq'", "qqq"),
        ("token eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJ4In0.abc_def", "eyJzdWIiOiJ4In0"),
        ("key osscs_0123456789abcdef", "0123456789abcdef"),
        ("https://user:hunter2@example.com/x", "hunter2"),
        ("value " + "0a" * 32, "0a" * 32),
        ("value " + "Qw7F" * 19, "Qw7F" * 19),
        ("Set-Cookie: ESIGNLIVE_SESSION_ID=abcd", "abcd"),
    ],
)
def test_what_looks_like_a_credential_is_redacted(text: str, leak: str) -> None:
    assert leak not in redact_shapes(text)
    assert REDACTED in redact_shapes(text)


def test_ordinary_text_passes() -> None:
    text = "GET /admin/v1/client-apps answered 200 in 12 ms, request 4f3a-77"
    assert _redactor(VALUE).redact(text) == text


def test_line_ends_are_written_out() -> None:
    assert _redactor().redact("one\r\ntwo\x1b") == "one\\x0d\\x0atwo\\x1b"


@pytest.mark.parametrize(
    "password",
    ["Tr0ub4dor&3!pass", "correct horse battery", "pässwörter-lang", '!!"quoted"\\!!'],
)
def test_a_password_of_any_characters_is_known(password: str) -> None:
    ledger = RedactionLedger()
    ledger.register(Secret(password))
    for told in (password, json.dumps(password), repr(password), f"<{password}>"):
        redacted = ledger.redact(f"the word {told} is wrong")
        assert password not in redacted
        assert "[redacted]" in redacted
    assert ledger.redact("the horse is wrong") == "the horse is wrong"


def test_all_forms_of_a_secret_have_one_mark_and_overlapping_ones_are_one_place() -> None:
    ledger = RedactionLedger()
    for value in ("tell-me-the-code-9", "the-code-9-and-more"):
        ledger.register(Secret(value))
    hexed = b"tell-me-the-code-9".hex()
    both = ledger.find(f"tell-me-the-code-9 and {hexed}")
    assert len({one.mark for one in both}) == 1
    [place] = ledger.find("x tell-me-the-code-9-and-more y")
    assert (place.start, place.end) == (2, 29)


def test_a_word_that_was_clean_is_looked_at_again_when_a_secret_is_registered() -> None:
    ledger = RedactionLedger()
    ledger.register(Secret("something-else"))
    assert ledger.redact("tell-me-the-code-9") == "tell-me-the-code-9"
    ledger.register(Secret("tell-me-the-code-9"))
    assert ledger.redact("tell-me-the-code-9") == REDACTED


def test_who_looks_for_secrets_waits_for_nobody() -> None:
    ledger = RedactionLedger()
    ledger.register(Secret("tell-me-the-code-9"))
    with ledger._lock:  # somebody registers a secret, or looks through a long text
        assert ledger.redact("tell-me-the-code-9") == REDACTED


def test_a_secret_is_registered_once() -> None:
    ledger = RedactionLedger()
    ledger.register(Secret("tell-me-the-code-9"))
    before = ledger._known
    ledger.register(Secret("tell-me-the-code-9"))
    assert ledger._known is before
