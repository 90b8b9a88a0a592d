"""The facts a confirmation lists: which client, in which account and connection, last used when."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QFormLayout, QWidget

from desktop_admin.domain.credentials import Client
from desktop_admin.domain.names import display_name
from desktop_admin.ui.models.relative_time import exact_time, relative_time
from desktop_admin.ui.parts.place import Place
from desktop_admin.ui.texts import credential_text
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole


class ClientFacts(QWidget):
    """Rows of label and value; the same for getting new credentials and for deleting."""

    def __init__(
        self, client: Client, place: Place, now: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("client_facts")
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(20)
        self._form.setVerticalSpacing(8)
        name = self._add(self.tr("Name"), display_name(client.name), TextRole.STRONG)
        name.setObjectName("client_name")
        name.set_selectable()
        name.setMinimumWidth(1)  # what can be selected is not broken, and must not widen the dialog
        self._add(self.tr("Kind"), credential_text(client.kind), TextRole.BODY)
        self._add(self.tr("Client ID"), client.client_id, TextRole.MONO)
        self._add(self.tr("Account"), place.account, TextRole.BODY)
        self._add(self.tr("Connection"), place.connection_text, TextRole.BODY)
        self._use = self._add(self.tr("Last used"), self._last_used(client, now), TextRole.BODY)

    def render_use(self, client: Client, now: datetime) -> None:
        """Say anew when and from where it was last used."""
        used = self._last_used(client, now)
        self._use.setText(used)
        self._use.setAccessibleName(_said(self.tr("Last used"), used))

    def _last_used(self, client: Client, now: datetime) -> str:
        if client.last_used_at is None:
            return self.tr("never")
        when = relative_time(client.last_used_at, now)
        exact = exact_time(client.last_used_at, now)
        if not client.last_used_from:
            return self.tr("{when} ({exact})").format(when=when, exact=exact)
        return self.tr("{when} from {address} ({exact})").format(
            when=when, address=client.last_used_from, exact=exact
        )

    def _add(self, label: str, value: str, role: TextRole) -> PlainLabel:
        text = PlainLabel(value, role, self, wraps=True)
        text.setAccessibleName(_said(label, value))
        self._form.addRow(PlainLabel(label, TextRole.SECONDARY, self), text)
        return text


def _said(label: str, value: str) -> str:
    return f"{label}: {value}"
