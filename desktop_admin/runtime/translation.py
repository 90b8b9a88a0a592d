"""The program's language: installs the translations before any widget is built."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop_admin.domain.preferences import LanguageChoice

_TRANSLATED = ("fr",)


class Translation:
    """Holds the installed translators; English needs none. ``directory`` holds ``<code>.qm``."""

    def __init__(self, application: QCoreApplication, directory: Path) -> None:
        self._application = application
        self._directory = directory
        self._installed: list[QTranslator] = []

    def install(self, choice: LanguageChoice, system: QLocale | None = None) -> str:
        """Switch to the chosen language and return its code, ``en`` where there is no other.

        Dates follow the language: in the form of ``system`` where that speaks it.
        """
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed.clear()
        system = system or QLocale.system()
        code = language_code(choice, system)
        if code in _TRANSLATED and not self._add(code, str(self._directory)):
            code = "en"
        if code in _TRANSLATED:
            qt_directory = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._add(f"qtbase_{code}", qt_directory)
        # By its name: the system's own locale names months in the language of LC_TIME.
        named, own = QLocale(code), QLocale(system.name())
        QLocale.setDefault(own if own.language() == named.language() else named)
        return code

    def _add(self, name: str, directory: str) -> bool:
        translator = QTranslator(self._application)
        if not translator.load(name, directory):
            return False
        self._application.installTranslator(translator)
        self._installed.append(translator)
        return True


def language_code(choice: LanguageChoice, system: QLocale) -> str:
    """The language's two-letter code for a choice; the desktop's first known one for SYSTEM."""
    if choice is not LanguageChoice.SYSTEM:
        return choice.value
    for name in system.uiLanguages():
        code = name.replace("_", "-").split("-")[0]
        if code in {"en", *_TRANSLATED}:
            return code
    return "en"
