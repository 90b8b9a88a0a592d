"""Everything that the watch of credentials needs, in one record."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_admin.services.credential_tester import CredentialTester
from desktop_admin.services.credential_watch import CredentialWatch
from desktop_admin.services.network_presence import has_route
from desktop_admin.services.watch_files import WatchedFile, WatchNotes


@dataclass(frozen=True, slots=True)
class Watching:
    """Tests, which credentials are chosen for them, and the notes of what changed."""

    tests: CredentialWatch
    chosen: WatchedFile
    notes: WatchNotes


def watching_by(tester: CredentialTester, chosen: Path, notes: Path) -> Watching:
    """The watch of this computer: ``tester`` tests, the two files keep choices and notes."""
    return Watching(CredentialWatch(tester, has_route), WatchedFile(chosen), WatchNotes(notes))
