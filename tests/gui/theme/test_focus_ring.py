"""The focus ring lies around what has the keyboard, and nowhere else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.ui.theme.focus_ring import RingFrame
from desktop_admin.ui.theme.theme import Theme
from desktop_admin.ui.theme.tokens import FOCUS_RING


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    column.addWidget(QPushButton("One"))
    column.addWidget(QLineEdit())
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def shown_rings(window: QWidget) -> list[RingFrame]:
    return [ring for ring in window.findChildren(RingFrame) if ring.isVisible()]


@pytest.mark.parametrize("kind", [QPushButton, QLineEdit])
def test_the_ring_encloses_the_focused_control(
    window: QWidget, kind: type[QWidget], qtbot: QtBot
) -> None:
    control = window.findChild(kind)
    other = next(one for one in (QPushButton, QLineEdit) if one is not kind)
    window.findChild(other).setFocus(Qt.FocusReason.TabFocusReason)
    control.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = shown_rings(window)
    reach = FOCUS_RING + 1
    inner = ring.geometry().adjusted(reach, reach, -reach, -reach)
    assert inner.topLeft() == control.mapTo(ring.parentWidget(), QPoint(0, 0))
    assert inner.size() == control.size()


def test_the_ring_follows_a_control_that_moves(window: QWidget, qtbot: QtBot) -> None:
    control = window.findChild(QPushButton)
    control.setFocus(Qt.FocusReason.TabFocusReason)
    window.resize(500, 300)
    qtbot.waitUntil(lambda: shown_rings(window)[0].width() == control.width() + 2 * FOCUS_RING + 2)


def test_a_mouse_click_on_a_button_shows_no_ring(window: QWidget, qtbot: QtBot) -> None:
    window.findChild(QLineEdit).setFocus()
    button = window.findChild(QPushButton)
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    assert button.hasFocus()
    assert shown_rings(window) == []
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)


def test_the_ring_survives_that_its_control_is_deleted(window: QWidget, qtbot: QtBot) -> None:
    control = window.findChild(QPushButton)
    control.setFocus(Qt.FocusReason.TabFocusReason)
    control.deleteLater()
    qtbot.waitUntil(lambda: window.findChild(QPushButton) is None)
    window.findChild(QLineEdit).setFocus(Qt.FocusReason.TabFocusReason)
    assert len(shown_rings(window)) == 1


def test_the_ring_of_a_control_in_a_scroll_area_scrolls_with_it(theme: Theme, qtbot: QtBot) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    content = QWidget()
    column = QVBoxLayout(content)
    for _ in range(20):
        column.addWidget(QPushButton("One"))
    area.setWidget(content)
    area.resize(200, 200)
    area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    button = content.findChildren(QPushButton)[3]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    area.verticalScrollBar().setValue(40)
    (ring,) = shown_rings(area)
    place = button.mapTo(area, QPoint(0, 0))
    assert ring.mapTo(area, QPoint(FOCUS_RING + 1, FOCUS_RING + 1)) == place


def test_a_drop_down_list_marks_its_entry_and_not_itself(theme: Theme, qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["One", "Two"])
    box.show()
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    box.showPopup()
    qtbot.waitUntil(box.view().hasFocus)
    assert shown_rings(box.view().window()) == []
    box.hidePopup()
