"""Remembers which keyring was in use, so that a change between two starts does not go unseen."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Lock

from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.keyring_status import KeyringAvailability, KeyringStatus
from desktop_admin.domain.owner_file import write_owner_file

_KNOWN = frozenset({KeyringAvailability.OK, KeyringAvailability.LOCKED})
_LONGEST_NAME = 100


class LastBackEnd:
    """The name of the keyring that the person knows of, in a file. Any thread; raises nothing.

    A file that cannot be read or written costs the warning, nothing else.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._name: str | None = None

    def compared(self, status: KeyringStatus) -> KeyringStatus:
        """``status`` with the name of the former keyring, if that was another one.

        The first keyring of all is remembered; a new one only once it was accepted.
        """
        if status.is_persistent and status.availability not in _KNOWN:
            return status  # it did not say who it is
        with self._lock:
            former = self._remembered()
            if not former and status.is_persistent:
                self._remember(status.back_end)
            if former in {"", status.back_end}:
                return status
        return replace(status, former_back_end=former)

    def accept(self, status: KeyringStatus) -> None:
        """The person has read that ``status`` tells of another keyring."""
        if status.is_persistent and status.availability in _KNOWN:
            with self._lock:
                self._remember(status.back_end)

    def _remembered(self) -> str:
        if self._name is None:
            self._name = _read(self._path)
        return self._name

    def _remember(self, name: str) -> None:
        self._name = name
        with suppress(FileFailed):
            write_owner_file(self._path, json.dumps({"format": 1, "keyring": name}).encode())


def _read(path: Path) -> str:
    try:
        name = json.loads(path.read_bytes())["keyring"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return ""
    return name if isinstance(name, str) and len(name) <= _LONGEST_NAME else ""
