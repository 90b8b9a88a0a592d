"""The search for secrets finds each form in which one was planted, wherever it stands."""

from __future__ import annotations

import base64
from collections.abc import Callable
from urllib.parse import quote

import pytest

from tests.fakes.secret_forms import found_forms

VALUE = "osscs_Kx?>/~81ü"
Plant = Callable[[bytes], bytes]
PLANTS: tuple[tuple[str, Plant], ...] = (
    ("plain", bytes),
    (
        "json",
        lambda text: text.decode().encode("ascii", "backslashreplace").replace(b"\\x", b"\\u00"),
    ),
    ("hex", lambda text: text.hex().encode()),
    ("HEX", lambda text: text.hex().upper().encode()),
    ("percent", lambda text: quote(text, safe="").encode()),
    ("all percent", lambda text: b"".join(b"%%%02X" % byte for byte in text)),
    ("all percent, lower", lambda text: b"".join(b"%%%02x" % byte for byte in text)),
    ("utf-16-le", lambda text: text.decode().encode("utf-16-le")),
    ("utf-16-be", lambda text: text.decode().encode("utf-16-be")),
)


@pytest.mark.parametrize(("form", "plant"), PLANTS, ids=[form for form, _ in PLANTS])
def test_a_planted_form_is_found(form: str, plant: Plant) -> None:
    assert form in found_forms(VALUE, b"before " + plant(VALUE.encode()) + b" after")


@pytest.mark.parametrize("before", [b"", b"i", b"id", b"id:", b"user", b"users"])
@pytest.mark.parametrize("after", [b"", b"a", b"ab", b"abc"])
@pytest.mark.parametrize(
    ("form", "encode"), [("base64", base64.b64encode), ("base64url", base64.urlsafe_b64encode)]
)
def test_base64_is_found_at_any_place_in_a_text(
    before: bytes, after: bytes, form: str, encode: Callable[[bytes], bytes]
) -> None:
    text = b'{"v":"' + encode(before + VALUE.encode() + after) + b'"}'
    assert f"{form}+{len(before) % 3}" in found_forms(VALUE, text)


def test_what_is_not_there_is_not_found() -> None:
    other = VALUE[:-2] + "2x"
    for _, plant in PLANTS:
        assert found_forms(VALUE, plant(other.encode())) == []
    assert found_forms(VALUE, base64.b64encode(other.encode())) == []
