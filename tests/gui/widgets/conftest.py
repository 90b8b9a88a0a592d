"""The theme for the tests of this folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.domain.preferences import ThemeChoice
from desktop_admin.ui.theme.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme, taken off again at the end."""
    made = Theme(qapp, qapp)
    made.apply(ThemeChoice.LIGHT)
    yield made
    qapp.setStyleSheet("")
    made.deleteLater()


@pytest.fixture(autouse=True)
def _dressed(theme: Theme) -> None:
    """Every widget is tested as it is shown: in the theme."""


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[[QWidget], QWidget]]:
    """Show a widget in a window of its own that has the keyboard."""
    kept: list[QWidget] = []

    def shown(widget: QWidget, width: int = 800, height: int = 500) -> QWidget:
        window = QWidget()
        kept.append(window)
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(widget)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield shown
    kept.clear()
