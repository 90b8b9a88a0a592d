"""Where the program keeps its files on this computer."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

from desktop_admin.domain.owner_directory import make_owner_directory

APP_NAME = "desktop-admin"


@dataclass(frozen=True, slots=True)
class AppPaths:
    """The program's four directories, each for the owner only once ``make`` has run.

    ``site`` is the administrators' directory for everybody on this computer, if there is one.
    """

    config: Path
    data: Path
    cache: Path
    logs: Path
    site: Path | None = None

    @classmethod
    def for_user(cls) -> AppPaths:
        """The places the operating system has for this person's files (XDG on Linux)."""
        user = PlatformDirs(APP_NAME, appauthor=False)
        return cls(
            config=user.user_config_path,
            data=user.user_data_path,
            cache=user.user_cache_path,
            logs=user.user_log_path,
            site=Path("/etc") / APP_NAME if sys.platform == "linux" else user.site_data_path,
        )

    @classmethod
    def under(cls, root: Path) -> AppPaths:
        """Everything below one directory, for a self-test or a test."""
        return cls(root / "config", root / "data", root / "cache", root / "logs")

    def make(self) -> None:
        """Make the directories, mode 0700. Raises ``FileFailed``."""
        for path in (self.config, self.data, self.cache, self.logs):
            try:
                make_owner_directory(path)
            except OSError as fault:
                from desktop_admin.domain.owner_file import file_failed  # noqa: PLC0415 - seldom

                raise file_failed(path, fault) from None

    @property
    def policy_file(self) -> Path | None:
        """What is fixed for everybody on this computer; None in a test."""
        return self.site and self.site / "policy.toml"

    @property
    def settings_file(self) -> Path:
        """What a person has set, and the connections."""
        return self.config / "settings.toml"

    @property
    def view_state_file(self) -> Path:
        """Where the person was when the program ended."""
        return self.data / "view-state.toml"

    @property
    def saved_credentials_file(self) -> Path:
        """The list of credentials in the system keyring, without their values."""
        return self.data / "saved-credentials.json"

    @property
    def keyring_file(self) -> Path:
        """The name of the keyring that was in use last."""
        return self.data / "keyring.json"

    @property
    def journal_file(self) -> Path:
        """The list of new secrets that nobody has kept yet, without their values."""
        return self.data / "new-secrets.json"

    @property
    def deliveries_file(self) -> Path:
        """When, how and to whom secrets were handed over."""
        return self.data / "deliveries.json"

    @property
    def exposures_file(self) -> Path:
        """The secrets that the person has called exposed, without their values."""
        return self.data / "exposed.json"

    @property
    def rotations_file(self) -> Path:
        """The rotations without downtime that are under way."""
        return self.data / "rotations.json"

    @property
    def watched_file(self) -> Path:
        """Which saved credentials are watched."""
        return self.data / "watched.json"

    @property
    def watch_notes_file(self) -> Path:
        """When watched credentials began and ceased to work."""
        return self.data / "watch-notes.json"

    @property
    def backend(self) -> Path:
        """The data directory of the backend on this computer."""
        return self.data / "backend"
