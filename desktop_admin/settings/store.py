"""The settings file as the rest of the program sees it: load once, save whole states."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.preferences import Preferences
from desktop_admin.settings.loaded import LoadedSettings


class SettingsFile:
    """Keeps preferences and connections in one TOML file. Any thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._known = LoadedSettings()

    def load(self) -> LoadedSettings:
        """What the file holds and can be used; a damaged file is set aside. Raises nothing."""
        raise NotImplementedError

    def save(self, preferences: Preferences, connections: tuple[Connection, ...]) -> None:
        """Write what differs from what was last loaded or saved.

        Everything else in the file stays, also what another window wrote meanwhile. Raises
        ``FileFailed``: the old file is whole then, and saving again writes the same.
        """
        raise NotImplementedError
