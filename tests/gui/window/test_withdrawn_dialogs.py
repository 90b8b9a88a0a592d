"""What a dialog shows of an account goes with the session; a secret on show stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.state.snapshots import Phase
from desktop_admin.ui.dialogs.connect_dialog import ConnectDialog
from desktop_admin.ui.dialogs.create_client_dialog import CreateClientDialog
from desktop_admin.ui.dialogs.rename_dialog import RenameDialog
from desktop_admin.ui.main_window import MainWindow
from desktop_admin.ui.page_spec import PageId
from desktop_admin.ui.parts.place import place_of
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from tests.fakes import account
from tests.fakes.page_context import context_of, signed_in
from tests.fakes.stores import FakeStores


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


def _rename(stores: FakeStores, window: QWidget) -> DialogFrame:
    clients, client = stores.client_apps, account.CLIENT_APPS[0]
    return RenameDialog(clients, client, place_of(stores), window)  # type: ignore[arg-type]


def _create(stores: FakeStores, window: QWidget) -> CreateClientDialog:
    context = context_of(stores)
    clients = context.stores.client_apps
    return CreateClientDialog(context, clients, place_of(context.stores), window)


def _lose_the_right(stores: FakeStores) -> None:
    without = replace(account.administrator(), capabilities=frozenset())
    stores.session.put(access=without, withdrawn=True)


def _end_the_session(stores: FakeStores) -> None:
    stores.session.put(phase=Phase.SIGN_IN, access=None)


def _sign_in_as_another(stores: FakeStores) -> None:
    stores.session.put(access=account.owner())


ENDS = (_lose_the_right, _end_the_session, _sign_in_as_another)


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("build", [_rename, _create])
def test_a_dialog_of_the_account_closes_with_the_session(
    window: MainWindow,
    stores: FakeStores,
    build: Callable[[FakeStores, QWidget], DialogFrame],
    end: Callable[[FakeStores], None],
) -> None:
    dialog = build(stores, window)
    dialog.open()
    assert dialog.isVisible()
    end(stores)
    assert not dialog.isVisible()


@pytest.mark.parametrize("end", ENDS)
def test_a_secret_on_show_stays(
    window: MainWindow, stores: FakeStores, end: Callable[[FakeStores], None]
) -> None:
    dialog = _create(stores, window)
    dialog.open()
    dialog.show_issued(account.ISSUED_APP)
    end(stores)
    assert dialog.isVisible()
    assert dialog.is_showing_secret


def test_what_concerns_no_account_stays(window: MainWindow, stores: FakeStores) -> None:
    dialog = ConnectDialog(stores, window)  # type: ignore[arg-type]
    dialog.open()
    _end_the_session(stores)
    assert dialog.isVisible()
    assert window.current_page is PageId.SIGN_IN


def test_a_check_that_changes_nothing_closes_nothing(
    window: MainWindow, stores: FakeStores
) -> None:
    dialog = _rename(stores, window)
    dialog.open()
    stores.session.put(is_working=True)
    stores.session.put(is_working=False)
    assert dialog.isVisible()
