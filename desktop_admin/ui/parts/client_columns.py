"""The columns and actions of a table of clients, as data."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desktop_admin.domain.credentials import Client
from desktop_admin.domain.names import display_name
from desktop_admin.state.snapshots import ClientColumn
from desktop_admin.ui.models.columns import Column, ColumnKind, TagCell
from desktop_admin.ui.page_spec import Now
from desktop_admin.ui.widgets.row_actions import RowAction
from desktop_admin.ui.widgets.tag import TagKind

IDLE_AFTER = timedelta(days=90)


class ClientAction(StrEnum):
    """What can be done with a client; the ids of the row menu."""

    TEST = "test"
    RENAME = "rename"
    REGENERATE = "regenerate"
    DELETE = "delete"


class ClientState(StrEnum):
    """How alive a client is."""

    ACTIVE = "active"
    IDLE = "idle"
    NEVER_USED = "never-used"


def state_of(client: Client, now: datetime) -> ClientState:
    """Idle after 90 days without use."""
    if client.last_used_at is None:
        return ClientState.NEVER_USED
    return ClientState.IDLE if now - client.last_used_at >= IDLE_AFTER else ClientState.ACTIVE


class ClientColumns:
    """The columns for the present moment that ``now`` tells."""

    def __init__(self, now: Now) -> None:
        self._now = now

    def columns(self) -> tuple[Column[Client], ...]:
        """Name, Client ID, Created, Last used and State."""
        name = QCoreApplication.translate("ClientColumns", "Name")
        client_id = QCoreApplication.translate("ClientColumns", "Client ID")
        created = QCoreApplication.translate("ClientColumns", "Created")
        state = QCoreApplication.translate("ClientColumns", "State")
        return (
            Column(ClientColumn.NAME.value, name, _name, is_strong=True),
            Column("clientId", client_id, _id, ColumnKind.MONO, 160, is_sortable=False),
            Column(ClientColumn.CREATED.value, created, _created, ColumnKind.TIME, 140),
            self._last_used(),
            Column("state", state, self._state, ColumnKind.TAG, 136, is_sortable=False),
        )

    def _last_used(self) -> Column[Client]:
        return Column(
            ClientColumn.LAST_USED.value,
            QCoreApplication.translate("ClientColumns", "Last used"),
            _used,
            ColumnKind.TIME,
            150,
            none_text=QCoreApplication.translate("ClientColumns", "never"),
        )

    def _state(self, client: Client) -> TagCell:
        kind, text = {
            ClientState.ACTIVE: (TagKind.OK, QCoreApplication.translate("ClientColumns", "Active")),
            ClientState.IDLE: (
                TagKind.NEUTRAL,
                QCoreApplication.translate("ClientColumns", "Idle"),
            ),
            ClientState.NEVER_USED: (
                TagKind.NEUTRAL,
                QCoreApplication.translate("ClientColumns", "Never used"),
            ),
        }[state_of(client, self._now())]
        return TagCell(kind, text)


def row_actions(is_feature_on: bool) -> tuple[RowAction, ...]:
    """The row menu; new credentials need the feature, the rest does not."""
    return (
        RowAction(
            ClientAction.TEST.value, QCoreApplication.translate("ClientColumns", "Test"), "play"
        ),
        RowAction(
            ClientAction.RENAME.value,
            QCoreApplication.translate("ClientColumns", "Rename"),
            "pencil",
        ),
        RowAction(
            ClientAction.REGENERATE.value,
            QCoreApplication.translate("ClientColumns", "Get new credentials"),
            "refresh-cw",
            starts_group=True,
            is_enabled=is_feature_on,
        ),
        RowAction(
            ClientAction.DELETE.value,
            QCoreApplication.translate("ClientColumns", "Delete"),
            "trash-2",
            is_danger=True,
            starts_group=True,
        ),
    )


def _name(client: Client) -> str:
    return display_name(client.name)


def _id(client: Client) -> str:
    return client.client_id


def _created(client: Client) -> datetime:
    return client.created_at


def _used(client: Client) -> datetime | None:
    return client.last_used_at
