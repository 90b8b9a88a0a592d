"""A credential that is entered for once: its kind, its id and its secret, kept nowhere."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.secret import Secret
from desktop_admin.ui.texts import credential_text
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.theme.tokens import SPACE_4
from desktop_admin.ui.widgets.choice_field import ChoiceField
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.layouts import NO_MARGINS
from desktop_admin.ui.widgets.password_field import PasswordField
from desktop_admin.ui.widgets.text_field import TextField

_Direction = QBoxLayout.Direction


@dataclass(frozen=True, slots=True)
class EnteredCredential:
    """What was typed; an API key has no ``client_id``."""

    kind: CredentialKind
    client_id: str
    secret: Secret


class CredentialFields(QWidget):
    """``submitted`` is Enter in the last field; ``name`` begins the names of all fields."""

    submitted = Signal()

    def __init__(
        self,
        kinds: tuple[CredentialKind, ...],
        hint: str,
        parent: QWidget,
        *,
        name: str,
        is_row: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_fields")
        self._kind = ChoiceField(self, name=f"{name}_kind_choice")
        self._kind.set_choices(tuple((kind.value, credential_text(kind)) for kind in kinds))
        self._kind.chosen.connect(self._on_kind_chosen)
        self._id = TextField(self, name=f"{name}_client_id_field", is_mono=True)
        self._id_field = LabeledField(self.tr("Client ID"), self._id, "", self)
        self._secret = PasswordField(self, name=f"{name}_secret_field")
        self._secret.submitted.connect(self.submitted)
        self._secret_field = LabeledField(self.tr("Secret"), self._secret, hint, self)
        kind_field = LabeledField(self.tr("Kind"), self._kind, "", self)
        layout = QBoxLayout(_Direction.LeftToRight if is_row else _Direction.TopToBottom, self)
        layout.setContentsMargins(*NO_MARGINS)
        layout.setSpacing(SPACE_4)
        for field in (kind_field, self._id_field, self._secret_field):
            layout.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)

    @property
    def is_untouched(self) -> bool:
        """Whether nothing was typed."""
        return not self._id.text() and self._secret.is_empty

    def entered(self) -> EnteredCredential | None:
        """The credential, or None after saying what is missing."""
        kind = CredentialKind(self._kind.value)
        client_id, secret = self._id.text().strip(), self._secret.secret()
        has_id = bool(client_id) or kind is CredentialKind.API_KEY
        self._id_field.set_error("" if has_id else self.tr("Enter the Client ID."))
        self._secret_field.set_error("" if secret else self.tr("Enter the secret."))
        if not has_id or not secret:
            return None
        return EnteredCredential(kind, client_id, secret)

    def forget(self) -> None:
        """Drop the secret that was typed."""
        self._secret.clear()
        for field in (self._id_field, self._secret_field):
            field.set_error("")

    @Slot(str)
    def _on_kind_chosen(self, kind: str) -> None:
        set_shown(self._id_field, kind != CredentialKind.API_KEY.value)
