"""Scenes: each dialog over the page it belongs to, in each of its states."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.errors import NameTaken
from desktop_admin.domain.handover import RecipientRefused
from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.secret_journal import IssueAct
from desktop_admin.domain.vault_errors import VaultLocked, VaultTimedOut
from desktop_admin.state.issue_requests import request_for
from desktop_admin.state.journal_snapshots import KeyringHold
from desktop_admin.ui.dialogs.confirm_authorization_server_dialog import (
    ConfirmAuthorizationServerDialog,
)
from desktop_admin.ui.dialogs.confirm_delete_dialog import ConfirmDeleteDialog
from desktop_admin.ui.dialogs.confirm_method_dialog import ConfirmMethodDialog
from desktop_admin.ui.dialogs.confirm_regenerate_dialog import ConfirmRegenerateDialog
from desktop_admin.ui.dialogs.connect_dialog import ConnectDialog
from desktop_admin.ui.dialogs.create_client_dialog import CreateClientDialog
from desktop_admin.ui.dialogs.delivery_dialogs import (
    ForgetNotesDialog,
    RecipientDialog,
    RemoveNoteDialog,
)
from desktop_admin.ui.dialogs.dlp_dialog import DlpDialog
from desktop_admin.ui.dialogs.enter_secret_dialog import EnterSecretDialog
from desktop_admin.ui.dialogs.export_dialog import ExportDialog
from desktop_admin.ui.dialogs.keyring_hold_dialog import KeyringHoldDialog
from desktop_admin.ui.dialogs.rename_dialog import RenameDialog
from desktop_admin.ui.dialogs.secret_dialog import SecretDialog
from desktop_admin.ui.dialogs.snippets_dialog import SnippetsDialog
from desktop_admin.ui.dialogs.unsaved_changes_dialog import UnsavedChangesDialog
from desktop_admin.ui.pages.oauth_page import OAuthPage
from desktop_admin.ui.parts.place import Place, place_of
from desktop_admin.ui.widgets.choice_field import ChoiceField
from tests.fakes import account
from tests.fakes.deliveries import DELIVERIES
from tests.fakes.page_context import context_of
from tests.fakes.stores import FakeStores
from tests.looks.screens_pages import filled, framed


class Scene:
    """A page with everything a dialog needs."""

    def __init__(self) -> None:
        self.stores: FakeStores = filled()
        self.stores.authentication.put(method=account.METHOD_OAUTH)
        self.context = context_of(self.stores)
        self.window = framed(self.stores, OAuthPage(self.context), "oauth")
        self.place: Place = place_of(cast("Any", self.stores))
        self.client = account.OAUTH_CLIENTS[1]


def secret(change: str) -> QWidget:
    scene = Scene()
    dialog = SecretDialog(scene.context, scene.place, scene.window)
    dialog.show_issued(account.ISSUED_APP if change == "app" else account.ISSUED)
    dialog.open()
    tests, subject = scene.stores.tests, account.ISSUED.client.client_id
    results = {
        "works": account.WORKS,
        "by-method": account.REFUSED_BY_METHOD,
        "refused": account.REFUSED,
    }
    if change in results:
        _click(dialog, "test_button")
        tests.put(subject=subject, result=results[change])
    elif change == "locked":
        _click(dialog, "save_to_keyring_button")
        scene.stores.vault.save_failed.emit(VaultLocked())
    elif change == "saved":
        _click(dialog, "save_to_keyring_button")
        scene.stores.vault.saved_ok.emit(subject)
    elif change == "exported":
        _click(dialog, "export_secret_button")
        for opened in dialog.findChildren(ExportDialog):
            opened.exported.emit(Path("credit-scoring.env.age"))
            opened.done(0)
    elif change == "question":
        _click(dialog, "done_button")
    elif change == "elsewhere":
        scene.stores.session.put(connection=account.SANDBOX)
        _click(dialog, "test_button")
    return scene.window


def export(change: str) -> QWidget:
    scene = Scene()
    dialog = ExportDialog(scene.context, account.ISSUED, scene.place, scene.window)
    dialog.open()
    if change in {"passphrase", "none"}:
        _click(dialog, f"encryption_{change}_button")
    elif change == "missing":
        _click(dialog, "choose_file_button")
    elif change == "refused":
        dialog.findChild(QLineEdit, "recipient_key_field").setText("age1wrong")
        scene.stores.handovers.export_failed.emit(RecipientRefused())
    return scene.window


def snippets(change: str) -> QWidget:
    scene = Scene()
    dialog = SnippetsDialog(scene.context, account.ISSUED, scene.place, scene.window)
    dialog.open()
    if change == "filled":
        dialog.findChild(QCheckBox, "fill_in_secret").click()
    return scene.window


def dlp(change: str) -> QWidget:
    scene = Scene()
    dialog = DlpDialog(cast("Any", scene.stores.clipboard), scene.window)
    field = dialog.findChild(ChoiceField, "dlp_kind_choice")
    field.select(change)
    field.chosen.emit(change)
    dialog.open()
    return scene.window


def create(change: str) -> QWidget:
    scene = Scene()
    stores = scene.stores
    store = stores.client_apps if change == "app" else stores.oauth_clients
    dialog = CreateClientDialog(scene.context, cast("Any", store), scene.place, scene.window)
    dialog.open()
    field = dialog.findChild(QLineEdit, "name_field")
    if change == "taken":
        field.setText("CRM connector")
        _click(dialog, "create_button")
        store.create_failed.emit(NameTaken())
    elif change == "waiting":
        field.setText("Warehouse sync")
        _click(dialog, "create_button")
    elif change == "no-keyring":
        stores.vault.put(is_persistent=False, availability=KeyringAvailability.MISSING)
    elif change == "invalid":
        field.setText("pay\u202eroll")
        field.textEdited.emit(field.text())
    return scene.window


def confirm(change: str) -> QWidget:
    scene = Scene()
    now, window, place = account.NOW, scene.window, scene.place
    url = "https://login.example.net/oauth2/token"
    if change.startswith("regenerate"):
        store, vault = cast("Any", scene.stores.oauth_clients), cast("Any", scene.stores.vault)
        dialog = ConfirmRegenerateDialog(scene.client, place, now, window, store=store, vault=vault)
        dialog.open()
        if change.endswith("typed"):
            dialog.findChild(QLineEdit, "typed_name_field").setText(scene.client.name)
        if change.endswith("locked"):
            scene.stores.vault.put(availability=KeyringAvailability.LOCKED)
    elif change == "delete":
        ConfirmDeleteDialog(scene.client, place, now, window).open()
    elif change == "delete-unused":
        ConfirmDeleteDialog(account.OAUTH_CLIENTS[2], place, now, window).open()
    elif change == "method":
        ConfirmMethodDialog(AuthenticationMethod.OAUTH2, 3, place, window).open()
    elif change == "server":
        ConfirmAuthorizationServerDialog(
            "https://apps.example.com", account.SERVER.token_endpoint, url, window, place.strip
        ).open()
    else:
        UnsavedChangesDialog("Authentication Access", window, place.strip).open()
    return window


def hold(change: str) -> QWidget:
    scene = Scene()
    dialog = KeyringHoldDialog(scene.window, scene.place.dialog_strip)
    error = VaultTimedOut(seconds=8) if change == "failed" else None
    request = request_for(
        cast("Any", scene.stores.session.state),
        CredentialKind.OAUTH_CLIENT,
        IssueAct.CREATE,
        "Warehouse sync",
    )
    assert request is not None
    dialog.render_hold(KeyringHold(request, error))
    dialog.open()
    return scene.window


def other(change: str) -> QWidget:
    scene = Scene()
    stores: Any = scene.stores
    if change == "rename":
        RenameDialog(stores.oauth_clients, scene.client, scene.place, scene.window).open()
    elif change == "recipient":
        RecipientDialog(stores.deliveries, DELIVERIES[0], scene.window).open()
    elif change == "remove-note":
        RemoveNoteDialog(stores.deliveries, DELIVERIES[0], scene.window).open()
    elif change == "forget-notes":
        ForgetNotesDialog(stores.deliveries, scene.place, scene.window).open()
    elif change == "enter-secret":
        EnterSecretDialog(stores, scene.client, scene.place, scene.window).open()
    else:
        dialog = ConnectDialog(stores, scene.window)
        dialog.open()
        if change == "connect-invalid":
            dialog.findChild(QLineEdit, "backend_url_field").setText("http://apps.example.com")
            _click(dialog, "connect_button")
    return scene.window


def _click(dialog: QWidget, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def _bound(build: Callable[[str], QWidget], change: str) -> Callable[[], QWidget]:
    def scene() -> QWidget:
        return build(change)

    return scene


_TABLE: tuple[tuple[Callable[[str], QWidget], tuple[str, ...]], ...] = (
    (
        secret,
        ("new", "app", "works", "by-method", "refused", "locked", "saved", "exported", "question"),
    ),
    (secret, ("elsewhere",)),
    (export, ("key", "passphrase", "none", "missing", "refused")),
    (snippets, ("curl", "filled")),
    (dlp, ("secret", "api-key")),
    (create, ("form", "app", "taken", "waiting", "invalid", "no-keyring")),
    (hold, ("waiting", "failed")),
    (confirm, ("regenerate", "regenerate-typed", "regenerate-locked", "delete", "delete-unused")),
    (confirm, ("method", "server", "unsaved")),
    (other, ("recipient", "remove-note", "forget-notes")),
    (other, ("rename", "enter-secret", "connect", "connect-invalid")),
)
DIALOGS = tuple(
    (f"dialog-{build.__name__}-{change}", _bound(build, change))
    for build, changes in _TABLE
    for change in changes
)
