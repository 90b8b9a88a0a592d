"""The window stays while a secret may be on its way, unless the person insists."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.state.client_work import Act
from desktop_admin.state.hold_snapshots import Hold
from desktop_admin.ui.main_window import MainWindow
from tests.fakes import account
from tests.fakes.page_context import context_of, signed_in
from tests.fakes.stores import FakeStores
from tests.gui.finding import visible_texts

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


def test_it_asks_while_clients_are_being_deleted(window: MainWindow, stores: FakeStores) -> None:
    stores.bulk.put(waiting=account.CLIENT_APPS[:2])
    assert not window.close()
    question = _question(window)
    assert question is not None
    assert "deleting clients" in visible_texts(question)
    stores.bulk.put(waiting=())
    assert window.close()


def _hold(stores: FakeStores) -> None:
    hold = Hold(1, Act.DELETE, (account.OAUTH_CLIENTS[1],), "example", 5)
    stores.holds.put(held=(hold,))


def test_what_waits_to_be_sent_is_asked_about_and_dropped_by_who_insists(
    window: MainWindow, stores: FakeStores
) -> None:
    _hold(stores)
    assert not window.close()
    question = _question(window)
    assert question is not None
    said = visible_texts(question)
    assert "Loan origination will be deleted" in said
    assert "example production (Production)" in said
    _press(window, "cancel_button")
    assert window.isVisible()
    assert not stores.holds.called("drop")
    assert not window.close()
    _press(window, "confirm_button")
    assert stores.holds.called("drop") == [()]


def test_an_answer_under_way_is_asked_about_as_well(window: MainWindow, stores: FakeStores) -> None:
    _hold(stores)
    stores.client_apps.put(is_creating=True)
    window.close()
    stores.holds.put(held=())  # the time was over, or the session
    assert _question(window) is None
    assert not window.close()
    question = _question(window)
    assert question is not None
    assert "before the server has answered" in question.windowTitle()
    stores.client_apps.put(**IDLE)
    assert window.close()
