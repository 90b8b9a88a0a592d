"""The secrets that a person has called exposed, in a file for its owner; it holds no value."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from desktop_admin.domain.attention import Exposure
from desktop_admin.vault.rows_file import RowsFile

_TEXTS = ("vault_id", "account_id", "client_id", "note")
_TIMES = ("secret_born", "marked_at")


class ExposureFile:
    """Keeps ``Exposure`` rows, one a client. Any thread; every call raises ``FileFailed``."""

    def __init__(self, path: Path) -> None:
        self._file = RowsFile(path, "exposed", _row_of, _exposure_of)
        self._lock = Lock()

    def of_account(self, vault_id: str, account_id: str) -> tuple[Exposure, ...]:
        """The marks of one account on one connection, oldest first."""
        with self._lock:
            rows = self._file.read()
        return tuple(each for each in rows if _account_of(each) == (vault_id, account_id))

    def put(self, exposure: Exposure) -> None:
        """Mark a client; an older mark of it goes."""
        with self._lock:
            rows = tuple(each for each in self._file.read() if _key(each) != _key(exposure))
            self._file.write((*rows, exposure))

    def remove(self, exposure: Exposure) -> None:
        """Take this very mark off, if it is still there."""
        with self._lock:
            rows = self._file.read()
            kept = tuple(each for each in rows if each != exposure)
            if len(kept) < len(rows):
                self._file.write(kept)


def _account_of(exposure: Exposure) -> tuple[str, str]:
    return exposure.vault_id, exposure.account_id


def _key(exposure: Exposure) -> tuple[str, str, str]:
    return *_account_of(exposure), exposure.client_id


def _row_of(exposure: Exposure) -> dict[str, object]:
    times = {name: getattr(exposure, name).astimezone(UTC).isoformat() for name in _TIMES}
    return asdict(exposure) | times


def _exposure_of(row: object) -> Exposure | None:
    if not isinstance(row, dict) or not all(
        isinstance(row.get(name), str) for name in (*_TEXTS, *_TIMES)
    ):
        return None
    try:
        born, marked = (datetime.fromisoformat(row[name]).astimezone(UTC) for name in _TIMES)
    except (ValueError, OverflowError):
        return None
    vault_id, account_id, client_id, note = (row[name] for name in _TEXTS)
    return Exposure(vault_id, account_id, client_id, born, marked, note)
