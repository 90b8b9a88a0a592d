"""The language: the person's choice, or the first of the desktop's that is translated."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from desktop_admin.assets import resource_path
from desktop_admin.domain.preferences import LanguageChoice
from desktop_admin.runtime.translation import Translation, language_code


@pytest.mark.parametrize(
    ("choice", "system", "code"),
    [
        (LanguageChoice.ENGLISH, "fr_FR", "en"),
        (LanguageChoice.FRENCH, "en_GB", "fr"),
        (LanguageChoice.SYSTEM, "fr_CA", "fr"),
        (LanguageChoice.SYSTEM, "en_US", "en"),
        (LanguageChoice.SYSTEM, "de_DE", "en"),
    ],
)
def test_the_language_follows_the_choice(choice: LanguageChoice, system: str, code: str) -> None:
    assert language_code(choice, QLocale(system)) == code


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    """The program's own translations; taken off again, with the form of dates."""
    before = QLocale()
    translation = Translation(qapp, resource_path("i18n"))
    yield translation
    translation.install(LanguageChoice.ENGLISH)
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("choice", "system", "form"),
    [
        (LanguageChoice.FRENCH, "fr_CA", "fr_CA"),
        (LanguageChoice.FRENCH, "de_DE", "fr_FR"),
        (LanguageChoice.ENGLISH, "en_GB", "en_GB"),
        (LanguageChoice.SYSTEM, "de_DE", "en_US"),
    ],
)
def test_dates_follow_the_language(
    translation: Translation, choice: LanguageChoice, system: str, form: str
) -> None:
    translation.install(choice, QLocale(system))
    assert QLocale().name() == form


def test_the_buttons_of_qt_itself_are_translated_too(translation: Translation) -> None:
    assert translation.install(LanguageChoice.FRENCH) == "fr"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"


def test_without_a_file_the_texts_stay_english(qapp: QApplication, tmp_path: Path) -> None:
    before = QLocale()
    translation = Translation(qapp, tmp_path)
    assert translation.install(LanguageChoice.FRENCH) == "en"
    assert QCoreApplication.translate("Text", "Try again.") == "Try again."
    translation.install(LanguageChoice.ENGLISH)
    QLocale.setDefault(before)
