"""What a table shows: columns as plain data over frozen records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar

from desktop_admin.ui.widgets.tag import TagKind

Record = TypeVar("Record")


class ColumnKind(StrEnum):
    """How the cells of a column are drawn."""

    TEXT = "text"
    MONO = "mono"
    TIME = "time"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class TextCell:
    """A text with a quieter note behind it, for example a name and its kind."""

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class TagCell:
    """A tag in a cell."""

    kind: TagKind
    text: str
    icon: str = ""


CellValue: TypeAlias = str | TextCell | TagCell | datetime | None


@dataclass(frozen=True)  # slots break Column[Record](...) on Python 3.11
class Column(Generic[Record]):
    """One column: ``value`` takes a record; ``width`` in pixels, or None to share what is left.

    ``tooltip`` says more than the cell, also to a screen reader. A MONO value is the
    whole id: it is shortened in the middle on the screen only. ``none_text`` stands for None.
    """

    id: str
    title: str
    value: Callable[[Record], CellValue]
    kind: ColumnKind = ColumnKind.TEXT
    width: int | None = None
    is_sortable: bool = True
    is_strong: bool = False
    is_shortened: bool = True
    none_text: str = "–"
    tooltip: Callable[[Record], str] | None = None
