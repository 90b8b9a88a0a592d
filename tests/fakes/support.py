"""What the recorder and the support bundle are given in a test: a log that nobody writes to."""

from __future__ import annotations

from pathlib import Path

from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.runtime.log_recording import RecordedLines
from desktop_admin.state.support_parts import SupportParts
from tests.fakes.bundles import exchange, log_line


class FakeRecording:
    """Notes markers; every recording has one line."""

    def __init__(self) -> None:
        self.markers: list[str] = []
        self.is_in_file = True

    def begin(self, marker: str) -> bool:
        self.markers.append(f"begin {marker}")
        return self.is_in_file

    def end(self, marker: str) -> RecordedLines:
        self.markers.append(f"end {marker}")
        return RecordedLines((log_line("it went wrong"),), dropped=1, faults=1)


def support_parts(
    folder: Path = Path("absent"), ledger: RedactionLedger | None = None
) -> SupportParts:
    """One call was made, and the log is in ``folder``."""
    return SupportParts(
        ledger=ledger or RedactionLedger(),
        log_directory=folder,
        recording=FakeRecording(),
        calls=lambda: (exchange(),),
        surroundings={"qt": "6"},
    )
