"""What the self-test does, step by step, from the welcome page to a client that is gone again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_admin.ui.page_spec import PageId
from desktop_admin.ui.self_test.hand import Hand, Wait, Waits
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.error_state import ErrorState
from desktop_admin.ui.widgets.record_table import RecordTable
from desktop_admin.ui.widgets.row_actions_rail import RowButton
from desktop_admin.ui.widgets.tab_bar import TabBar

CLIENT_NAME = "Self-test"
_LOADING = "skeleton_rows"


class StepFailed(Exception):
    """A step came to an end that it must not come to."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step; ``walk`` acts and gives what it waits for in between."""

    name: str
    walk: Callable[[Hand], Waits]


def _open_window(hand: Hand) -> Waits:
    yield from hand.sees("welcome_page")


def _start_backend(hand: Hand) -> Waits:
    yield from hand.click("try_button")
    yield from hand.sees("authentication_page")


def _visit(page: PageId) -> Callable[[Hand], Waits]:
    def walk(hand: Hand) -> Waits:
        yield from hand.click(f"{page.value}_nav_button")
        yield from hand.sees(f"{page.value}_page")
        yield from hand.loses(_LOADING)
        if (error := hand.find_kind(ErrorState)) is not None:
            raise StepFailed(f"the page shows an error: {error.accessibleName()}")

    return walk


def _create_client(hand: Hand) -> Waits:
    yield from _visit(PageId.API_KEY_AND_CLIENT_APPS)(hand)
    yield from hand.click("add_button")
    yield from hand.write("name_field", CLIENT_NAME)
    yield from hand.click("create_button")
    yield from hand.sees("secret_panel")


def _test_client(hand: Hand) -> Waits:
    yield from hand.click("test_button")
    yield from hand.sees("test_banner")
    banner = hand.find(Banner, "test_banner")
    if banner is None or banner.property("banner") != BannerKind.OK.value:
        raise StepFailed(f"the test says: {banner.accessibleName() if banner else ''}")


def _save_client(hand: Hand) -> Waits:
    yield from hand.click("save_to_keyring_button")
    yield Wait("the credentials to be kept", lambda: _is_saved(hand))


def _close_secret(hand: Hand) -> Waits:
    yield from hand.click("done_button")
    yield Wait(
        "the secret dialog to close or ask",
        lambda: hand.is_shown("close_without_keeping_dialog") or not hand.is_shown("secret_panel"),
    )
    if hand.is_shown("close_without_keeping_dialog"):
        yield from hand.click("confirm_button")
    yield from hand.loses("secret_panel")


def _delete_client(hand: Hand) -> Waits:
    yield from _open_row_menu(hand)
    yield from hand.choose("delete_action")
    yield from hand.click("confirm_button")
    yield from hand.click("send_now_1_button")
    yield Wait("the client to leave the list", lambda: _row(hand) is None)


def _remove_saved(hand: Hand) -> Waits:
    """Also from the real keyring, if that is in use: nothing of the test is left behind."""
    yield from _visit(PageId.SETTINGS)(hand)
    tabs = hand.find(TabBar, "settings_tabs")
    if tabs is None:
        raise StepFailed("the settings have no tabs")
    tabs.setCurrentIndex(next(at for at in range(tabs.count()) if tabs.tabData(at) == "saved"))
    yield from _open_row_menu(hand)
    yield from hand.choose("remove_action")
    yield from hand.click("confirm_button")
    yield Wait("the saved credentials to leave the list", lambda: _row(hand) is None)


def _is_saved(hand: Hand) -> bool:
    """In a keyring the button ends disabled; kept in memory only, the dialog says so."""
    button = hand.find(BusyButton, "save_to_keyring_button")
    is_done = button is not None and not button.isEnabled() and not button.is_busy
    return is_done or hand.is_shown("save_banner")


def _open_row_menu(hand: Hand) -> Waits:
    yield Wait(f"{CLIENT_NAME} in the list", lambda: _row(hand) is not None)
    yield Wait(f"the actions button of {CLIENT_NAME}", lambda: _row_button(hand) is not None)
    button = _row_button(hand)
    if button is None:
        raise StepFailed(f"{CLIENT_NAME} left the list")
    button.click()


def _row_button(hand: Hand) -> RowButton | None:
    """Its button, once it can be pressed; the list may be read again meanwhile, so look anew."""
    row, table = _row(hand), hand.find_kind(RecordTable)
    if row is None or table is None:
        return None
    table.view.scrollTo(table.model.index(row, 0))
    buttons = (one for one in table.findChildren(RowButton) if one.row == row)
    return next((one for one in buttons if one.isVisible() and one.isEnabled()), None)


def _row(hand: Hand) -> int | None:
    """The row of the self-test's client in the table that is shown."""
    table = hand.find_kind(RecordTable)
    if table is None:
        return None
    records = enumerate(table.model.records)
    return next((row for row, one in records if one.name == CLIENT_NAME), None)


STEPS = (
    Step("open the window", _open_window),
    Step("start the server on this computer", _start_backend),
    Step("visit Authentication Access", _visit(PageId.AUTHENTICATION)),
    Step("visit API Key and Client Apps", _visit(PageId.API_KEY_AND_CLIENT_APPS)),
    Step("visit OAuth 2.0", _visit(PageId.OAUTH)),
    Step("visit Activity", _visit(PageId.ACTIVITY)),
    Step("visit Troubleshooting", _visit(PageId.TROUBLESHOOTING)),
    Step("visit Settings", _visit(PageId.SETTINGS)),
    Step("create a client", _create_client),
    Step("test its credentials", _test_client),
    Step("save its credentials", _save_client),
    Step("close the secret dialog", _close_secret),
    Step("delete the client", _delete_client),
    Step("remove its saved credentials", _remove_saved),
)
