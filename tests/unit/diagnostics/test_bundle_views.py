"""Whatever part of a secret is escaped or broken, some view shows it whole and leads back to it."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_admin.diagnostics.bundle_names import HiddenNames
from desktop_admin.diagnostics.bundle_redaction import BundleRedactor
from desktop_admin.diagnostics.bundle_views import views
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.domain.secret import Secret

SECRET = "Tr0ub/d&r_3-pässwörd!"
CODES: dict[str, Callable[[str], str]] = {
    "percent": lambda one: "".join(f"%{byte:02x}" for byte in one.encode()),
    "json": lambda one: f"\\u{ord(one):04x}",
    "json in json": lambda one: f"\\\\u{ord(one):04X}",
    "byte": lambda one: f"\\x{ord(one):02x}",
    "html": lambda one: f"&#{ord(one)};",
    "html, hex": lambda one: f"&#x{ord(one):x};",
    "twice": lambda one: "".join(f"%25{byte:02X}" for byte in one.encode()),
    "form of json": lambda one: quote(f"\\u{ord(one):04x}"),
    "backslash": lambda one: one if one.isalnum() or one not in "/\"'" else f"\\{one}",
    "no width": lambda one: f"{one}\u200b",
    "no width, escaped": lambda one: f"{one}\\u200b",
    "line": lambda one: f"{one}\n",
    "indented": lambda one: f"{one}\r\n    ",
}


def _redacted(text: str) -> str:
    ledger = RedactionLedger()
    ledger.register(Secret(SECRET))
    return BundleRedactor(ledger, HiddenNames()).redact(text)


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=25)
@given(mask=st.lists(st.booleans(), min_size=len(SECRET), max_size=len(SECRET)))
def test_a_secret_that_is_coded_in_parts_goes_as_a_whole(code: str, mask: list[bool]) -> None:
    parts = [CODES[code](one) if coded else one for one, coded in zip(SECRET, mask, strict=True)]
    planted = "".join(parts).strip()
    shown = _redacted(f"before <{planted}> after")
    assert re.fullmatch(r"before <\[secret-[0-9a-f]{4}\]> after", shown), shown


@pytest.mark.parametrize("between", [":", " ", ", ", "-"])
def test_bytes_in_hex_one_by_one_go_as_a_whole(between: str) -> None:
    parts = [f"{byte:02x}" for byte in SECRET.encode()]
    shown = _redacted(f"dump {between.join(parts)} end")
    assert re.fullmatch(r"dump \[secret-[0-9a-f]{4}\] end", shown), shown


def test_a_view_leads_back_to_where_it_came_from() -> None:
    text = "a%2Fb%2Fc"
    [view] = views(text)
    assert view.text == "a/b/c"
    assert [view.span(place, place + 1) for place in range(5)] == [
        (0, 1),
        (1, 4),
        (4, 5),
        (5, 8),
        (8, 9),
    ]
    assert view.span(1, 4) == (1, 8)


def test_a_plain_text_has_no_view() -> None:
    assert list(views("GET /admin/v1/client-apps: 200 in 12 ms, request 4f3a-77")) == []
