"""Made-up records for pictures and widget tests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from desktop_admin.ui.models.columns import Column, ColumnKind, TagCell, TextCell
from desktop_admin.ui.widgets.row_actions import RowAction
from desktop_admin.ui.widgets.tag import TagKind

NOW = datetime(2026, 9, 2, 12, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Row:
    """One made-up client."""

    id: str
    name: str
    created: datetime
    used: datetime | None
    state: TagCell


ACTIVE, IDLE = TagCell(TagKind.OK, "Active"), TagCell(TagKind.NEUTRAL, "Idle")
DUE = TagCell(TagKind.WARN, "Rotation due")
ROWS = (
    Row("osc_8Yt2mT4sWb7cRkLm0", "CRM connector", NOW, NOW - timedelta(minutes=4), ACTIVE),
    Row(
        "osc_2Pq9mT4sWb7cRk1xV4",
        "Loan origination",
        NOW - timedelta(days=227),
        NOW - timedelta(hours=3),
        DUE,
    ),
    Row(
        "osc_Zr71bnT4sWb7cRk0aB",
        "Archive export",
        NOW - timedelta(days=227),
        NOW - timedelta(days=1),
        ACTIVE,
    ),
    Row(
        "osc_5Kd3bnT4sWb7cRkQe8",
        "Partner sandbox",
        NOW - timedelta(days=269),
        NOW - timedelta(days=61),
        IDLE,
    ),
    Row("osc_7Hq3bnT4sWb7cRkPw2", "Test harness", NOW - timedelta(days=1), None, IDLE),
)


def row_key(row: Row) -> str:
    """A row's identity."""
    return row.id


def _name(row: Row) -> str:
    return row.name


def _created(row: Row) -> datetime:
    return row.created


def _used(row: Row) -> datetime | None:
    return row.used


def _state(row: Row) -> TagCell:
    return row.state


def _named(row: Row) -> TextCell:
    return TextCell(row.name, "OAuth client")


def _refused(row: Row) -> TagCell:
    if row.used is None:
        return TagCell(TagKind.OK, "starts working", "check")
    return TagCell(TagKind.DANGER, "refused", "ban")


CLIENT_COLUMNS: tuple[Column[Row], ...] = (
    Column("name", "Name", _name, is_strong=True),
    Column("clientId", "Client ID", row_key, ColumnKind.MONO, 170),
    Column("created", "Created", _created, ColumnKind.TIME, 150),
    Column("lastUsed", "Last used", _used, ColumnKind.TIME, 150, none_text="never"),
    Column("state", "State", _state, ColumnKind.TAG, 150, is_sortable=False),
)
IMPACT_COLUMNS: tuple[Column[Row], ...] = (
    Column("name", "Credential", _named, is_strong=True, is_sortable=False),
    Column(
        "lastUsed", "Last used", _used, ColumnKind.TIME, 190, is_sortable=False, none_text="never"
    ),
    Column("after", "After saving", _refused, ColumnKind.TAG, 200, is_sortable=False),
)


def row_actions(_row: Row) -> tuple[RowAction, ...]:
    """The menu of every row."""
    return (
        RowAction("test", "Test", "play"),
        RowAction("rename", "Rename", "pencil"),
        RowAction("regenerate", "Get new credentials", "refresh-cw", starts_group=True),
        RowAction("delete", "Delete", "trash-2", is_danger=True, starts_group=True),
    )
