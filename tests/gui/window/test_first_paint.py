"""The window is there before its parts, and what is asked for meanwhile is not lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_admin.bootstrap_gui import has_display
from desktop_admin.ui.main_window import MainWindow
from desktop_admin.ui.page_spec import PageId
from tests.fakes.page_context import context_of, signed_in
from tests.fakes.stores import FakeStores


def test_the_frame_takes_input_before_anything_is_attached(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
    settings = window.findChild(QPushButton, "settings_nav_button")
    assert settings is not None
    qtbot.mouseClick(settings, Qt.MouseButton.LeftButton)
    stores = FakeStores()
    window.attach(context_of(stores))
    signed_in(stores)
    assert window.current_page is PageId.SETTINGS


def test_closing_before_anything_is_attached_closes(qtbot: QtBot) -> None:
    window = MainWindow(is_first_start=True)
    qtbot.addWidget(window)
    window.show()
    assert window.close()


@pytest.mark.parametrize(
    ("platform", "environment", "is_there"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_display_is_looked_for_before_qt_does(
    platform: str, environment: dict[str, str], is_there: bool
) -> None:
    assert has_display(platform, environment) is is_there
