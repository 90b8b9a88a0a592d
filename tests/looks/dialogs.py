"""Scenes of the gallery: dialogs and menus over a window, and how a scene becomes one picture."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from desktop_admin.domain.secret import Secret
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.buttons import PlainButton, PrimaryButton
from desktop_admin.ui.widgets.confirm_dialog import ConfirmDialog
from desktop_admin.ui.widgets.copy_button import CopyButton
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.page_frame import ButtonRow
from desktop_admin.ui.widgets.read_only_field import ReadOnlyField
from desktop_admin.ui.widgets.record_table import RecordTable
from desktop_admin.ui.widgets.secret_field import SecretField
from tests.looks.pages import PRODUCTION, clients


def secret() -> QWidget:
    """The secret dialog."""
    window = clients()
    dialog = DialogFrame(
        "Loan origination: new credentials", window, name="secret_dialog", environment=PRODUCTION
    )
    text = "Keep it now; after Done nobody can show it again. The old secret has stopped working."
    dialog.add(Banner(BannerKind.WARN, "This secret is shown once.", text))
    client_id = LabeledField("Client ID", ReadOnlyField("osc_2Pq9mT4sWb7cRk1xV4", name="id"))
    client_id.add_beside(CopyButton("Copy Client ID", name="copy_id_button"))
    dialog.add(client_id)
    field = SecretField("Client Secret", name="secret_field")
    field.show_secret(Secret("oss_0O1lI4sWb7cRk"))
    labeled = LabeledField("Client Secret", field)
    labeled.add_beside(CopyButton("Copy Client Secret", name="copy_secret_button"))
    dialog.add(labeled)
    save = PlainButton("Save to system keyring", name="save", icon="lock")
    dialog.add(ButtonRow(left=(save,), right=(PlainButton("Test", name="test", icon="play"),)))
    text = "Access token in 84 ms, valid 4 min 59 s; GET /api/sysinfo answered 200."
    dialog.add(Banner(BannerKind.OK, "The authorization server accepted it", text))
    dialog.footer_note("Not kept yet: copy, save or export it first")
    dialog.add_button(PrimaryButton("Done", name="done"))
    dialog.open()
    field.setFocus()
    return window


def confirm() -> QWidget:
    """A question over the window."""
    window = clients()
    text = (
        "Delete Loan origination of example on production? Integrations that use it stop at once."
    )
    dialog = ConfirmDialog(
        "Delete this client?", text, "Delete", window, name="confirm", environment=PRODUCTION
    )
    dialog.open()
    return window


def row_menu() -> QWidget:
    """The actions menu of a row."""
    window = clients()
    table = window.findChild(RecordTable)
    if table is not None:
        table.view.menu_requested.emit(1, None)
    return window


def picture_of(scene: QWidget) -> QPixmap:
    """The window with the dialogs and menus over it."""
    scene.show()
    picture = scene.grab()
    painter = QPainter(picture)
    for above in (*scene.findChildren(QDialog), *scene.findChildren(QMenu)):
        if above.isVisible():
            place = above.mapToGlobal(QPoint(0, 0)) - scene.mapToGlobal(QPoint(0, 0))
            painter.drawPixmap(place, above.grab())
    painter.end()
    return picture


def close_all(scene: QWidget) -> None:
    """Take the scene away."""
    for dialog in scene.findChildren(QDialog):
        dialog.done(0)
    scene.hide()
    scene.deleteLater()
