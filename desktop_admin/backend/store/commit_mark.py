"""Tells at the price of one short read whether anybody committed to a SQLite database."""

from __future__ import annotations

import mmap
import os
import sqlite3
import struct
import sys
from pathlib import Path

# https://www.sqlite.org/walformat.html#walidxfmt: two copies of a header of 48 bytes open the
# index; every commit that readers can see has changed the counter and the sizes in it.
_HEADER = 48
_BOTH = slice(0, 2 * _HEADER)
_START = struct.Struct("=III?")  # version, unused, count of changes, whether it is initialised
_VERSION = 3007000


class CommitMark:
    """For one connection at a time, which must stay open between two marks that are compared.

    ``PRAGMA data_version`` says the same, but takes and returns file locks for it, ten times as
    dear. On Linux, in WAL mode, the header of the shared index is read instead; SQLite cuts the
    file short only when no connection is open.
    The index is never closed here while it is in use: POSIX drops all of a process's locks on a
    file, SQLite's own too, when the process closes any descriptor of it (fcntl(2)).
    """

    __slots__ = ("_connection", "_file", "_index", "_path")

    def __init__(self) -> None:
        self._connection: sqlite3.Connection | None = None
        self._file: int | None = None
        self._index: mmap.mmap | None = None
        self._path = ""

    def follow(self, connection: sqlite3.Connection, path: str) -> None:
        """Marks are of ``connection`` from now on, to the database file at ``path``.

        Raises ``sqlite3.OperationalError`` where the database cannot be read.
        """
        # the answer makes the index exist; this connection, while open, keeps it from being removed
        connection.execute("PRAGMA data_version").fetchone()
        self._connection = connection
        self._path = f"{path}-shm"
        self._open_index()

    def read(self) -> bytes | int:
        """Unlike all marks of this connection before, if anybody committed since.

        Raises ``sqlite3.OperationalError`` where it cannot be told at once.
        """
        if self._index is not None:
            return self._index[_BOTH]
        if self._connection is None:
            raise sqlite3.OperationalError("no connection is followed")
        version: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
        return version

    @property
    def is_quick(self) -> bool:
        """Whether marks are read from the index itself."""
        return self._index is not None

    def _open_index(self) -> None:
        if sys.platform != "linux":
            return
        try:
            there = Path(self._path).stat()
            if self._file is not None and os.path.samestat(os.fstat(self._file), there):
                return
            self._close_index()
            self._file = os.open(self._path, os.O_RDONLY | os.O_CLOEXEC)
            index = mmap.mmap(self._file, 2 * _HEADER, prot=mmap.PROT_READ)
        except (OSError, ValueError):  # ValueError: it is shorter than that
            return
        if _is_index(index[_BOTH]):
            self._index = index
        # else it stays open all the same: see above

    def _close_index(self) -> None:
        """Another file is in its place.

        SQLite removes an index only when nobody, here or elsewhere, has it locked: closing it
        loses no lock.
        """
        if self._index is not None:
            self._index.close()
        if self._file is not None:
            os.close(self._file)
        self._file = self._index = None


def _is_index(header: bytes) -> bool:
    version, _, _, is_initialised = _START.unpack_from(header)
    return bool(version == _VERSION and is_initialised)
