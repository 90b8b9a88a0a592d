"""Whether a new secret is protected is said before it is asked for."""

from __future__ import annotations

import pytest

from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.ui.dialogs.confirm_regenerate_dialog import ConfirmRegenerateDialog
from desktop_admin.ui.dialogs.create_client_dialog import CreateClientDialog
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from tests.fakes import account
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import banner_text, click, enter
from tests.gui.screens import Screen

TROUBLES = [
    ({"is_persistent": False, "availability": KeyringAvailability.MISSING}, "There is no system"),
    ({"availability": KeyringAvailability.HUNG}, "does not answer"),
    ({"availability": KeyringAvailability.LOCKED}, "is locked"),
]


def _dialog(screen: Screen, kind: str) -> DialogFrame:
    stores = screen.context.stores
    if kind == "create":
        return screen.open(
            CreateClientDialog(screen.context, stores.oauth_clients, screen.place, screen.window)
        )
    client = account.OAUTH_CLIENTS[1]
    return screen.open(
        ConfirmRegenerateDialog(
            client,
            screen.place,
            account.NOW,
            screen.window,
            store=stores.oauth_clients,
            vault=stores.vault,
        )
    )


@pytest.fixture
def screen(qtbot: object) -> Screen:
    """A window over fake stores."""
    return Screen(qtbot)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["create", "regenerate"])
@pytest.mark.parametrize(("change", "words"), TROUBLES)
def test_it_warns_and_lets_one_go_on(
    screen: Screen, kind: str, change: dict[str, object], words: str
) -> None:
    dialog = _dialog(screen, kind)
    assert screen.stores.vault.called("check") == [()]
    assert banner_text(dialog, "keyring_warning") == ""
    screen.stores.vault.put(**change)
    said = banner_text(dialog, "keyring_warning")
    assert words in said
    assert "until you have kept it" in said or "it is lost." in said
    assert_accessible(dialog)
    if kind == "create":
        enter(dialog, "name_field", "Payroll")
        click(dialog, "create_button")
        assert screen.stores.oauth_clients.called("create") == [("Payroll",)]
    else:
        enter(dialog, "typed_name_field", account.OAUTH_CLIENTS[1].name)
        click(dialog, "confirm_button")
        assert not dialog.isVisible()


def test_it_is_gone_once_the_secret_is_there(screen: Screen) -> None:
    screen.stores.vault.put(availability=KeyringAvailability.HUNG)
    dialog = _dialog(screen, "create")
    assert isinstance(dialog, CreateClientDialog)
    enter(dialog, "name_field", "Payroll")
    click(dialog, "create_button")
    dialog.show_issued(account.ISSUED)
    assert banner_text(dialog, "keyring_warning") == ""
