"""The credential that asks for a token: one from the keyring, or one that is entered for once."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import CredentialKind, SavedCredential
from desktop_admin.domain.names import display_name
from desktop_admin.domain.secret import Secret
from desktop_admin.ui.texts import credential_text
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.choice_field import ChoiceField
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.password_field import PasswordField
from desktop_admin.ui.widgets.text_field import TextField

_OTHER = "other"
_KINDS = (CredentialKind.OAUTH_CLIENT, CredentialKind.CLIENT_APP)


@dataclass(frozen=True, slots=True)
class EnteredCredential:
    """What was typed."""

    kind: CredentialKind
    client_id: str
    secret: Secret


class TokenSource(Card):
    """``submitted`` is Enter in the last field."""

    submitted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent, name="token_source_card")
        self._saved: dict[str, SavedCredential] = {}
        self._build_choice()
        self._build_form()
        self.show_saved(())

    def show_saved(self, saved: tuple[SavedCredential, ...]) -> None:
        """Offer ``saved`` of this connection; the API key, which buys no token, is left out."""
        usable = [one for one in saved if one.kind in _KINDS and not one.is_value_missing]
        self._saved = {one.client_id: one for one in usable}
        names = tuple((one.client_id, _name(one)) for one in usable)
        before = self._choice.value
        self._choice.set_choices((*names, (_OTHER, self.tr("Another one, entered for once"))))
        if before not in self._saved and (before != _OTHER or self._is_untouched):
            self._choice.select(usable[0].client_id if usable else _OTHER)
        self._render()

    def chosen(self) -> SavedCredential | EnteredCredential | None:
        """The credential, or None after saying what is missing."""
        if self._choice.value != _OTHER:
            return self._saved.get(self._choice.value)
        client_id, secret = self._id.text().strip(), self._secret.secret()
        self._id_field.set_error("" if client_id else self.tr("Enter the Client ID."))
        self._secret_field.set_error("" if secret else self.tr("Enter the secret."))
        if not client_id or not secret:
            return None
        return EnteredCredential(CredentialKind(self._kind.value), client_id, secret)

    def forget(self) -> None:
        """Drop the secret that was typed."""
        self._secret.clear()
        for field in (self._id_field, self._secret_field):
            field.set_error("")

    @property
    def _is_untouched(self) -> bool:
        return not self._id.text() and self._secret.is_empty

    def _build_choice(self) -> None:
        self._choice = ChoiceField(self, name="token_credential_choice")
        self._choice.chosen.connect(self._on_chosen)
        self._choice_field = LabeledField(self.tr("Credential"), self._choice, "", self)
        self.add(self._choice_field)

    def _build_form(self) -> None:
        self._kind = ChoiceField(self, name="token_kind_choice")
        self._kind.set_choices(tuple((kind.value, credential_text(kind)) for kind in _KINDS))
        self._kind_field = LabeledField(self.tr("Kind"), self._kind, "", self)
        self._id = TextField(self, name="token_client_id_field", is_mono=True)
        self._id_field = LabeledField(self.tr("Client ID"), self._id, "", self)
        self._secret = PasswordField(self, name="token_secret_field")
        self._secret.submitted.connect(self.submitted)
        hint = self.tr("Used for this token only and kept nowhere.")
        self._secret_field = LabeledField(self.tr("Secret"), self._secret, hint, self)
        for field in (self._kind_field, self._id_field, self._secret_field):
            self.add(field)

    def _render(self) -> None:
        is_other = self._choice.value == _OTHER
        for field in (self._kind_field, self._id_field, self._secret_field):
            set_shown(field, is_other)
        self._choice_field.set_hint(
            self.tr("Its secret is read from the system keyring, and goes to the server alone.")
            if not is_other
            else ""
            if self._saved
            else self.tr("None of this connection is saved in the keyring.")
        )

    @Slot(str)
    def _on_chosen(self, _value: str) -> None:
        self.forget()
        self._render()


def _name(saved: SavedCredential) -> str:
    return f"{display_name(saved.name)} ({credential_text(saved.kind)})"
