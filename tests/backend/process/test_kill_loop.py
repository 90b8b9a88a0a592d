"""kill -9 at random moments, under several writers: no acknowledged write is lost or half done.

The full form is `packaging/dev.py kill-loop`: a thousand acts in each way.
"""

from __future__ import annotations

import os
import secrets
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.backend.kill_checks import check_what_is_kept
from tests.backend.kill_loop import KillLoop
from tests.fakes.api_user import OWNER, ApiUser
from tests.fakes.backend_process import BackendProcess
from tests.fakes.team_process import TeamProcess

ACTS = int(os.environ.get("KILL_LOOP_ACTS", "90"))
EVERY = (10, 45)  # acts between two kills


class Victim:
    """A backend, and the ways to kill what is behind its address."""

    def __init__(self, kind: type[BackendProcess], data: Path) -> None:
        self._kind = kind
        self._data = data
        self.backend = kind.start(data)

    def kill_server(self) -> None:
        """kill -9 of every process of the server, and a new start."""
        self.backend.kill()
        self.backend = self._kind.start(self._data)

    def kill_worker(self) -> None:
        """kill -9 of one worker; its parent replaces it."""
        assert isinstance(self.backend, TeamProcess)
        os.kill(secrets.choice(self.backend.worker_pids), signal.SIGKILL)

    def kill_connection(self) -> None:
        """kill -9 of a process of PostgreSQL, which then recovers as after a crash."""
        assert self.backend.postgres is not None
        assert self.backend.database is not None
        self.backend.postgres.kill_connection(str(self.backend.database.database))

    def crash_database(self) -> None:
        """PostgreSQL stops as after a crash, and starts again."""
        assert self.backend.postgres is not None
        self.backend.postgres.stop(signal.SIGQUIT)
        self.backend.postgres.start()


@dataclass(frozen=True)
class Way:
    """What is killed, and of what kind of backend."""

    name: str
    kind: type[BackendProcess]
    kill: Callable[[Victim], None]


WAYS = (
    Way("one process", BackendProcess, Victim.kill_server),
    Way("two workers", TeamProcess, Victim.kill_server),
    Way("one of two workers", TeamProcess, Victim.kill_worker),
)
OF_POSTGRES = (
    Way("a connection of the database", TeamProcess, Victim.kill_connection),
    Way("the database", TeamProcess, Victim.crash_database),
)


@pytest.mark.timeout(0 if ACTS > 500 else 240)
@pytest.mark.parametrize(
    "way",
    [*WAYS, *(pytest.param(way, marks=pytest.mark.postgresql) for way in OF_POSTGRES)],
    ids=lambda way: way.name,
)
def test_no_acknowledged_write_is_lost(tmp_path: Path, way: Way) -> None:
    victim = Victim(way.kind, tmp_path / "data")
    seed = secrets.randbelow(1_000_000)
    with ApiUser.signed_in(victim.backend, OWNER) as owner:
        authorization = str(owner.headers["Authorization"])
        loop = KillLoop(victim.backend.url, authorization, ACTS, seed)
        kills = loop.run(lambda: way.kill(victim), every=EVERY)
        sys.stdout.write(
            f"{way.name}: {len(loop.acts)} acts, {kills} kills, {loop.unfinished} calls without an"
            f" answer (seed {seed})\n"
        )
        assert kills >= ACTS // EVERY[1] - 1
        check_what_is_kept(loop, owner)
    assert victim.backend.stop() == 0
