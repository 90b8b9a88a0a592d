"""Scenes: marking a secret as exposed, and a note that holds one."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from desktop_admin.domain.dlp import patterns
from desktop_admin.ui.dialogs.mark_exposed_dialog import MarkExposedDialog
from tests.fakes import account
from tests.looks.screens_dialogs import Scene
from tests.looks.screens_pages import bound


def exposed(change: str) -> QWidget:
    scene = Scene()
    dialog = MarkExposedDialog(scene.client, scene.place, account.NOW, scene.window)
    dialog.open()
    if change == "refused":
        dialog.findChild(QLineEdit, "exposure_note_field").setText(patterns()[0].harmless)
        dialog.findChild(QPushButton, "confirm_button").click()
    return scene.window


EXPOSED = tuple(
    (f"dialog-exposed-{change}", bound(exposed, change)) for change in ("form", "refused")
)
