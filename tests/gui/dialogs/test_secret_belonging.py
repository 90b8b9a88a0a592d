"""Where a new secret belongs: it waits until it was kept, and is used on its own server alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_admin.domain.credentials import IssuedClient
from desktop_admin.ui.dialogs.export_dialog import ExportDialog
from desktop_admin.ui.dialogs.secret_dialog import SecretDialog
from desktop_admin.ui.widgets.confirm_dialog import ConfirmDialog
from tests.fakes import account
from tests.gui.finding import banner_text, click
from tests.gui.screens import Screen

ISSUED_ID = account.ISSUED.client.client_id


def _shown(screen: Screen, issued: IssuedClient = account.ISSUED) -> SecretDialog:
    dialog = SecretDialog(screen.context, screen.place, screen.window)
    dialog.show_issued(issued)
    return screen.open(dialog)


@pytest.mark.parametrize("way", ["copied", "saved", "given up"])
def test_a_secret_waits_no_more_once_it_was_kept_or_given_up_and_the_dialog_closed(
    screen: Screen, way: str
) -> None:
    dialog = _shown(screen)
    if way == "copied":
        click(dialog, "copy_secret_button")
    elif way == "saved":
        click(dialog, "save_to_keyring_button")
        screen.stores.vault.saved_ok.emit(ISSUED_ID)
    assert screen.stores.new_secrets.called("close") == []
    click(dialog, "done_button")
    if way == "given up":
        assert screen.stores.new_secrets.called("close") == []
        click(screen.dialog(ConfirmDialog), "confirm_button")
    assert screen.stores.new_secrets.called("close") == [("e7",)]


def test_a_secret_that_is_nowhere_else_says_so(screen: Screen) -> None:
    filing = replace(account.FILING, is_parked=False)
    dialog = _shown(screen, replace(account.ISSUED, filing=filing))
    assert "in this window alone" in banner_text(dialog, "shown_once_banner")
    assert "alone" not in banner_text(_shown(screen), "shown_once_banner")


def test_a_secret_in_no_journal_closes_nothing_and_belongs_to_its_connection(
    screen: Screen,
) -> None:
    dialog = _shown(screen, replace(account.ISSUED, filing=None))
    screen.stores.session.put(connection=account.SANDBOX)
    click(dialog, "test_button")
    assert screen.stores.tests.called("test") == []
    click(dialog, "save_to_keyring_button")
    ((saved,),) = screen.stores.vault.called("save")
    assert saved.filing.vault_id == account.PRODUCTION.vault_id
    click(dialog, "copy_secret_button")
    click(dialog, "done_button")
    assert screen.stores.new_secrets.called("close") == []


@pytest.mark.parametrize("change", [{"connection": None}, {"connection": account.SANDBOX}])
def test_a_secret_is_tested_on_its_own_server_and_on_no_other(
    screen: Screen, change: dict[str, object]
) -> None:
    dialog = _shown(screen)
    screen.stores.session.put(**change)
    click(dialog, "test_button")
    assert screen.stores.tests.called("test") == []
    assert "not signed in where this secret belongs" in banner_text(dialog, "test_banner")
    click(dialog, "export_secret_button")
    assert "not signed in where this secret belongs" in banner_text(dialog, "save_banner")
    assert not screen.window.findChildren(ExportDialog)
    screen.stores.session.put(connection=account.PRODUCTION)
    click(dialog, "test_button")
    assert len(screen.stores.tests.called("test")) == 1
