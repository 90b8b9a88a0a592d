"""The window stays while a secret may be on its way, unless the person insists."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.ui.main_window import MainWindow
from tests.fakes import account
from tests.fakes.page_context import context_of, signed_in
from tests.fakes.stores import FakeStores

BUSY: tuple[dict[str, object], ...] = ({"is_creating": True}, {"busy": frozenset({"ossca_1"})})
IDLE: dict[str, object] = {"is_creating": False, "busy": frozenset()}


@pytest.fixture
def stores() -> FakeStores:
    return FakeStores()


@pytest.fixture
def window(qtbot: QtBot, stores: FakeStores) -> MainWindow:
    made = MainWindow()
    made.attach(context_of(stores))
    qtbot.addWidget(made)
    made.show()
    signed_in(stores, account.administrator())
    return made


def _question(window: MainWindow) -> QWidget | None:
    found = [w for w in window.findChildren(QWidget, "quit_dialog") if w.isVisible()]
    return found[0] if found else None


def _press(window: MainWindow, name: str) -> None:
    question = _question(window)
    assert question is not None
    button = question.findChild(QPushButton, name)
    assert button is not None
    button.click()


@pytest.mark.parametrize("changes", BUSY)
@pytest.mark.parametrize("kind", ["client_apps", "oauth_clients"])
def test_it_asks_while_credentials_are_being_changed(
    window: MainWindow, stores: FakeStores, kind: str, changes: dict[str, object]
) -> None:
    getattr(stores, kind).put(**changes)
    assert not window.close()
    assert not window.close()
    assert len(window.findChildren(QWidget, "quit_dialog")) == 1
    _press(window, "cancel_button")
    assert window.isVisible()
    assert _question(window) is None


def test_who_insists_quits(window: MainWindow, stores: FakeStores) -> None:
    stores.client_apps.put(is_creating=True)
    window.close()
    _press(window, "confirm_button")
    assert not window.isVisible()


def test_the_question_goes_when_the_answer_is_there(window: MainWindow, stores: FakeStores) -> None:
    stores.client_apps.put(is_creating=True)
    window.close()
    stores.client_apps.put(**IDLE)
    assert _question(window) is None
    assert window.close()


def test_nothing_under_way_is_no_question(window: MainWindow) -> None:
    assert window.close()
