"""Scenes: which of several clients are to be deleted or rotated."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from desktop_admin.ui.dialogs.delete_several_dialog import DeleteSeveralDialog
from desktop_admin.ui.dialogs.rotate_several_dialog import RotateSeveralDialog
from tests.fakes import account
from tests.looks.screens_dialogs import Scene
from tests.looks.screens_pages import bound


def several(change: str) -> QWidget:
    scene = Scene()
    more = (replace(one, client_id=f"{one.client_id}2") for one in account.CLIENT_APPS)
    clients = (*account.OAUTH_CLIENTS, *account.CLIENT_APPS, *more)
    clients = clients if change == "many" else account.OAUTH_CLIENTS
    now = scene.context.now()
    dialog = DeleteSeveralDialog(clients, scene.client, scene.place, now, scene.window)
    dialog.open()
    if change == "chosen":
        dialog.findChild(QCheckBox, "all_check").click()
        dialog.findChild(QLineEdit, "typed_number_field").setText("3")
    return scene.window


def rotated(_change: str) -> QWidget:
    scene, clients = Scene(), account.OAUTH_CLIENTS
    now = scene.context.now()
    RotateSeveralDialog(clients, scene.client, scene.place, now, scene.window).open()
    return scene.window


SEVERAL = (
    *(
        (f"dialog-several-{change}", bound(several, change))
        for change in ("first", "chosen", "many")
    ),
    ("dialog-several-rotated", bound(rotated, "")),
)
