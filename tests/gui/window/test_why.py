"""Why? of an error opens what its cause may be, and leads on to the checks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.domain.credentials import CredentialKind, CredentialTest, TestOutcome
from desktop_admin.domain.errors import (
    AppError,
    BadAnswer,
    ConnectionFailed,
    NameTaken,
    RateLimited,
)
from desktop_admin.ui.dialogs.diagnosis_dialog import DiagnosisDialog
from desktop_admin.ui.main_window import MainWindow
from desktop_admin.ui.manual.opening import topic_here
from desktop_admin.ui.page_spec import PageId
from desktop_admin.ui.parts.messages import error_message, outcome_message, show_message
from desktop_admin.ui.widgets.banner import Banner
from desktop_admin.ui.widgets.error_state import ErrorState
from desktop_admin.ui.widgets.why_link import WhyLink
from tests.fakes.page_context import FakeWindow, context_of, signed_in
from tests.fakes.stores import FakeStores
from tests.gui.accessibility import assert_accessible

_REFUSED = ConnectionFailed(host="sign.example.com", detail="no", system="ECONNREFUSED")
_PORTAL = BadAnswer(host="sign.example.com", status=200, content_type="text/html", request_id="r7")


@pytest.fixture
def asked() -> FakeWindow:
    return FakeWindow()


@pytest.fixture
def stores() -> FakeStores:
    return FakeStores()


@pytest.fixture
def window(qtbot: QtBot, asked: FakeWindow, stores: FakeStores) -> MainWindow:
    made = MainWindow()
    made.attach(context_of(stores, asked))
    signed_in(stores)
    qtbot.addWidget(made)
    made.show()
    return made


def _link(inside: QWidget) -> WhyLink:
    return next(iter(inside.findChildren(WhyLink)))


def _banner(parent: QWidget, error: AppError) -> Banner:
    banner = Banner(parent=parent)
    show_message(banner, error_message(error))
    banner.show()
    return banner


def _opened(window: QWidget) -> DiagnosisDialog:
    [dialog] = [one for one in window.findChildren(DiagnosisDialog) if one.isVisible()]
    return dialog


def _texts(inside: QWidget) -> str:
    return "\n".join(label.text() for label in inside.findChildren(QLabel) if label.isVisible())


def test_the_facts_that_were_observed_are_filled_in(window: MainWindow, qtbot: QtBot) -> None:
    link = _link(_banner(window, _PORTAL))
    assert link.text() == "Why?"
    assert "does not understand" in link.accessibleName()
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Return)
    dialog = _opened(window)
    assert dialog.windowTitle() == "A login page answers in place of the service."
    told = _texts(dialog)
    assert "sign.example.com answered with status 200 and text/html, no JSON." in told
    assert "The id of the request is r7." in told
    assert "1. Open any page in a web browser" in told
    assert_accessible(dialog)


def test_it_leads_on_to_the_checks(window: MainWindow, asked: FakeWindow) -> None:
    _link(_banner(window, _REFUSED)).click()
    dialog = _opened(window)
    button = dialog.findChild(QPushButton, "run_checks_button")
    assert button is not None
    button.click()
    assert asked.visited[-1] is PageId.TROUBLESHOOTING
    assert not dialog.isVisible()


def test_it_leads_on_to_the_manual(window: MainWindow, asked: FakeWindow) -> None:
    _link(_banner(window, _REFUSED)).click()
    dialog = _opened(window)
    button = dialog.findChild(QPushButton, "open_manual_button")
    assert button is not None
    button.click()
    assert asked.topics == ["cause-port-refused"]
    assert dialog.isVisible()
    assert topic_here(None) == "cause-port-refused"


def test_nobody_is_led_out_of_a_dialog(window: MainWindow) -> None:
    over = QDialog(window)
    banner = _banner(over, _REFUSED)
    over.open()
    _link(banner).click()
    assert _opened(over).findChild(QPushButton, "run_checks_button") is None


def test_an_error_that_says_it_itself_has_no_link(window: MainWindow) -> None:
    assert _link(_banner(window, NameTaken(status=409, request_id="r1"))).isHidden()
    banner = _banner(window, _REFUSED)
    assert not _link(banner).isHidden()
    banner.clear()
    assert _link(banner).isHidden()


def test_a_list_that_could_not_be_read_has_it_too(window: MainWindow) -> None:
    state = ErrorState(window)
    state.render_error(RateLimited(seconds=30, host="sign.example.com", status=429))
    state.show()
    _link(state).click()
    assert "Wait 30 seconds" in _texts(_opened(window))


def test_a_credential_that_was_refused_has_it_too(window: MainWindow) -> None:
    refused = CredentialTest(TestOutcome.REFUSED_BY_METHOD, 12, None, None, "unauthorized_client")
    banner = Banner(parent=window)
    show_message(banner, outcome_message(CredentialKind.OAUTH_CLIENT, refused))
    banner.show()
    _link(banner).click()
    title = _opened(window).windowTitle()
    assert title == "The other authentication method is in force for the account."


def test_it_is_copied_as_text(window: MainWindow, stores: FakeStores) -> None:
    _link(_banner(window, _REFUSED)).click()
    button = _opened(window).findChild(QPushButton, "copy_diagnosis_button")
    assert button is not None
    button.click()
    [copied] = stores.clipboard.texts
    assert copied.startswith("Nothing listens at this port of sign.example.com.")
    assert "What to do\n1. Check the port" in copied
