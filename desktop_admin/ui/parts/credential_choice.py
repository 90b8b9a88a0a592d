"""A choice among the credentials that the keyring has for a connection."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import CredentialKind, SavedCredential
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
        names = Counter((one.kind, one.name) for one in credentials)
        texts = tuple((one.client_id, self._text(one, names)) for one in credentials)
        self.set_choices((("", self.tr("No credential")), *texts))
        self.select(chosen if any(chosen == client_id for client_id, _ in texts) else "")

    def _text(self, one: SavedCredential, names: Counter[tuple[CredentialKind, str]]) -> str:
        text = self.tr("{name} ({kind})").format(
            name=display_name(one.name), kind=credential_text(one.kind)
        )
        return text if names[one.kind, one.name] == 1 else f"{text} …{one.client_id[-_END:]}"
