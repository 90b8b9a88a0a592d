"""A disk that is full or read-only: nothing acknowledged is lost, a start says what is wrong."""

from __future__ import annotations

import json
import os
import resource
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from desktop_admin.backend.clock import MINUTE, now_ms
from desktop_admin.backend.store.record_models import KeptAnswer
from tests.fakes.api_user import ApiUser, ask_app_token
from tests.fakes.backend_process import COMMAND, ROOT, BackendProcess

CLIENTS = "/admin/v1/client-apps"
ROWS, ROW_BYTES = 60, 100_000
CHECKPOINT = 1000 * 4096  # SQLite copies the log into the database from this size on

pytestmark = pytest.mark.sqlite


def fill(backend: BackendProcess) -> None:
    """Makes the database larger than its log ever gets."""
    database = backend.open_data().database
    with database.write() as session:
        for number in range(ROWS):
            mac = number.to_bytes(32, "big")
            end = now_ms() + 10 * MINUTE
            sealed = os.urandom(ROW_BYTES)
            session.add(KeptAnswer(mac=mac, request_mac=mac, sealed=sealed, expires_at=end))
    database.close()
    with closing(sqlite3.connect(backend.data / "api-access.db")) as other:
        assert other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone() == (0, 0, 0)


def test_a_disk_that_is_full_when_the_log_is_copied_costs_no_write(
    embedded: BackendProcess, owner_of_embedded: ApiUser
) -> None:
    owner, place = owner_of_embedded, embedded.data / "api-access.db"
    fill(embedded)
    size, log = place.stat().st_size, place.with_name("api-access.db-wal")
    pid, kind = embedded.process.pid, resource.RLIMIT_FSIZE
    before = resource.prlimit(pid, kind)
    resource.prlimit(pid, kind, (size, before[1]))  # the database cannot grow, its log can
    made = []
    while log.stat().st_size < CHECKPOINT + 400_000:
        made.append(owner.create("client-apps", f"Number {len(made)}"))
    assert place.stat().st_size <= size
    resource.prlimit(pid, kind, before)
    made.append(owner.create("client-apps", "After"))
    assert place.stat().st_size > size, "the log was not copied after all"
    embedded.kill()
    again = BackendProcess.start(embedded.data)
    for client in (*made[:3], *made[-3:]):
        assert ask_app_token(again.url, client).status_code == 200
    again.stop()


@contextmanager
def unwritable(path: Path) -> Iterator[None]:
    """A directory that nobody can write to, not even root."""
    if os.geteuid() != 0:
        path.chmod(0o500)
        yield
        path.chmod(0o700)
        return
    done = subprocess.run(["mount", "--bind", path, path], check=False, capture_output=True)
    if done.returncode != 0:
        pytest.skip("root may write everywhere, and may not mount here")
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", path], check=True)
        yield
    finally:
        subprocess.run(["umount", path], check=True)


@pytest.mark.parametrize("is_new", [True, False])
def test_it_does_not_start_where_it_cannot_write(tmp_path: Path, is_new: bool) -> None:
    data = tmp_path / "data"
    if is_new:
        data.mkdir(mode=0o700)
    else:
        BackendProcess.start(data).stop()
    with unwritable(data):
        process = BackendProcess(data)
        assert process.stop() == 1
    assert set(process.announced) == {"error", "reason"}
    assert str(data) in process.announced["error"]
    assert "Traceback" not in process.announced["error"]
    again = BackendProcess.start(data)
    assert again.stop() == 0


@pytest.mark.parametrize("left", [0, 40_000])
def test_it_does_not_start_on_a_full_disk_and_does_when_there_is_room(
    tmp_path: Path, left: int
) -> None:
    data = tmp_path / "data"
    command = ["prlimit", f"--fsize={left}", *COMMAND, "--json", "--data", str(data)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 1
    assert json.loads(done.stdout).keys() == {"error", "reason"}
    assert str(data) in done.stdout
    assert done.stderr == ""
    assert BackendProcess.start(data).stop() == 0
