"""The secret dialog notes every way in which the secret leaves it, and nothing else."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from desktop_admin.domain.deliveries import Delivery, DeliveryWay
from desktop_admin.ui.dialogs.secret_dialog import SecretDialog
from desktop_admin.ui.dialogs.snippets_dialog import SnippetsDialog
from tests.fakes import account
from tests.gui.finding import click, find
from tests.gui.screens import Screen


def _shown(screen: Screen) -> SecretDialog:
    dialog = SecretDialog(screen.context, screen.place, screen.window)
    dialog.show_issued(account.ISSUED)
    return screen.open(dialog)


def _noted(screen: Screen) -> list[DeliveryWay]:
    notes = screen.stores.deliveries.called("note")
    for client, filing, delivery in notes:
        assert client == account.ISSUED.client
        assert filing.connection_id == account.PRODUCTION.id
        assert delivery == Delivery(delivery.way)
    assert account.SECRET not in repr(notes)
    return [delivery.way for _, _, delivery in notes]


def test_copying_and_saving_are_noted(screen: Screen) -> None:
    dialog = _shown(screen)
    click(dialog, "copy_client_id_button")
    assert _noted(screen) == []
    click(dialog, "copy_secret_button")
    click(dialog, "save_to_keyring_button")
    assert _noted(screen) == [DeliveryWay.COPIED]
    screen.stores.vault.saved_ok.emit(account.ISSUED.client.client_id)
    assert _noted(screen) == [DeliveryWay.COPIED, DeliveryWay.SAVED]


def test_memory_alone_is_no_delivery(screen: Screen) -> None:
    dialog = _shown(screen)
    screen.stores.vault.put(is_persistent=False)
    click(dialog, "save_to_keyring_button")
    screen.stores.vault.saved_ok.emit(account.ISSUED.client.client_id)
    assert _noted(screen) == []


def test_code_is_noted_if_the_secret_is_in_it(screen: Screen) -> None:
    dialog = _shown(screen)
    click(dialog, "snippets_button")
    snippets = screen.dialog(SnippetsDialog)
    click(snippets, "copy_code_button")
    assert _noted(screen) == []
    find(snippets, QCheckBox, "fill_in_secret").click()
    click(snippets, "copy_code_button")
    assert _noted(screen) == [DeliveryWay.COPIED_AS_CODE]
