"""A list of clients with a check box each: what is about to be done is done to the checked ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import Client
from desktop_admin.domain.names import display_name
from desktop_admin.ui.models.relative_time import relative_time
from desktop_admin.ui.widgets.check_list import CheckList


class ClientChoice(CheckList):
    """``checked`` is the one that is chosen at first."""

    def __init__(
        self, clients: Sequence[Client], checked: Client, now: datetime, parent: QWidget
    ) -> None:
        rows = tuple((client.client_id, _text_of(client, now)) for client in clients)
        super().__init__(rows, frozenset({checked.client_id}), parent, name="client")
        self._clients = tuple(clients)

    @property
    def chosen(self) -> tuple[Client, ...]:
        """The checked clients, in the order of the list."""
        keys = self.keys
        return tuple(client for client in self._clients if client.client_id in keys)


def _text_of(client: Client, now: datetime) -> str:
    if client.last_used_at is None:
        template = QCoreApplication.translate("ClientChoice", "{name}, never used")
    else:
        template = QCoreApplication.translate(
            "ClientChoice", "{name}, last used {when} from {address}"
        )
    when = "" if client.last_used_at is None else relative_time(client.last_used_at, now)
    return template.format(
        name=display_name(client.name), when=when, address=client.last_used_from or "–"
    )
