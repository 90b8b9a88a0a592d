"""Banners, and the four states of a list."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.ui.widgets import skeleton_rows
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.empty_state import EmptyState
from desktop_admin.ui.widgets.list_frame import ListFrame, ListPhase
from desktop_admin.ui.widgets.plain_label import PlainLabel
from desktop_admin.ui.widgets.skeleton_rows import SkeletonRows
from tests.gui.accessibility import assert_accessible

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def frame(show: Show) -> ListFrame:
    empty = EmptyState("key-round", "No Client Apps yet", "One for each integration.", "Add one")
    made = ListFrame(PlainLabel("rows"), empty, name="clients_frame")
    show(made)
    return made


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_a_banner_is_hidden_until_it_has_something_to_say(show: Show) -> None:
    banner = Banner()
    show(banner)
    assert banner.isHidden()
    banner.render_message(BannerKind.DANGER, "Not saved.", "The server is busy.")
    assert banner.isVisible()
    assert texts(banner) == ["Not saved.", "The server is busy."]
    assert banner.accessibleName() == "Not saved. The server is busy."
    banner.clear()
    assert banner.isHidden()


def test_the_one_button_of_a_banner_is_worked_by_key(show: Show, qtbot: QtBot) -> None:
    banner = Banner(BannerKind.WARN, "Stopped.", "", "Start again", name="start_banner")
    window = show(banner)
    button = banner.findChild(QPushButton, "start_banner_button")
    button.setFocus()
    with qtbot.waitSignal(banner.activated):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert_accessible(window)


def test_texts_of_servers_are_never_markup(show: Show) -> None:
    banner = Banner(BannerKind.DANGER, "<b>bold</b>", "<img src='http://x'>")
    show(banner)
    formats = {label.textFormat() for label in banner.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_an_error_says_what_and_why_and_offers_to_try_again(frame: ListFrame, qtbot: QtBot) -> None:
    frame.show_error(ConnectionFailed(host="apps.example.com", request_id="7f3a"))
    assert frame.phase is ListPhase.FAILED
    said = texts(frame)
    assert said[0] == "apps.example.com cannot be reached."
    assert said[2] == "Request 7f3a"
    retry = frame.findChild(QPushButton, "clients_frame_error_retry_button")
    retry.setFocus()
    with qtbot.waitSignal(frame.retry_requested):
        qtbot.keyClick(retry, Qt.Key.Key_Space)
    assert_accessible(frame)


def test_an_empty_list_offers_the_first_step(frame: ListFrame, qtbot: QtBot) -> None:
    frame.show_empty()
    assert texts(frame) == ["No Client Apps yet", "One for each integration."]
    button = frame.findChild(QPushButton, "empty_state_button")
    with qtbot.waitSignal(frame.empty_activated):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    frame.show_filled()
    assert texts(frame) == ["rows"]


def test_no_text_is_cut_off(frame: ListFrame, qtbot: QtBot) -> None:
    frame.findChild(EmptyState).render_message("key-round", "Nothing", "long words " * 30)
    frame.show_empty()
    qtbot.waitUntil(lambda: all(fits(label) for label in frame.findChildren(QLabel)))


def test_skeleton_rows_wait_before_they_are_drawn(
    frame: ListFrame, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = frame.findChild(SkeletonRows)
    frame.show_filled()
    monkeypatch.setattr(skeleton_rows, "is_motion_allowed", lambda: True)
    frame.show_loading()
    assert not rows.is_due
    assert is_blank(rows)
    qtbot.waitUntil(lambda: rows.is_due)
    assert not is_blank(rows)
    assert rows.is_moving


def test_skeleton_rows_rest_where_motion_is_not_wanted(
    frame: ListFrame, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(skeleton_rows, "is_motion_allowed", lambda: False)
    frame.show_filled()
    frame.show_loading()
    rows = frame.findChild(SkeletonRows)
    qtbot.waitUntil(lambda: rows.is_due)
    assert not rows.is_moving


def fits(label: QLabel) -> bool:
    return not label.isVisible() or label.height() >= label.heightForWidth(label.width())


def is_blank(widget: QWidget) -> bool:
    QApplication.processEvents()
    image = widget.grab().toImage()
    first = image.pixel(0, 0)
    points = [(x, y) for x in range(0, image.width(), 3) for y in range(image.height())]
    return all(image.pixel(x, y) == first for x, y in points)
