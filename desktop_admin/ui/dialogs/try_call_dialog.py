"""Try a call: a harmless GET with a credential of this connection, and its answer, masked."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import CredentialKind, SavedCredential
from desktop_admin.domain.trials import TRIAL_CALLS, TrialCall
from desktop_admin.ui.dialogs.server_confirmation import ServerConfirmation
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.credential_choice import credential_texts
from desktop_admin.ui.parts.entered_credential import CredentialFields
from desktop_admin.ui.parts.messages import error_message, show_message
from desktop_admin.ui.parts.place import place_of
from desktop_admin.ui.parts.trial_words import answer_text, masking_text, trial_message
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.theme.tokens import SPACE_4
from desktop_admin.ui.widgets.banner import Banner
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.buttons import PlainButton
from desktop_admin.ui.widgets.choice_field import ChoiceField
from desktop_admin.ui.widgets.code_view import CodeView
from desktop_admin.ui.widgets.copy_button import CopyButton
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.layouts import hbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.translation import translated

_API_KEY, _OTHER = "api-key", "other"
_KINDS = (CredentialKind.CLIENT_APP, CredentialKind.OAUTH_CLIENT, CredentialKind.API_KEY)
# pixels: what the fields and the rest of the dialog take at most, and the room for the answer
_FIELDS, _ALL_ELSE, _LEAST_VIEW, _MOST_VIEW = 110, 420, 100, 340


class TryCallDialog(DialogFrame):
    """Nothing of the answer is kept once it is closed."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        stores = context.stores
        super().__init__(
            self.tr("Try a call"),
            parent,
            name="try_call_dialog",
            width=760,
            environment=place_of(stores).dialog_strip,
        )
        self._clipboard, self._stores, self._store = context.clipboard, stores, stores.trials
        self._is_awaiting = False
        self._saved = self._of_this_connection()
        self._confirmation = ServerConfirmation(stores, self)
        self._confirmation.confirmed.connect(self._on_send_clicked)
        self._build_form()
        self._build_answer()
        self._build_buttons()
        self._store.changed.connect(self._on_store_changed)
        self._store.needs_confirmation.connect(self._on_needs_confirmation)
        self._render()

    def done(self, result: int) -> None:
        """Forget the answer, and wait for none, however the dialog ends."""
        self._is_awaiting = False
        self._fields.forget()
        self._store.reset()
        super().done(result)

    def fit(self) -> None:
        room = self.root().height() - _ALL_ELSE - (_FIELDS if self._is_other else 0)
        self._view.setFixedHeight(max(_LEAST_VIEW, min(room, _MOST_VIEW)))
        super().fit()

    def _of_this_connection(self) -> dict[str, SavedCredential]:
        connection = self._stores.session.state.connection
        here = connection.vault_id if connection is not None else ""
        return {
            saved.client_id: saved
            for saved in self._stores.vault.state.saved
            if saved.connection_id == here and not saved.is_value_missing
        }

    def _build_form(self) -> None:
        self._credential = ChoiceField(self, name="credential_choice")
        self._credential.set_choices(self._credentials())
        self._credential.select(next(iter(self._saved), _OTHER))
        self._credential.chosen.connect(self._on_credential_chosen)
        self._call = ChoiceField(self, name="call_choice")
        self._call.set_choices(
            tuple((call.id, f"{translated(call.title)} – {call.path}") for call in TRIAL_CALLS)
        )
        self._credential_field = LabeledField(
            self.tr("Credential"), self._credential, "", self, name="credential"
        )
        call = LabeledField(self.tr("Call"), self._call, "", self, name="call")
        holder = QWidget(self)
        row = hbox(SPACE_4, holder)
        row.addWidget(self._credential_field, 1)
        row.addWidget(call, 1)
        self.add(holder)
        hint = self.tr("Used for this call only and kept nowhere.")
        self._fields = CredentialFields(_KINDS, hint, self, name="trial", is_row=True)
        self.add(self._fields)

    @property
    def _is_other(self) -> bool:
        return self._credential.value == _OTHER

    def _build_answer(self) -> None:
        self._banner = Banner(parent=self, name="trial_banner")
        self.add(self._banner)
        self._view = CodeView(self, name="answer_view", accessible_name=self.tr("Answer"))
        self._view.setPlaceholderText(self.tr("The answer of the service appears here."))
        self.add(self._view)
        self._note = PlainLabel("", TextRole.SECONDARY, self, name="masking_note", wraps=True)
        self.add(self._note)

    def _build_buttons(self) -> None:
        self._curl = CopyButton(
            self.tr("Copy as curl"), self, name="copy_curl_button", text=self.tr("Copy as curl")
        )
        self._curl.copy_requested.connect(self._on_curl_requested)
        self._copy = CopyButton(
            self.tr("Copy answer"), self, name="copy_answer_button", text=self.tr("Copy answer")
        )
        self._copy.copy_requested.connect(self._on_copy_requested)
        self._close = PlainButton(self.tr("Close"), self, name="close_button")
        self._close.clicked.connect(self._on_close_clicked)
        self._stop = PlainButton(self.tr("Cancel"), self, name="cancel_button")
        self._stop.clicked.connect(self._on_stop_clicked)
        self._send = BusyButton(self.tr("Send"), self, name="send_button", icon="play")
        self._send.clicked.connect(self._on_send_clicked)
        for left in (self._copy, self._curl):
            self.add_left_button(left)
        for right in (self._close, self._stop, self._send):
            self.add_button(right)

    def _credentials(self) -> tuple[tuple[str, str], ...]:
        choices = [*credential_texts(tuple(self._saved.values()))]
        if self._store.can_use_api_key:
            choices.append((_API_KEY, self.tr("API key of this account")))
        choices.append((_OTHER, self.tr("Another one, entered for once")))
        return tuple(choices)

    def _chosen_call(self) -> TrialCall:
        return next(call for call in TRIAL_CALLS if call.id == self._call.value)

    def _render(self) -> None:
        state = self._store.state
        result, answer = state.result, state.result.answer if state.result else None
        self._send.set_busy(state.is_running)
        set_shown(self._fields, self._is_other)
        set_shown(self._stop, state.is_running)
        set_shown(self._close, not state.is_running)
        self._curl.setEnabled(result is not None)
        self._copy.setEnabled(answer is not None)
        self._view.show_code(answer_text(result) if result else "", is_secret=False)
        is_key = self._credential.value == _API_KEY
        hint = self.tr("The server records that the key was viewed.") if is_key else ""
        self._credential_field.set_hint(hint)
        self._note.setText(masking_text(answer) if answer else "")
        set_shown(self._note, answer is not None)
        self._render_banner()

    def _render_banner(self) -> None:
        state = self._store.state
        if state.result is not None:
            message = trial_message(state.result)
        elif state.error is not None:
            message = error_message(state.error)
        else:
            self._banner.clear()
            return
        show_message(self._banner, message)

    @Slot(str)
    def _on_credential_chosen(self, _value: str) -> None:
        self._fields.forget()
        self._render()

    @Slot()
    def _on_send_clicked(self) -> None:
        self._is_awaiting = True
        chosen = self._credential.value
        if chosen == _API_KEY:
            self._store.run_with_api_key(self._chosen_call())
        elif chosen in self._saved:
            self._store.run(self._saved[chosen], self._chosen_call())
        elif (entered := self._fields.entered()) is not None:
            self._store.run_entered(
                entered.kind, entered.client_id, entered.secret, self._chosen_call()
            )
        if not self._store.state.is_running:
            self._send.release()

    @Slot()
    def _on_stop_clicked(self) -> None:
        self._store.cancel()

    @Slot()
    def _on_close_clicked(self) -> None:
        self.cancel()

    @Slot()
    def _on_store_changed(self) -> None:
        self._render()

    @Slot(str)
    def _on_needs_confirmation(self, url: str) -> None:
        if self._is_awaiting:
            self._send.release()
            self._confirmation.ask(url)

    @Slot()
    def _on_copy_requested(self) -> None:
        result = self._store.state.result
        if result is not None:
            self._clipboard.copy_text(answer_text(result))
            self._copy.confirm()

    @Slot()
    def _on_curl_requested(self) -> None:
        result = self._store.state.result
        if result is not None:
            self._clipboard.copy_text(result.curl)
            self._curl.confirm()
