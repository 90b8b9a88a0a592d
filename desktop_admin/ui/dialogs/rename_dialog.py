"""Give a client another name; its Client ID and secret stay as they are."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import Client
from desktop_admin.domain.errors import AppError, InvalidInput, NameTaken
from desktop_admin.domain.names import check_name, clean_name
from desktop_admin.state.clients_store import ClientsStore
from desktop_admin.ui.parts.messages import error_details, error_message
from desktop_admin.ui.parts.place import Place
from desktop_admin.ui.texts import name_problem_text, title_name
from desktop_admin.ui.widgets.banner import Banner
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.buttons import PlainButton
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.text_field import TextField
from desktop_admin.ui.widgets.translation import translated


class RenameDialog(DialogFrame):
    """Closes when ``store`` reports the new name; a refusal is shown in place."""

    def __init__(self, store: ClientsStore, client: Client, place: Place, parent: QWidget) -> None:
        title = self.tr("Rename {name}").format(name=title_name(client.name))
        super().__init__(title, parent, name="rename_dialog", environment=place.dialog_strip)
        self._store, self._client = store, client
        self._build_form()
        self._build_buttons()
        store.renamed.connect(self._on_renamed)
        store.rename_failed.connect(self._on_rename_failed)

    def _build_form(self) -> None:
        self._input = TextField(self, name="name_field")
        self._input.setText(self._client.name)
        self._input.selectAll()
        self._input.textEdited.connect(self._on_name_edited)
        self._input.returnPressed.connect(self._on_return_pressed)
        hint = self.tr("Client ID and secret stay the same; nothing stops.")
        self._name = LabeledField(self.tr("Name"), self._input, hint, self, name="name_labeled")
        self._banner = Banner(parent=self, name="rename_banner")
        self._banner.clear()
        self.add(self._name)
        self.add(self._banner)

    def _build_buttons(self) -> None:
        cancel = PlainButton(self.tr("Cancel"), self, name="cancel_button")
        cancel.clicked.connect(self._on_cancel_clicked)
        self._rename = BusyButton(self.tr("Rename"), self, name="rename_button")
        self._rename.clicked.connect(self._on_rename_clicked)
        self.add_button(cancel)
        self.add_button(self._rename)
        self._input.setFocus()

    @Slot(str)
    def _on_name_edited(self, text: str) -> None:
        problem = check_name(text)
        self._name.set_error(name_problem_text(problem))
        self._banner.clear()

    @Slot()
    def _on_return_pressed(self) -> None:
        if not self._rename.is_busy:
            self._rename.click()

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancel()

    @Slot()
    def _on_rename_clicked(self) -> None:
        text = self._input.text()
        problem = check_name(text)
        if problem is not None:
            self._rename.release()
            self._name.set_error(name_problem_text(problem))
            return
        if clean_name(text) == self._client.name:
            self.accept()
            return
        self._store.rename(self._client, clean_name(text))

    @Slot()
    def _on_renamed(self) -> None:
        self.accept()

    @Slot(object)
    def _on_rename_failed(self, error: AppError) -> None:
        self._rename.release()
        if isinstance(error, NameTaken | InvalidInput):
            self._name.set_error(f"{translated(error.title)} {error_details(error)}")
            self._input.setFocus()
            return
        message = error_message(error)
        self._banner.render_message(message.kind, message.bold, message.text)
