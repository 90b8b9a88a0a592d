"""Search in the manual."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_admin.domain.manual_search import ManualPage, fold, search, words_of

ROTATE = ManualPage("rotate", "# Rotate a secret\n\nA twin takes over.\n\n## How often\n\nDue.")
LOST = ManualPage(
    "lost", "# A secret is lost\n\n" + "word " * 60 + "Rotate it, rotate, rotate and rotate."
)
FRENCH = ManualPage("fr", "# Clé perdue\n\nL’étape où l’on répète la requête.")
PAGES = (LOST, ROTATE, FRENCH)


def ids(typed: str) -> list[str]:
    return [one.page.id for one in search(PAGES, typed)]


def test_every_word_must_be_there_and_titles_come_first() -> None:
    assert ids("rotate") == ["rotate", "lost"]
    assert ids("SECRET rot") == ["rotate", "lost"]
    assert ids("rotate twin") == ["rotate"]
    assert ids("rotate nowhere") == []
    assert ids("often") == ["rotate"]


def test_words_are_found_from_their_beginning_without_accents_and_case() -> None:
    assert ids("CLE repete") == ["fr"]
    assert ids("été") == []
    assert ids("etap") == ["fr"]
    assert ids("otate") == []


def test_nothing_is_found_for_nothing() -> None:
    assert ids("") == []
    assert ids(" .?* ") == []
    assert words_of("Two  two, Wörter") == ("two", "worter")


def test_the_passage_is_around_the_first_match() -> None:
    (found,) = search((LOST,), "rotate")
    assert "Rotate it" in found.excerpt
    assert found.excerpt.startswith("…word")
    (whole,) = search((ROTATE,), "twin")
    assert whole.excerpt == "A twin takes over. Due."


@given(st.text())
def test_folding_keeps_every_letter_in_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_no_search_breaks_it(typed: str) -> None:
    assert {one.page for one in search(PAGES, typed)} <= set(PAGES)
