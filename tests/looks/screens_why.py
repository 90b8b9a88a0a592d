"""Scenes: errors with their link, and the diagnosis that it opens."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import CredentialKind, CredentialTest, TestOutcome
from desktop_admin.domain.errors import BadAnswer, ConnectionFailed, TlsFailed
from desktop_admin.state.why import explanation, why_error
from desktop_admin.ui.dialogs.diagnosis_dialog import DiagnosisDialog
from desktop_admin.ui.pages.sign_in_page import SignInPage
from desktop_admin.ui.parts.messages import error_message, outcome_message, show_message
from desktop_admin.ui.theme.tokens import SPACE_4
from desktop_admin.ui.widgets.banner import Banner
from desktop_admin.ui.widgets.error_state import ErrorState
from desktop_admin.ui.widgets.layouts import vbox
from tests.fakes.page_context import context_of
from tests.looks.screens_pages import bound, filled, framed

_HOST = "sign.example.com"
_ERRORS = {
    "portal": BadAnswer(host=_HOST, status=200, content_type="text/html", request_id="4f1c9a"),
    "certificate": TlsFailed(host=_HOST, reason="self-signed certificate in certificate chain"),
    "refused": ConnectionFailed(host=_HOST, detail="Connection refused", system="ECONNREFUSED"),
}


def banners(_: str) -> QWidget:
    stores = filled()
    page = QWidget()
    column = vbox(SPACE_4, page)
    column.setContentsMargins(32, 28, 32, 28)
    for error in _ERRORS.values():
        banner = Banner()
        show_message(banner, error_message(error))
        column.addWidget(banner)
    tested = Banner()
    result = CredentialTest(TestOutcome.REFUSED, 40, None, None, "invalid_client", "7d2e")
    show_message(tested, outcome_message(CredentialKind.OAUTH_CLIENT, result), "Dismiss")
    column.addWidget(tested)
    state = ErrorState()
    state.render_error(_ERRORS["refused"])
    column.addWidget(state, 1)
    return framed(stores, page, "oauth")


def dialog(change: str) -> QWidget:
    stores = filled()
    context = context_of(stores)
    window = framed(stores, SignInPage(context), "sign_in")
    observed = why_error(_ERRORS[change])
    assert observed is not None
    diagnoses = explanation(observed, stores.session.state)
    DiagnosisDialog(diagnoses, context.clipboard, window, can_check=True).open()
    return window


_CHANGES: tuple[tuple[Any, tuple[str, ...]], ...] = (
    (banners, ("banners",)),
    (dialog, ("portal", "certificate")),
)
WHY = tuple(
    (f"why-{change}", bound(build, change)) for build, changes in _CHANGES for change in changes
)
