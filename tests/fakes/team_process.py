"""A backend as a team runs it: several worker processes, started by hand, without a lifeline."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

from desktop_admin.backend.clock import MINUTE, now_ms
from desktop_admin.backend.credentials.minting import mint
from desktop_admin.backend.credentials.sealing import Purpose
from desktop_admin.backend.store import people
from desktop_admin.backend.store.credential_models import OneTimeToken
from desktop_admin.domain import formats
from tests.fakes.backend_process import COMMAND, ROOT, BackendProcess
from tests.fakes.waiting import wait_until


class TeamProcess(BackendProcess):
    """``serve --json --workers 2`` on a data directory, with its log in the same file."""

    workers = 2

    def tells(self, is_so: Callable[[], object]) -> bool:
        """Soon: what one worker has noted it writes within a second."""
        wait_until(is_so)
        return True

    @property
    def worker_pids(self) -> list[int]:
        """The process ids of its workers."""
        place = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(word) for word in place.read_text().split()]

    def one_time_token(self, email: str) -> str:
        """A sign-in token, written to its data from outside."""
        opened = self.open_data()
        minted = mint(formats.ONE_TIME_TOKEN, Purpose.SESSION, opened.sealer)
        with opened.database.write() as session:
            person = people.find_by_email(session, email)
            assert person is not None
            end = now_ms() + MINUTE
            session.add(OneTimeToken(mac=minted.mac, person_id=person.id, expires_at=end))
        opened.database.close()
        return minted.secret.reveal()

    def stop(self) -> int:
        """SIGTERM, and waits for the end; the exit code."""
        self.process.terminate()
        return self._wait()

    def kill(self) -> None:
        """kill -9 of the parent and of every worker."""
        self.process.send_signal(signal.SIGSTOP)  # it would replace the workers
        for pid in self.worker_pids:
            os.kill(pid, signal.SIGKILL)
        self.process.kill()
        self._wait()

    def _start(self, options: tuple[str, ...]) -> subprocess.Popen[str]:
        self.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        log = os.open(self.data / "backend.log", os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            return subprocess.Popen(
                [*COMMAND, "--json", "--workers", str(self.workers), *options],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                cwd=ROOT,
            )
        finally:
            os.close(log)

    def _read_line(self) -> dict[str, object]:
        """As the embedded backend says it."""
        said = super()._read_line()
        if "authorization_server_url" in said:
            said["authorizationServerUrl"] = said.pop("authorization_server_url")
        return said
