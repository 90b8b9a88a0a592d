"""Everything that the watch of credentials needs, in one record."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_admin.services.credential_watch import CredentialWatch
from desktop_admin.services.watch_files import WatchedFile, WatchNotes


@dataclass(frozen=True, slots=True)
class Watching:
    """Tests, which credentials are chosen for them, and the notes of what changed."""

    tests: CredentialWatch
    chosen: WatchedFile
    notes: WatchNotes
