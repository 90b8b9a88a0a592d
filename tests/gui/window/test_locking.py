"""A locked window: nothing of it can be seen, heard, reached or told to do anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.domain.lock import Protection
from desktop_admin.state.lock_store import LockState
from desktop_admin.ui.dialogs.connect_dialog import ConnectDialog
from desktop_admin.ui.dialogs.create_client_dialog import CreateClientDialog
from desktop_admin.ui.dialogs.rename_dialog import RenameDialog
from desktop_admin.ui.dialogs.secret_dialog import SecretDialog
from desktop_admin.ui.main_window import MainWindow
from desktop_admin.ui.navigation import PAGES
from desktop_admin.ui.page_spec import PageId
from desktop_admin.ui.parts.place import place_of
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from tests.fakes import account
from tests.fakes.page_context import context_of, signed_in
from tests.fakes.stores import FakeStores
from tests.gui.finding import click, enter, find, visible_texts

LOCKED = LockState(is_locked=True, protection=Protection.ACCOUNT, email="owner@example.com")
SAYS = "Enter the password of owner@example.com"


@pytest.fixture
def stores() -> FakeStores:
    return FakeStores()


@pytest.fixture
def window(qtbot: QtBot, stores: FakeStores) -> Iterator[MainWindow]:
    made = MainWindow()
    made.attach(context_of(stores))
    qtbot.addWidget(made)
    made.show()
    signed_in(stores)
    yield made
    unlock(stores)


def lock(stores: FakeStores, **changes: object) -> None:
    """What the store tells once it is locked, and once the session has ended."""
    stores.lock.state = replace(LOCKED, **changes)  # type: ignore[arg-type]
    stores.lock.changed.emit()


def unlock(stores: FakeStores) -> None:
    stores.lock.state = LockState()
    stores.lock.changed.emit()


def spoken(root: QWidget) -> str:
    """All that a screen reader finds below ``root``, shown or not."""
    said: list[str] = []
    waiting = [QAccessible.queryAccessibleInterface(root)]
    while waiting:
        one = waiting.pop()
        if one is None or not one.isValid():
            continue
        said += [one.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Value)]
        said.append(one.text(QAccessible.Text.Description))
        waiting += [one.child(number) for number in range(one.childCount())]
    return "\n".join(text for text in said if text)


@pytest.mark.parametrize("page", [spec.id for spec in PAGES])
def test_every_page_is_hidden(window: MainWindow, stores: FakeStores, page: PageId) -> None:
    window.go_to(page)
    assert window.current_page is page
    assert "Production" in spoken(window)
    lock(stores)
    assert SAYS in visible_texts(window)
    for fact in ("Production", "API Key and Client Apps", "Billing", "Acme"):
        assert fact not in spoken(window)
    assert window.windowTitle() == "API Access Admin"
    unlock(stores)
    assert window.current_page is page
    assert "Production" in spoken(window)


def _rename(stores: FakeStores, window: QWidget) -> DialogFrame:
    clients, client = stores.client_apps, account.CLIENT_APPS[0]
    return RenameDialog(clients, client, place_of(stores), window)  # type: ignore[arg-type]


def _create(stores: FakeStores, window: QWidget) -> DialogFrame:
    context = context_of(stores)
    place = place_of(context.stores)
    return CreateClientDialog(context, context.stores.client_apps, place, window)


def _connect(stores: FakeStores, window: QWidget) -> DialogFrame:
    return ConnectDialog(stores, window)  # type: ignore[arg-type]


@pytest.mark.parametrize("build", [_rename, _create, _connect])
def test_every_dialog_closes_and_does_nothing(
    window: MainWindow, stores: FakeStores, build: Callable[[FakeStores, QWidget], DialogFrame]
) -> None:
    dialog = build(stores, window)
    dialog.open()
    before = [list(store.calls) for store in stores.all()]
    lock(stores)
    assert not dialog.isVisible()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not window.findChildren(DialogFrame)
    assert not any(each.isVisible() for each in window.findChildren(QWidget, "backdrop"))
    assert [list(store.calls) for store in stores.all()] == before


def test_a_secret_on_show_is_handed_in(window: MainWindow, stores: FakeStores) -> None:
    context = context_of(stores)
    dialog = SecretDialog(context, place_of(context.stores), window)
    dialog.show_issued(account.ISSUED_APP)
    dialog.open()
    dialog.cancel()  # the question whether to lose it is open over it
    lock(stores)
    assert stores.lock.called("hold") == [(account.ISSUED_APP,)]
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [window]
    secret = account.ISSUED_APP.secret.reveal()
    assert secret not in repr([vars(each) for each in window.findChildren(SecretDialog)])
    stores.new_secrets.taken.emit(account.ISSUED_APP)  # another one, which was on its way
    assert len(stores.lock.called("hold")) == 2
    assert QApplication.activeModalWidget() is None


def test_a_secret_that_lasts_elsewhere_does_not_come_back(
    window: MainWindow, stores: FakeStores
) -> None:
    context = context_of(stores)
    dialog = SecretDialog(context, place_of(context.stores), window)
    dialog.show_issued(account.ISSUED_APP)
    dialog.open()
    stores.vault.saved_ok.emit(account.ISSUED_APP.client.client_id)
    lock(stores)
    assert not dialog.isVisible()
    assert stores.lock.called("hold") == []


def test_menus_shortcuts_and_buttons_are_dead(window: MainWindow, stores: FakeStores) -> None:
    menu = QMenu(window)
    menu.addAction("Delete")
    menu.popup(window.mapToGlobal(window.rect().center()))
    lock(stores, error=ConnectionFailed(host="sign.example.com", system="ECONNREFUSED"))
    assert not menu.isVisible()
    live = [each.objectName() for each in window.findChildren(QAction) if each.isEnabled()]
    assert [name for name in live if name.endswith("_action")] == ["quit_action"]
    buttons = {each.objectName() for each in window.findChildren(QPushButton)}
    assert buttons <= {
        "unlock_button",
        "leave_lock_button",
        "unlock_password_field_reveal_button",
        "lock_banner_button",
        "lock_banner_dismiss_button",
        "lock_banner_why_link",  # never shown here: it would lead past the lock
    }
    assert not find(window, QPushButton, "lock_banner_why_link").isVisible()
    unlock(stores)
    assert all(each.isEnabled() for each in window.findChildren(QAction) if each.objectName())


def test_locking_is_asked_for_in_the_sidebar_and_by_a_key_also_over_a_dialog(
    window: MainWindow, stores: FakeStores
) -> None:
    click(window, "lock_button")
    dialog = _rename(stores, window)
    dialog.open()
    action = next(each for each in dialog.actions() if each.objectName() == "lock_action")
    assert action.shortcut().toString() == "Ctrl+L"
    action.trigger()
    assert len(stores.lock.called("lock")) == 2
    dialog.reject()


def test_the_password_is_handed_over_and_forgotten(window: MainWindow, stores: FakeStores) -> None:
    lock(stores)
    click(window, "unlock_button")
    assert stores.lock.called("unlock") == []
    enter(window, "unlock_password_field", "correct horse")
    click(window, "unlock_button")
    ((given,),) = stores.lock.called("unlock")
    assert given.reveal() == "correct horse"
    lock(stores, is_unlocking=True)
    lock(stores, error=None)
    assert "correct horse" not in spoken(window)


@pytest.mark.parametrize("protection", [Protection.SAMPLE, Protection.NOBODY])
def test_a_privacy_screen_says_what_it_is(
    window: MainWindow, stores: FakeStores, protection: Protection
) -> None:
    lock(stores, protection=protection)
    shown = visible_texts(window)
    assert "Privacy screen" in shown
    assert "not from somebody who uses this computer" in shown
    assert "Password" not in shown
    click(window, "unlock_button")
    assert stores.lock.called("show_again") == [()]


def test_closing_a_locked_window_asks_nothing(window: MainWindow, stores: FakeStores) -> None:
    lock(stores)
    assert window.close()
