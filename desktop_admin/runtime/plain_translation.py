"""Texts in the person's language for commands without a window: QtCore alone, no application."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QTranslator

from desktop_admin.domain.preferences import LanguageChoice
from desktop_admin.domain.text import TEXT_CONTEXT, Text
from desktop_admin.runtime.translation import language_code


def text_in(
    choice: LanguageChoice, directory: Path, system: QLocale | None = None
) -> Callable[[Text], str]:
    """What says a text in the chosen language, or the system's; ``directory`` holds ``<code>.qm``.

    English where there is no translation.
    """
    translator = QTranslator()
    code = language_code(choice, system or QLocale.system())
    if not translator.load(code, str(directory)):
        return str

    def template_in_language(template: str) -> str:
        return translator.translate(TEXT_CONTEXT, template) or template

    def say(text: Text) -> str:
        return text.said(template_in_language)

    return say
