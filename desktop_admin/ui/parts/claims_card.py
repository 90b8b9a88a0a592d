"""A card with members of a token, or of what a server says of one: name, value, meaning."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QWidget

from desktop_admin.domain.jwt_claims import ClaimRow
from desktop_admin.ui.models.columns import Column, ColumnKind, TextCell
from desktop_admin.ui.models.relative_time import exact_time
from desktop_admin.ui.parts.narrow_table import NarrowTable
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.record_table import RecordTable
from desktop_admin.ui.widgets.translation import translated

_MEANING = 330  # pixels
_FEWEST_ROWS = 20  # the page scrolls; the table alone only where a token says very much


@dataclass(frozen=True, slots=True)
class Member:
    """One row; ``part`` says where it stands, "" where there is one part only."""

    part: str
    row: ClaimRow


class ClaimsCard(Card):
    """Shows rows as plain text; what is copied of one is its value."""

    def __init__(
        self,
        title: str,
        now: Callable[[], datetime],
        copy: Callable[[str], None],
        parent: QWidget,
        *,
        name: str,
    ) -> None:
        super().__init__(title, parent=parent, name=f"{name}_card")
        self._now = now
        self._table: RecordTable[Member] = RecordTable(
            self._columns(),
            _key,
            self,
            name=f"{name}_table",
            accessible_name=title,
            fewest_rows=_FEWEST_ROWS,
        )
        NarrowTable(self._table.view, {3: 760})
        self._table.copy_requested.connect(copy)
        self.set_flush()
        self.add(self._table)

    def show_members(self, members: tuple[Member, ...]) -> None:
        """Show ``members``."""
        has_parts = any(member.part for member in members)
        self._table.view.setColumnHidden(0, not has_parts)
        self._table.show_records(members, self._now())

    def _columns(self) -> tuple[Column[Member], ...]:
        mono = ColumnKind.MONO
        return (
            Column("part", self.tr("Part"), _part, width=84, is_sortable=False),
            Column("name", self.tr("Name"), _name, mono, 132, is_sortable=False),
            Column(
                "value",
                self.tr("Value"),
                self._value,
                is_sortable=False,
                is_strong=True,
                tooltip=self._whole,
            ),
            Column(
                "meaning",
                self.tr("Meaning"),
                _meaning,
                width=_MEANING,
                is_sortable=False,
                tooltip=_meaning_tip,
            ),
        )

    def _value(self, member: Member) -> TextCell:
        row = member.row
        if row.moment is None:
            return TextCell(row.value)
        note = row.value
        if row.is_milliseconds:
            note = self.tr("{number} ms instead of s").format(number=note)
        return TextCell(exact_time(row.moment, self._now()), note)

    def _whole(self, member: Member) -> str:
        cell = self._value(member)
        return f"{cell.text}  {cell.note}".strip()


def _key(member: Member) -> str:
    return f"{member.part} {member.row.name}"


def _part(member: Member) -> str:
    return member.part


def _name(member: Member) -> str:
    return member.row.name


def _meaning_tip(member: Member) -> str:
    return _meaning(member) or ""


def _meaning(member: Member) -> str | None:
    return translated(member.row.meaning) if member.row.meaning is not None else None
