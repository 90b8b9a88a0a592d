"""The services behind the watch of credentials, in memory."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.watch import Reading, Verdict, Watched, WatchNote
from tests.fakes.switchboard import Switchboard


class FakeWatching:
    """Is its own ``tests``, ``chosen`` and ``notes``; ``verdicts`` are given in turn."""

    def __init__(self, board: Switchboard) -> None:
        self._board = board
        self.tests = self.chosen = self
        self.notes = FakeWatchNotes(board)
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC)
        self.verdicts: list[Verdict] = []
        self.wait_seconds: int | None = None
        self.tested: list[tuple[str, str, str]] = []
        self.kept: tuple[Watched, ...] = ()
        self.aside: Path | None = None

    def test(
        self, connection: Connection, token_endpoint: str, watched: Watched, secret: Secret
    ) -> Reading:
        self._board.enter("watch.test")
        self.tested.append((connection.id, token_endpoint, watched.client_id))
        assert secret.reveal()
        verdict = self.verdicts.pop(0) if self.verdicts else Verdict.WORKS
        return Reading(self.now(), verdict, 84, wait_seconds=self.wait_seconds)

    def all(self) -> tuple[Watched, ...]:
        self._board.enter("watched.read")
        return self.kept

    def take_aside(self) -> Path | None:
        aside, self.aside = self.aside, None
        return aside

    def replace(self, watched: tuple[Watched, ...]) -> None:
        self._board.enter("watched.replace")
        self.kept = watched


class FakeWatchNotes:
    def __init__(self, board: Switchboard) -> None:
        self._board = board
        self.all: list[WatchNote] = []

    def of(self, connection_id: str) -> tuple[WatchNote, ...]:
        self._board.enter("watch_notes.read")
        return tuple(note for note in reversed(self.all) if note.connection_id == connection_id)

    def add(self, note: WatchNote) -> None:
        self._board.enter("watch_notes.add")
        self.all.append(note)

    def forget(self, connection_id: str) -> None:
        self._board.enter("watch_notes.forget")
        self.all = [note for note in self.all if note.connection_id != connection_id]
