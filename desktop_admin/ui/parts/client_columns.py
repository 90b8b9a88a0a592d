"""The columns and actions of a table of clients, as data."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desktop_admin.domain.attention import Assessment, secret_born
from desktop_admin.domain.credentials import Client
from desktop_admin.domain.names import display_name
from desktop_admin.state.snapshots import ClientColumn
from desktop_admin.ui.models.columns import Column, ColumnKind, TagCell, TextCell
from desktop_admin.ui.models.relative_time import exact_time, short_date
from desktop_admin.ui.page_spec import Now
from desktop_admin.ui.parts.attention_words import age_text, reasons_text, standing_tag
from desktop_admin.ui.widgets.row_actions import RowAction


class ClientAction(StrEnum):
    """What can be done with a client; the ids of the row menu."""

    TEST = "test"
    RENAME = "rename"
    REGENERATE = "regenerate"
    ROTATE = "rotate"
    MARK_EXPOSED = "mark-exposed"
    UNMARK_EXPOSED = "unmark-exposed"
    DELETE = "delete"
    DELETE_SEVERAL = "delete-several"


class ClientColumns:
    """The columns for the present moment that ``now`` tells; ``assess`` judges a client."""

    def __init__(self, now: Now, assess: Callable[[Client], Assessment]) -> None:
        self._now, self._assess = now, assess

    def columns(self) -> tuple[Column[Client], ...]:
        """Name, Client ID, Created, Last used and State."""
        name = QCoreApplication.translate("ClientColumns", "Name")
        client_id = QCoreApplication.translate("ClientColumns", "Client ID")
        created = QCoreApplication.translate("ClientColumns", "Created")
        state = QCoreApplication.translate("ClientColumns", "State")
        return (
            Column(ClientColumn.NAME.value, name, _name, is_strong=True),
            Column("clientId", client_id, _id, ColumnKind.MONO, 160, is_sortable=False),
            Column(
                ClientColumn.CREATED.value, created, self._created, width=220, tooltip=self._births
            ),
            self._last_used(),
            Column("state", state, self._state, ColumnKind.TAG, 136, tooltip=self._reasons),
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

    def _created(self, client: Client) -> TextCell:
        now = self._now()
        age = age_text(secret_born(client), now)
        template = (
            QCoreApplication.translate("ClientColumns", "· {age}")
            if client.rotated_at is None
            else QCoreApplication.translate("ClientColumns", "· secret {age}")
        )
        return TextCell(
            short_date(client.created_at.astimezone(now.tzinfo)), template.format(age=age)
        )

    def _births(self, client: Client) -> str:
        now = self._now()
        created = QCoreApplication.translate("ClientColumns", "Created {time}.")
        text = created.format(time=exact_time(client.created_at, now))
        if client.rotated_at is None:
            return text
        renewed = QCoreApplication.translate("ClientColumns", "{text} New credentials {time}.")
        return renewed.format(text=text, time=exact_time(client.rotated_at, now))

    def _state(self, client: Client) -> TagCell:
        return standing_tag(self._assess(client).standing)

    def _reasons(self, client: Client) -> str:
        return reasons_text(self._assess(client), self._now())


def row_actions(is_feature_on: bool, *, is_exposed: bool) -> tuple[RowAction, ...]:
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
            ClientAction.ROTATE.value,
            QCoreApplication.translate("ClientColumns", "Rotate without downtime…"),
            "clock",
            is_enabled=is_feature_on,
        ),
        _exposing(is_exposed=is_exposed),
        RowAction(
            ClientAction.DELETE.value,
            QCoreApplication.translate("ClientColumns", "Delete"),
            "trash-2",
            is_danger=True,
            starts_group=True,
        ),
        RowAction(
            ClientAction.DELETE_SEVERAL.value,
            QCoreApplication.translate("ClientColumns", "Delete several…"),
            "trash-2",
            is_danger=True,
        ),
    )


def _exposing(*, is_exposed: bool) -> RowAction:
    icon = "triangle-alert"
    if is_exposed:
        text = QCoreApplication.translate("ClientColumns", "Not exposed after all")
        return RowAction(ClientAction.UNMARK_EXPOSED.value, text, icon)
    text = QCoreApplication.translate("ClientColumns", "Mark as exposed…")
    return RowAction(ClientAction.MARK_EXPOSED.value, text, icon)


def _name(client: Client) -> str:
    return display_name(client.name)


def _id(client: Client) -> str:
    return client.client_id


def _used(client: Client) -> datetime | None:
    return client.last_used_at
