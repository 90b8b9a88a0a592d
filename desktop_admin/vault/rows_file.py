"""A list of records in a file for its owner: written whole, and a damaged one costs no more than it
must.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Generic, TypeVar

from desktop_admin.domain.owner_file import file_failed, set_aside, write_owner_file

_FORMAT = 1
Row = TypeVar("Row")


class RowsFile(Generic[Row]):
    """JSON with the rows under ``title``; ``of_row`` gives None for a row that makes no sense."""

    def __init__(
        self,
        path: Path,
        title: str,
        to_row: Callable[[Row], Mapping[str, object]],
        of_row: Callable[[object], Row | None],
    ) -> None:
        self._path = path
        self._title = title
        self._to_row = to_row
        self._of_row = of_row
        self.aside: Path | None = None  # where the last damaged file was put

    def read(self) -> tuple[Row, ...]:
        """All usable rows; a damaged file is set aside first.

        Raises ``FileFailed`` if the file is there and cannot be read.
        """
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return ()
        except OSError as fault:
            raise file_failed(self._path, fault) from None
        rows, is_whole = self._parsed(content)
        if not is_whole:
            self.aside = set_aside(self._path)
            if self.aside is not None and rows:
                self.write(rows)
        return rows

    def write(self, rows: Iterable[Row]) -> None:
        """Replace all rows; they are on the disk when this returns. Raises ``FileFailed``."""
        listed = [dict(self._to_row(row)) for row in rows]
        written = json.dumps({"format": _FORMAT, self._title: listed}, indent=1)
        write_owner_file(self._path, written.encode())

    def _parsed(self, content: bytes) -> tuple[tuple[Row, ...], bool]:
        """The rows that can be used, and whether those are all."""
        try:
            found = [self._of_row(row) for row in json.loads(content)[self._title]]
        except (ValueError, KeyError, TypeError, RecursionError):
            return (), False
        usable = tuple(row for row in found if row is not None)
        return usable, len(usable) == len(found)
