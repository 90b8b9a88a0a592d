"""What credentials look like."""

from __future__ import annotations

import base64

import pytest

from desktop_admin.diagnostics.shapes import Flaw, Shape, flaws_of, hidden_shape, shape_of
from desktop_admin.domain import formats

_ID = formats.OAUTH_CLIENT_ID.assemble("0123456789abcdefghijklmn")
_SECRET = formats.OAUTH_CLIENT_SECRET.assemble("0123456789abcdefghijklmnopqrstuvwxyz")
_KEY = formats.assemble_api_key("lEuqLqc6ZzA6", "0123456789abcdefghijklmnopqrstuv")
_SHORT = formats.assemble_short_api_key("lEuqLqc6ZzA6", "0123456789abcd")


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        (_ID, Shape.OAUTH_CLIENT_ID),
        (f' "{_SECRET}"\n', Shape.OAUTH_CLIENT_SECRET),
        (formats.CLIENT_APP_ID.assemble("0" * 24), Shape.CLIENT_APP_ID),
        ("6879647261" + "a1" * 32, Shape.CLIENT_APP_SECRET),
        (_KEY, Shape.API_KEY),
        (_KEY[:-3], Shape.API_KEY),
        (f"bearer {_KEY}", Shape.API_KEY),
        (_SHORT, Shape.SHORT_API_KEY),
        ("a1" * 32, Shape.API_TOKEN),
        ("eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJhIn0.c2ln", Shape.JWT),
        ("<client secret>", Shape.PLACEHOLDER),
        ("${CLIENT_SECRET}", Shape.PLACEHOLDER),
        ("  ", Shape.EMPTY),
        ("tomato soup", Shape.OTHER),
    ],
)
def test_shapes(text: str, shape: Shape) -> None:
    assert shape_of(text) is shape


@pytest.mark.parametrize(
    ("text", "flaws"),
    [
        (_SECRET, set()),
        (_KEY, set()),
        (_SECRET + "\r\n", {Flaw.LINE_END}),
        (" " + _SECRET, {Flaw.BLANKS}),
        (f"“{_SECRET}”", {Flaw.QUOTES}),
        (_SECRET[:10] + "\u200b" + _SECRET[10:], {Flaw.INVISIBLE, Flaw.CHECKSUM}),
        (_SECRET[:-1], {Flaw.CHECKSUM}),
        (_KEY[:-4], {Flaw.CHECKSUM}),
        (_KEY[:-3], {Flaw.CHECKSUM}),
        (f"Basic {_KEY}", {Flaw.SCHEME}),
    ],
)
def test_flaws(text: str, flaws: set[Flaw]) -> None:
    assert flaws_of(text) == flaws


def test_what_base64_hides() -> None:
    def hidden(text: str) -> Shape:
        return hidden_shape(base64.b64encode(text.encode()).decode())

    assert hidden(f"{_ID}:{_SECRET}") is Shape.PAIR
    assert hidden(_KEY) is Shape.API_KEY
    assert hidden(f"{_KEY}:") is Shape.API_KEY
    assert hidden_shape("tomato soup") is Shape.OTHER
