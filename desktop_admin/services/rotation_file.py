"""The rotations that are under way, in a file for its owner; it holds no secret."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.rotation import RotationPlan
from desktop_admin.vault.rows_file import RowsFile

_TEXTS = ("vault_id", "account_id", "person_name", "kind", "old_id", "old_name", "twin_name")
_TIMES = ("old_born", "started_at")
_MAYBE_TIMES = ("handed_over_at", "handed_born")


class RotationFile:
    """Keeps ``RotationPlan`` rows, one an old client. Any thread; raises ``FileFailed``."""

    def __init__(self, path: Path) -> None:
        self._file = RowsFile(path, "rotations", _row_of, _plan_of)
        self._lock = Lock()

    def of_account(self, vault_id: str, account_id: str) -> tuple[RotationPlan, ...]:
        """The plans of one account on one connection, oldest first."""
        with self._lock:
            rows = self._file.read()
        return tuple(
            one for one in rows if (one.vault_id, one.account_id) == (vault_id, account_id)
        )

    def put(self, plan: RotationPlan) -> None:
        """Keep a plan in the place of the one for the same client; on the disk on return."""
        with self._lock:
            rows = self._file.read()
            if any(_key(one) == _key(plan) for one in rows):
                self._file.write(plan if _key(one) == _key(plan) else one for one in rows)
            else:
                self._file.write((*rows, plan))

    def remove(self, plan: RotationPlan) -> None:
        """Forget the plan for this client."""
        with self._lock:
            rows = self._file.read()
            kept = tuple(one for one in rows if _key(one) != _key(plan))
            if len(kept) < len(rows):
                self._file.write(kept)


def _key(plan: RotationPlan) -> tuple[str, str, str]:
    return plan.vault_id, plan.account_id, plan.old_id


def _row_of(plan: RotationPlan) -> dict[str, object]:
    times = {
        name: time.astimezone(UTC).isoformat()
        for name in (*_TIMES, *_MAYBE_TIMES)
        if (time := getattr(plan, name)) is not None
    }
    return asdict(plan) | times


def _plan_of(row: object) -> RotationPlan | None:
    if not isinstance(row, dict) or not isinstance(row.get("twin_id"), str):
        return None
    if not all(isinstance(row.get(name), str) for name in (*_TEXTS, *_TIMES)):
        return None
    if type(row.get("idle_days")) is not int or type(row.get("is_given_up")) is not bool:
        return None
    try:
        times = {name: _time(row[name]) for name in _TIMES}
        maybe = {name: _time(row[name]) if row.get(name) else None for name in _MAYBE_TIMES}
        kind = CredentialKind(row["kind"])
    except (ValueError, TypeError, OverflowError):
        return None
    rest = {name: row[name] for name in (*_TEXTS, "twin_id", "idle_days", "is_given_up")}
    return RotationPlan(**(rest | times | maybe | {"kind": kind}))


def _time(written: str) -> datetime:
    return datetime.fromisoformat(written).astimezone(UTC)
