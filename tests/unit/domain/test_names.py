"""The same names are accepted, cleaned, compared and shown in the window and on the server."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_admin.domain.names import (
    NAME_LIMIT,
    NameProblem,
    check_name,
    clean_name,
    display_name,
    is_name_typed,
    name_key,
)


@pytest.mark.parametrize(
    "name",
    [
        "Billing",
        "a" * NAME_LIMIT,
        "חיוב לילי",
        "فوترة",
        "📦 Lager 2",
        "👩‍💻 dev",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f team",
        "Ⅻ O'Neil & Co. <b>",
        "  Billing  ",
    ],
)
def test_these_names_are_accepted(name: str) -> None:
    assert check_name(name) is None


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("", NameProblem.EMPTY),
        ("   \u00a0\u2003", NameProblem.EMPTY),
        ("\u200b\u200b", NameProblem.EMPTY),
        ("\u3164", NameProblem.EMPTY),
        ("a" * (NAME_LIMIT + 1), NameProblem.TOO_LONG),
        ("a" * 1000, NameProblem.TOO_LONG),
        ("two\nlines", NameProblem.CONTROL_CHARACTERS),
        ("tab\tstop", NameProblem.CONTROL_CHARACTERS),
        ("nul\x00", NameProblem.CONTROL_CHARACTERS),
        ("line\u2028separator", NameProblem.CONTROL_CHARACTERS),
        ("half \ud800", NameProblem.CONTROL_CHARACTERS),
        ("evil\u202egnp.exe", NameProblem.HIDDEN_CHARACTERS),
        ("Bil\u200bling", NameProblem.HIDDEN_CHARACTERS),
        ("Bil\u200dling", NameProblem.HIDDEN_CHARACTERS),
        ("\ufeffBilling", NameProblem.HIDDEN_CHARACTERS),
    ],
)
def test_these_names_are_refused_with_a_reason(name: str, problem: NameProblem) -> None:
    assert check_name(name) is problem


def test_blanks_at_the_ends_are_dropped_and_letters_composed() -> None:
    assert clean_name("  Caf\u0065\u0301 ") == "Caf\u00e9"


@pytest.mark.parametrize(
    ("first", "second"),
    [("Billing", "bILLING "), ("Straße", "STRASSE"), ("e\u0301", "é"), ("ﬁn", "fin")],
)
def test_names_that_look_alike_are_duplicates(first: str, second: str) -> None:
    assert name_key(first) == name_key(second)


def test_different_names_are_not_duplicates() -> None:
    assert name_key("Billing 1") != name_key("Billing 2")


def test_hidden_characters_are_written_out() -> None:
    assert display_name("a\u202eb\u200bc\td") == "a<U+202E>b<U+200B>c<U+0009>d"


def test_emoji_and_scripts_are_shown_as_they_are() -> None:
    assert display_name("👩‍💻 שלום") == "👩‍💻 שלום"


@given(st.text(max_size=150))
def test_what_is_accepted_stays_accepted_after_cleaning(name: str) -> None:
    assert check_name(clean_name(name)) is check_name(name)


@given(st.text(max_size=150))
def test_an_accepted_name_is_shown_unchanged(name: str) -> None:
    if check_name(name) is None:
        assert display_name(clean_name(name)) == clean_name(name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Web shop", "Web shop"),
        (" Web shop\n", "Web shop"),
        ("Caf\u0065\u0301", "Caf\u00e9"),
        ("Caf\u00e9", "Caf\u0065\u0301"),
        ("pay\u202eroll", "pay\u202eroll"),
        ("pay<U+202E>roll", "pay\u202eroll"),  # as it is shown, and copied from there
    ],
)
def test_a_name_is_typed_in_any_spelling_of_its_letters(typed: str, name: str) -> None:
    assert is_name_typed(typed, name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("", "Web shop"),
        ("web shop", "Web shop"),
        ("Web  shop", "Web shop"),
        ("Web sh\u043ep", "Web shop"),
        ("payroll", "pay\u202eroll"),
        ("\u2167", "VIII"),  # the same to name_key, not to the eye
    ],
)
def test_nothing_else_is_the_name(typed: str, name: str) -> None:
    assert not is_name_typed(typed, name)
