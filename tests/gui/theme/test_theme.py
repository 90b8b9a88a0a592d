"""The theme follows the person's choice and, where asked to, the desktop."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_admin.domain.preferences import ThemeChoice
from desktop_admin.ui.theme.current import current_tokens
from desktop_admin.ui.theme.fonts import MONO_FAMILY, mono_font
from desktop_admin.ui.theme.icons import Tint, set_icon
from desktop_admin.ui.theme.stylesheet import build_stylesheet
from desktop_admin.ui.theme.theme import Theme
from desktop_admin.ui.theme.tokens import DARK, LIGHT


def test_a_choice_dresses_the_application(theme: Theme, qapp: QApplication) -> None:
    theme.apply(ThemeChoice.DARK)
    assert theme.tokens is DARK
    assert current_tokens() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.bg)
    assert DARK.surface in qapp.styleSheet()


def test_system_follows_the_desktop_live(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(ThemeChoice.SYSTEM)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.tokens is LIGHT
    with qtbot.waitSignal(theme.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens is DARK


def test_a_fixed_choice_does_not_follow_the_desktop(theme: Theme, qapp: QApplication) -> None:
    theme.apply(ThemeChoice.LIGHT)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens is LIGHT


def test_icons_take_the_colours_of_the_new_scheme(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton("Copy")
    qtbot.addWidget(button)
    set_icon(button, "circle", Tint.TEXT)
    before = _inks(button)
    theme.apply(ThemeChoice.DARK)
    assert before == {LIGHT.text}
    assert _inks(button) == {DARK.text}


def test_the_template_leaves_no_token_unfilled() -> None:
    assert "$" not in build_stylesheet(LIGHT)


def test_the_monospaced_face_is_the_bundled_one_without_ligatures(theme: Theme) -> None:
    font = mono_font()
    assert font.exactMatch()
    assert font.family() == MONO_FAMILY
    assert all(font.featureValue(tag) == 0 for tag in font.featureTags())


def _inks(button: QPushButton) -> set[str]:
    image = button.icon().pixmap(button.iconSize()).toImage()
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    colors = [image.pixelColor(x, y) for x, y in points]
    return {color.name() for color in colors if color.alpha() == 255}
