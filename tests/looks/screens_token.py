"""Scenes: the tab Token of the page Troubleshooting, in each of its states."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_admin.domain.credentials import CredentialKind, CredentialTest, TestOutcome
from desktop_admin.domain.jwt import decode
from desktop_admin.domain.server_errors import MetadataNotPublished
from desktop_admin.domain.tokens import SignatureState, TokenFault, Verification
from desktop_admin.state.token_snapshots import TokenState
from desktop_admin.ui.pages.troubleshooting_page import TroubleshootingPage
from tests.fakes import tokens
from tests.fakes.made_tokens import made_token
from tests.fakes.page_context import context_of
from tests.looks.screens_pages import bound, filled, framed

_URL = tokens.URL
_FORGED = decode(
    made_token({"jku": "https://evil.example/keys"}, {"sub": "a\u202eb", "exp": 1_795_530_000_000})
)
_STATES: Mapping[str, TokenState] = {
    "empty": TokenState(),
    "requesting": TokenState(is_requesting=True),
    "refused": TokenState(
        refused_kind=CredentialKind.OAUTH_CLIENT,
        refusal=CredentialTest(TestOutcome.REFUSED, 12, None, None, "invalid_client", "r-1"),
    ),
    "verified": TokenState(view=tokens.view()),
    "revealed": TokenState(view=tokens.view()),
    "looking": TokenState(is_looking=True, view=tokens.view(server=None, verification=None)),
    "clock": TokenState(view=tokens.view(clock_difference=182.0)),
    "not-verified": TokenState(
        view=tokens.view(
            server=None,
            verification=None,
            look_error=MetadataNotPublished(host="apps.example.com"),
        )
    ),
    "faulty": TokenState(
        view=tokens.view(
            verification=replace(
                tokens.VERIFIED, faults=(TokenFault.OTHER_TYPE, TokenFault.OTHER_AUDIENCE)
            )
        )
    ),
    "wrong": TokenState(
        view=tokens.view(
            decoded=_FORGED, verification=Verification(SignatureState.WRONG, _URL, "key-1")
        )
    ),
    "none": TokenState(
        view=tokens.view(
            verification=Verification(
                SignatureState.REFUSED, _URL, None, (TokenFault.ALGORITHM_NONE,)
            )
        )
    ),
    "ended": TokenState(view=tokens.view(asked_at=tokens.asked(400.0))),
    "introspected": TokenState(view=tokens.view(introspection=tokens.ACTIVE)),
    "revoked": TokenState(view=tokens.view(is_revoked=True, introspection={"active": False})),
    "opaque": TokenState(
        view=tokens.view(
            kind=CredentialKind.CLIENT_APP,
            name="Billing nightly",
            decoded=None,
            server=None,
            verification=None,
            seconds=1800,
        )
    ),
}


def tab(change: str) -> QWidget:
    stores = filled()
    stores.vault.put(saved=() if change == "empty" else (tokens.SAVED,))
    stores.tokens.token = tokens.TOKEN
    stores.tokens.put(**{name: getattr(_STATES[change], name) for name in TokenState.__slots__})
    page = TroubleshootingPage(context_of(stores))
    page.open_tab("token")
    window = framed(stores, page, "troubleshooting")
    if change == "revealed":
        button = page.findChild(QAbstractButton, "access_token_field_reveal_button")
        assert button is not None
        button.click()
    return window


TOKENS = tuple((f"token-{change}", bound(tab, change)) for change in _STATES)
# Those that have words of their own.
TESTED = tuple(
    (name, build)
    for name, build in TOKENS
    if name.removeprefix("token-") in {"empty", "clock", "not-verified", "revoked", "opaque"}
)
