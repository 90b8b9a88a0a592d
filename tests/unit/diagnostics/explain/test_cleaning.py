"""A pasted text without what hides in it, with the way back."""

from __future__ import annotations

from desktop_admin.diagnostics.explain.cleaning import LIMIT, clean, is_hidden, visible


def test_what_is_invisible_is_left_out_and_its_place_known() -> None:
    text = clean("a\u200bb\u00a0c\r\nd")
    assert text.text == "ab c\nd"
    assert [text.source[place] for place in text.at] == ["a", "b", "\u00a0", "c", "\n", "d"]
    assert text.hides_in(0, 1)  # beside it
    assert not text.hides_in(2, 3)


def test_plain_text_stays_as_it_is() -> None:
    text = clean("a b\tc\n")
    assert text.text is text.source
    assert list(text.at) == list(range(len(text.text)))


def test_half_a_character_becomes_a_whole_one() -> None:
    assert clean("a\ud800b").text == "a\ufffdb"
    clean("\ud800").text.encode()


def test_more_than_the_limit_is_cut() -> None:
    text = clean("é" * (LIMIT + 1))
    assert (len(text.text), text.is_cut) == (LIMIT, True)
    assert not clean("a" * LIMIT).is_cut


def test_hidden_characters_show_their_number() -> None:
    assert visible("\u202e") == "<U+202E>"
    assert visible("é") == "é"
    assert is_hidden("\x00")
    assert not is_hidden("\n")
