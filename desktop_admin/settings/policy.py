"""What the administrators of a computer have fixed for everybody on it.

A TOML file; so far it knows one key: ``rotation_days`` in the table ``credentials``.
"""

from __future__ import annotations

import os
import stat
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_admin.domain.attention import ROTATION_DAYS, RotationInterval, RotationSource
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text
from desktop_admin.settings.loaded import LoadedSettings

_IS_POSIX = os.name == "posix"
_ROOT = frozenset({0})
_LONGEST = 64 * 1024
_NOTHING = object()
_OPEN_TO_OTHERS = Text(
    QT_TRANSLATE_NOOP(
        "Text",
        "The policy file {path} is not followed: others than the administrator may write to it.",
    )
)
_UNREADABLE = Text(
    QT_TRANSLATE_NOOP(
        "Text",
        "The policy file {path} is not followed, as it cannot be read. Tell whoever"
        " administers this computer.",
    )
)
_WRONG_KEY = Text(
    QT_TRANSLATE_NOOP(
        "Text",
        "The policy file {path} has a value for {key} that cannot be used. It is not followed.",
    )
)


@dataclass(frozen=True, slots=True)
class Policy:
    """``rotation`` is fixed for all connections; ``notes`` say what could not be followed."""

    rotation: RotationInterval | None = None
    notes: tuple[Text, ...] = ()

    def laid_on(self, loaded: LoadedSettings) -> LoadedSettings:
        """``loaded`` as it is under this policy."""
        notes = (*loaded.notes, *self.notes)
        return replace(loaded, rotation_policy=self.rotation, notes=notes)


def read_policy(path: Path | None, owners: frozenset[int] = _ROOT) -> Policy:
    """The policy in ``path``; None or no file: nothing is fixed. Raises nothing.

    Where files have owners, one of ``owners`` (user ids) alone may be able to write to it.
    """
    if path is None:
        return Policy()
    try:
        with path.open("rb") as file:
            if not _is_trusted(os.fstat(file.fileno()), owners):
                return Policy(notes=(_OPEN_TO_OTHERS.with_facts(path=path),))
            content = tomllib.loads(file.read(_LONGEST).decode())
    except FileNotFoundError:
        return Policy()
    except (OSError, ValueError, RecursionError):
        return Policy(notes=(_UNREADABLE.with_facts(path=path),))
    return _policy_of(content, path)


def _is_trusted(found: os.stat_result, owners: frozenset[int]) -> bool:
    is_open = bool(found.st_mode & (stat.S_IWGRP | stat.S_IWOTH))
    return not _IS_POSIX or (found.st_uid in owners and not is_open)


def _policy_of(content: dict[str, object], path: Path) -> Policy:
    table = content.get("credentials", {})
    days = table.get("rotation_days", _NOTHING) if isinstance(table, dict) else table
    if days is _NOTHING:
        return Policy()
    if not isinstance(table, dict) or type(days) is not int or days not in ROTATION_DAYS:
        key = "credentials.rotation_days"
        return Policy(notes=(_WRONG_KEY.with_facts(path=path, key=key),))
    return Policy(RotationInterval(days, RotationSource.POLICY, str(path)))
