"""A choice among the credentials that the keyring has for a connection."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import SavedCredential
from desktop_admin.domain.names import display_name
from desktop_admin.ui.texts import credential_text
from desktop_admin.ui.widgets.choice_field import ChoiceField

_END = 6  # characters of a client id that tell two of the same name apart


class CredentialChoice(ChoiceField):
    """Its values are client ids; "" is none of them, and is offered first."""

    def __init__(self, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(parent, name=name)
        self.setAccessibleName(self.tr("Credential"))

    def offer(self, credentials: Sequence[SavedCredential], chosen: str) -> None:
        """Offer ``credentials``, and show ``chosen``, or none where it is not among them."""
        texts = credential_texts(credentials)
        self.set_choices((("", self.tr("No credential")), *texts))
        self.select(chosen if any(chosen == client_id for client_id, _ in texts) else "")


def credential_texts(credentials: Sequence[SavedCredential]) -> tuple[tuple[str, str], ...]:
    """The Client ID of each, and what to call it: no two of one connection are called alike."""
    names = Counter((one.kind, one.name) for one in credentials)
    return tuple(
        (one.client_id, _text(one, is_alone=names[one.kind, one.name] == 1)) for one in credentials
    )


def _text(one: SavedCredential, *, is_alone: bool) -> str:
    text = QCoreApplication.translate("CredentialChoice", "{name} ({kind})").format(
        name=display_name(one.name), kind=credential_text(one.kind)
    )
    return text if is_alone else f"{text} …{one.client_id[-_END:]}"
