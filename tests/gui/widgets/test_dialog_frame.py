"""Dialogs: over a dimmed window, left with Esc where that is allowed, named for everybody."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop_admin.domain.connections import ConnectionKind
from desktop_admin.ui.widgets.backdrop import Backdrop
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.buttons import PrimaryButton
from desktop_admin.ui.widgets.confirm_dialog import ConfirmDialog
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from desktop_admin.ui.widgets.environment_strip import EnvironmentStrip, StripContent
from desktop_admin.ui.widgets.text_field import TextField
from tests.gui.accessibility import assert_accessible

STRIP = StripContent(ConnectionKind.PRODUCTION, "example", "apps.example.com")


@pytest.fixture
def window(show: Callable[[QWidget], QWidget]) -> QWidget:
    return show(QLabel("the page"))


@pytest.fixture
def dialog(window: QWidget, qtbot: QtBot) -> Iterator[DialogFrame]:
    made = DialogFrame("New credentials", window, name="secret_dialog", environment=STRIP)
    made.add(TextField(name="name_field", accessible_name="Name"))
    made.add_button(PrimaryButton("Done", name="done_button"))
    made.open()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    if isValid(made):
        made.done(0)


def test_the_window_is_dimmed_while_the_dialog_is_open(
    window: QWidget, dialog: DialogFrame, qtbot: QtBot
) -> None:
    backdrop = window.findChild(Backdrop)
    assert backdrop.geometry() == window.rect()
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(Backdrop) is None)


def test_nothing_is_left_of_it_for_a_screen_reader_to_find(
    window: QWidget, dialog: DialogFrame, qtbot: QtBot
) -> None:
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(DialogFrame) is None)


def test_it_lies_in_the_middle_of_its_window(window: QWidget, dialog: DialogFrame) -> None:
    middle = window.mapToGlobal(window.rect().center())
    off = dialog.geometry().center() - middle
    assert off.manhattanLength() <= 2
    assert dialog.isModal()


def test_it_follows_its_window(window: QWidget, dialog: DialogFrame, qtbot: QtBot) -> None:
    window.setGeometry(60, 40, 900, 560)
    qtbot.waitUntil(lambda: window.findChild(Backdrop).geometry() == window.rect())
    middle = window.mapToGlobal(window.rect().center())
    qtbot.waitUntil(lambda: (dialog.geometry().center() - middle).manhattanLength() <= 2)


def test_around_the_card_the_live_window_is_seen(dialog: DialogFrame, qtbot: QtBot) -> None:
    card = dialog.card_rect()
    assert dialog.mask().boundingRect() == card
    dialog.add(Banner(BannerKind.WARN, "More to say."))
    qtbot.waitUntil(lambda: dialog.card_rect().height() > card.height())
    assert dialog.mask().boundingRect() == dialog.card_rect()


def test_the_environment_stands_inside(dialog: DialogFrame) -> None:
    strip = dialog.findChild(EnvironmentStrip)
    assert strip.isVisible()
    assert strip.accessibleName() == "PRODUCTION, example · apps.example.com"
    dialog.set_environment(None)
    assert strip.isHidden()


def test_escape_cancels_unless_it_is_forbidden(dialog: DialogFrame, qtbot: QtBot) -> None:
    rejections = QSignalSpy(dialog.rejected)
    dialog.set_can_escape(False)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.close()
    assert dialog.isVisible()
    dialog.set_can_escape(True)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert (dialog.isVisible(), rejections.count()) == (False, 1)


def test_enter_presses_the_primary_button(dialog: DialogFrame, qtbot: QtBot) -> None:
    done = dialog.findChild(QPushButton, "done_button")
    with qtbot.waitSignal(done.clicked):
        qtbot.keyClick(dialog.findChild(TextField), Qt.Key.Key_Return)


def test_it_grows_with_its_contents(dialog: DialogFrame, qtbot: QtBot) -> None:
    before = dialog.height()
    banner = Banner(BannerKind.DANGER, "Refused.", "The authorization server said no. " * 6)
    dialog.add(banner)
    qtbot.waitUntil(lambda: dialog.height() > before + 40)
    for label in banner.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())
    banner.clear()
    qtbot.waitUntil(lambda: dialog.height() == before)


def test_names_are_there_for_everybody(dialog: DialogFrame) -> None:
    assert dialog.windowTitle() == dialog.accessibleName() == "New credentials"
    assert_accessible(dialog)


def test_a_question_has_the_safe_answer_focused(window: QWidget, qtbot: QtBot) -> None:
    question = ConfirmDialog("Delete?", "Gone.", "Delete", window, name="delete_dialog")
    confirmed = QSignalSpy(question.confirmed)
    question.open()
    qtbot.waitUntil(question.isActiveWindow)
    cancel = question.findChild(QPushButton, "cancel_button")
    assert cancel.hasFocus()
    qtbot.keyClick(cancel, Qt.Key.Key_Return)
    assert (question.isVisible(), confirmed.count()) == (False, 0)
    question.open()
    question.findChild(QPushButton, "confirm_button").click()
    assert (question.isVisible(), confirmed.count()) == (False, 1)


def test_a_question_over_a_dialog_dims_the_dialog(dialog: DialogFrame, qtbot: QtBot) -> None:
    question = ConfirmDialog("Close?", "Not kept.", "Close", dialog, name="close_dialog")
    question.open()
    backdrop = dialog.findChild(Backdrop)
    assert backdrop.geometry() == dialog.card_rect()
    assert question.mapToGlobal(QPoint(0, 0)) != QPoint(0, 0)
    question.done(0)
