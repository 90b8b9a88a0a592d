"""Texts in the person's language without a window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale

from desktop_admin.assets import resource_path
from desktop_admin.diagnostics.checks import CHECKS
from desktop_admin.domain.preferences import LanguageChoice
from desktop_admin.domain.text import Text
from desktop_admin.runtime.plain_translation import text_in

FRENCH = QLocale("fr_FR")
SKIPPED = Text("Skipped, because the check “{check}” did not pass.")


def test_the_choice_counts_and_else_the_systems_language() -> None:
    title = CHECKS[0].title
    directory = resource_path("i18n")
    assert text_in(LanguageChoice.FRENCH, directory, QLocale("en_GB"))(title) == "Paramètres"
    assert text_in(LanguageChoice.SYSTEM, directory, FRENCH)(title) == "Paramètres"
    assert text_in(LanguageChoice.ENGLISH, directory, FRENCH)(title) == "Settings"


def test_facts_that_are_texts_are_translated_too() -> None:
    say = text_in(LanguageChoice.FRENCH, resource_path("i18n"))
    told = say(SKIPPED.with_facts(check=CHECKS[0].title))
    assert "Paramètres" in told
    assert "Skipped" not in told


def test_without_a_translation_it_is_english(tmp_path: Path) -> None:
    assert text_in(LanguageChoice.FRENCH, tmp_path)(CHECKS[0].title) == "Settings"
    say = text_in(LanguageChoice.FRENCH, resource_path("i18n"))
    assert say(Text("Nobody ever translated {this}.", {"this": 7})) == "Nobody ever translated 7."
