"""Where a change would land: account, connection and kind, as every confirmation names them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop_admin.domain.connections import Connection, ConnectionKind
from desktop_admin.domain.credentials import Filing
from desktop_admin.domain.names import display_name
from desktop_admin.domain.urls import host_of
from desktop_admin.state.preferences_store import embedded_connection
from desktop_admin.state.stores import Stores
from desktop_admin.ui.texts import connection_kind_text, in_force_text
from desktop_admin.ui.widgets.environment_strip import StripContent


@dataclass(frozen=True, slots=True)
class Place:
    """The account and connection a dialog acts on; ``host`` is empty for this computer's own."""

    account: str
    connection: str
    kind: ConnectionKind
    host: str
    method_text: str

    @property
    def strip(self) -> StripContent:
        """What the environment strip of the window shows."""
        return StripContent(self.kind, self.connection, self.host, self.method_text)

    @property
    def dialog_strip(self) -> StripContent:
        """What the strip of a dialog shows, which is too narrow for the method."""
        return StripContent(self.kind, self.connection, self.host)

    @property
    def window_strip(self) -> StripContent:
        """What the strip of the window shows."""
        return StripContent(self.kind, self.connection, self.host, self.method_text)

    @property
    def connection_text(self) -> str:
        """The connection with its kind: ``example (Production)``."""
        template = QCoreApplication.translate("Place", "{connection} ({kind})")
        return template.format(connection=self.connection, kind=connection_kind_text(self.kind))


def place_of(stores: Stores) -> Place:
    """Where the signed-in person works now; before signing in with an empty account."""
    session, method = stores.session.state, stores.authentication.state.method
    connection, access = session.connection, session.access
    return Place(
        account=display_name(access.account.name) if access else "",
        connection=display_name(connection.name) if connection else "",
        kind=connection.kind if connection else ConnectionKind.LOCAL,
        host=_host(connection),
        method_text=in_force_text(method.method) if method else "",
    )


def is_of_session(stores: Stores, filing: Filing) -> bool:
    """Whether a secret belongs to the server and connection of the present session."""
    present = stores.session.state.connection
    return present is not None and present.vault_id == filing.vault_id


def place_of_filing(stores: Stores, filing: Filing | None) -> Place:
    """Where a secret belongs, which need not be where the person works now."""
    if filing is None or is_of_session(stores, filing):
        return place_of(stores)
    connections = (*stores.preferences.state.connections, embedded_connection())
    known = next((each for each in connections if each.vault_id == filing.vault_id), None)
    return Place(
        account="",
        connection=display_name(filing.connection_name),
        kind=known.kind if known else ConnectionKind.PRODUCTION,  # the more careful guess
        host=_host(known),
        method_text="",
    )


def _host(connection: Connection | None) -> str:
    if connection is None or connection.is_embedded or not connection.backend_url:
        return ""
    host = host_of(connection.backend_url)
    return "" if host == connection.name else host  # a name may be the host's: say it once
