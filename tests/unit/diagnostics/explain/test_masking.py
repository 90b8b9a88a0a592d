"""The masked form of a pasted text."""

from __future__ import annotations

from desktop_admin.diagnostics.explain.cleaning import clean
from desktop_admin.diagnostics.explain.credential import Credential
from desktop_admin.diagnostics.explain.masking import (
    SHOWN_LIMIT,
    Cover,
    Curtain,
    MarkKind,
    masked,
)
from desktop_admin.diagnostics.shapes import Shape
from desktop_admin.domain.secret import MASK

HIDDEN = Credential(Shape.OTHER, MASK, number=0)
SHOWN = Credential(Shape.CLIENT_APP_ID, "ossca_1", text="ossca_1")


def test_covers_stand_where_the_credentials_stood_and_are_marked() -> None:
    text = clean("id ossca_1\u200b secret abcdefgh.")
    result = masked(text, [Cover(18, 26, HIDDEN), Cover(3, 10, SHOWN)], str)
    assert result.text == f"id ossca_1<U+200B> secret {MASK}."
    marked = [(result.text[each.start : each.end], each.kind) for each in result.marks]
    assert marked == [
        ("ossca_1", MarkKind.ID),
        ("<U+200B>", MarkKind.HIDDEN),
        (MASK, MarkKind.SECRET),
    ]


def test_covers_that_overlap_become_one_that_hides() -> None:
    result = masked(clean("abcdefgh"), [Cover(0, 5, SHOWN), Cover(3, 8, HIDDEN)], str)
    assert result.text == MASK


def test_what_stands_between_is_redacted() -> None:
    result = masked(clean("one two one"), [Cover(4, 7, HIDDEN)], lambda text: text.upper())
    assert result.text == f"ONE {MASK} ONE"


def test_a_long_text_is_cut() -> None:
    result = masked(clean("a" * (SHOWN_LIMIT + 1)), [], str)
    assert (len(result.text), result.is_cut) == (SHOWN_LIMIT, True)


def test_the_curtain_hides_known_values_and_shapes_in_one_line() -> None:
    curtain = Curtain(("abcdefgh",), str)
    shown = curtain.hide("x abcdefgh\nBearer 0123456789 \x00")
    assert "abcdefgh" not in shown
    assert "0123456789" not in shown
    assert "\n" not in shown
    assert "<U+0000>" in shown
