"""Code to paste for a client, in several languages; with the secret only when it is asked for."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.assets import resource_path
from desktop_admin.domain.credentials import IssuedClient
from desktop_admin.domain.names import display_name
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.snippets import (
    LANGUAGES,
    Language,
    filled,
    template_name,
)
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.place import Place
from desktop_admin.ui.texts import title_name
from desktop_admin.ui.widgets.buttons import PlainButton
from desktop_admin.ui.widgets.check_field import CheckField
from desktop_admin.ui.widgets.choice_field import ChoiceField
from desktop_admin.ui.widgets.code_view import CodeView
from desktop_admin.ui.widgets.copy_button import CopyButton
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from desktop_admin.ui.widgets.labeled_field import LabeledField


class SnippetsDialog(DialogFrame):
    """The real calls of an integration: a token, then the API.

    ``secret_copied`` when the code was copied with the secret in it.
    """

    secret_copied = Signal()

    def __init__(
        self, context: PageContext, issued: IssuedClient, place: Place, parent: QWidget
    ) -> None:
        title = self.tr("Code for {name}").format(name=title_name(issued.client.name))
        super().__init__(
            title, parent, name="snippets_dialog", width=760, environment=place.dialog_strip
        )
        self._clipboard = context.clipboard
        self._issued: IssuedClient | None = issued
        self._facts = context.stores.handovers.snippet_facts(issued.client)
        self._build_form()
        self._build_buttons()
        self._show_code()

    def done(self, result: int) -> None:
        """Forget the secret, however the dialog ends."""
        self._issued = None
        self._view.show_code("", is_secret=False)
        super().done(result)

    def _build_form(self) -> None:
        self._language = ChoiceField(self, name="language_choice")
        self._language.set_choices(tuple((each.id, each.title) for each in LANGUAGES))
        self._language.chosen.connect(self._on_language_chosen)
        self.add(LabeledField(self.tr("Language"), self._language, "", self, name="language"))
        self._view = CodeView(self, name="code_view", accessible_name=self.tr("Code"))
        self.add(self._view)
        self._fill = CheckField(self.tr("Fill in the secret"), self, name="fill_in_secret")
        self._fill.toggled.connect(self._on_fill_toggled)
        self.add(self._fill)

    def _build_buttons(self) -> None:
        self._copy = CopyButton(
            self.tr("Copy code"), self, name="copy_code_button", text=self.tr("Copy code")
        )
        self._copy.copy_requested.connect(self._on_copy_requested)
        close = PlainButton(self.tr("Close"), self, name="close_button")
        close.clicked.connect(self._on_close_clicked)
        self.add_button(close)
        self.add_button(self._copy)

    def _code(self) -> str:
        if self._issued is None:
            return ""
        language = self._chosen_language()
        path = resource_path("snippets", template_name(self._issued.client.kind, language))
        secret = self._issued.secret if self._fill.isChecked() else None
        return filled(path.read_text("utf-8"), language, self._facts, secret)

    def _chosen_language(self) -> Language:
        return next(each for each in LANGUAGES if each.id == self._language.value)

    def _show_code(self) -> None:
        is_secret = self._fill.isChecked()
        self._view.show_code(self._code(), is_secret=is_secret)
        holds = self.tr("Holds the secret: paste it where nobody else looks")
        asks = self.tr("Asks for the secret, or reads it from CLIENT_SECRET")
        self.footer_note(holds if is_secret else asks, "triangle-alert" if is_secret else "info")

    @Slot(str)
    def _on_language_chosen(self, _value: str) -> None:
        self._show_code()

    @Slot(bool)
    def _on_fill_toggled(self, _is_on: bool) -> None:
        self._show_code()

    @Slot()
    def _on_copy_requested(self) -> None:
        if self._issued is None:
            return
        if self._fill.isChecked():
            name = display_name(self._issued.client.name)
            label = self.tr("{name}: code with the secret").format(name=name)
            self._clipboard.copy_secret(Secret(self._code()), label)
            self.secret_copied.emit()
        else:
            self._clipboard.copy_text(self._code())
        self._copy.confirm()

    @Slot()
    def _on_close_clicked(self) -> None:
        self.cancel()
