"""The credential that asks for a token: one from the keyring, or one that is entered for once."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import CredentialKind, SavedCredential
from desktop_admin.ui.parts.credential_choice import credential_texts
from desktop_admin.ui.parts.entered_credential import CredentialFields, EnteredCredential
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.choice_field import ChoiceField
from desktop_admin.ui.widgets.labeled_field import LabeledField

_OTHER = "other"
_KINDS = (CredentialKind.OAUTH_CLIENT, CredentialKind.CLIENT_APP)


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
        names = credential_texts(usable)
        before = self._choice.value
        self._choice.set_choices((*names, (_OTHER, self.tr("Another one, entered for once"))))
        if before not in self._saved and (before != _OTHER or self._fields.is_untouched):
            self._choice.select(usable[0].client_id if usable else _OTHER)
        self._render()

    def chosen(self) -> SavedCredential | EnteredCredential | None:
        """The credential, or None after saying what is missing."""
        if self._choice.value != _OTHER:
            return self._saved.get(self._choice.value)
        return self._fields.entered()

    @Slot()
    def forget(self) -> None:
        """Drop the secret that was typed."""
        self._fields.forget()

    def _build_choice(self) -> None:
        self._choice = ChoiceField(self, name="token_credential_choice")
        self._choice.chosen.connect(self._on_chosen)
        self._choice_field = LabeledField(self.tr("Credential"), self._choice, "", self)
        self.add(self._choice_field)

    def _build_form(self) -> None:
        hint = self.tr("Used for this token only and kept nowhere.")
        self._fields = CredentialFields(_KINDS, hint, self, name="token")
        self._fields.submitted.connect(self.submitted)
        self.add(self._fields)

    def _render(self) -> None:
        is_other = self._choice.value == _OTHER
        set_shown(self._fields, is_other)
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
