"""Scenes: Paste and explain, empty and with what people paste."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import SavedCredential
from desktop_admin.domain.recognition import Recognised, Recognition
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.vault_errors import VaultLocked
from desktop_admin.state.paste_store import KeyringCheck
from desktop_admin.ui.dialogs.paste_dialog import PasteDialog
from desktop_admin.ui.pages.troubleshooting_page import TroubleshootingPage
from tests.fakes import account, pasted
from tests.fakes.page_context import context_of
from tests.looks.screens_pages import bound, filled, framed

_NOW = int(account.NOW.timestamp())
_HEADER = f"Authorization: Basic {pasted.basic()}"
_PASTES = {
    "curl": f"curl {pasted.HOST}/api/api/packages \\\n  -H '{_HEADER}'",
    "token": pasted.jwt(
        iss=pasted.HOST,
        aud=f"{pasted.HOST}/api",
        client_id=account.OAUTH_CLIENTS[0].client_id,
        iat=_NOW - 900,
        exp=_NOW - 601,
    ),
    "log": (
        "2026-11-25 09:12:44 INFO  POST https://sandbox.e-signlive.com/oauth2/token\n"
        f"2026-11-25 09:12:44 DEBUG body client_id={pasted.OAUTH_ID}"
        f"&client_secret={pasted.SECRET}\n"
        '2026-11-25 09:12:45 ERROR answered 401 {"error":"invalid_client",'
        '"error_description":"Client authentication failed."}'
    ),
    "value": pasted.SECRET[:-4],
    "hidden": f"{pasted.OAUTH_ID}\u200b:{pasted.SECRET} ",
}


def dialog(change: str) -> QWidget:
    stores = filled()
    context = context_of(stores)
    window = framed(stores, TroubleshootingPage(context), "troubleshooting")
    shown = PasteDialog(context, window)
    store: Any = stores.pastes
    if change in _PASTES:
        store.explain(Secret(_PASTES[change]))
    elif change == "locked":
        store.explain(Secret(pasted.CURL))
        store.put(keyring=KeyringCheck.FAILED, error=VaultLocked())
    elif change != "empty":
        store.explain(Secret(pasted.CURL))
        owner = account.OAUTH_CLIENTS[1]
        saved = SavedCredential(
            "prod", "production", owner.kind, owner.client_id, owner.name, account.NOW
        )
        found = Recognised(0, saved)
        if change == "older":
            found = replace(found, replaced_at=account.NOW)
        store.recognise(Recognition((found,), 4, 4))
    shown.open()
    return window


PASTES = tuple(
    (f"paste-{change}", bound(dialog, change))
    for change in ("empty", *_PASTES, "locked", "known", "older")
)
