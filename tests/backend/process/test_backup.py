"""Backup of a server in use, and what a restored one answers."""

from __future__ import annotations

import stat
import subprocess
import threading
from pathlib import Path

import httpx
import pytest

from tests.fakes.api_user import OWNER, ApiUser, ask_app_token
from tests.fakes.backend_process import COMMAND, ROOT, BackendProcess

pytestmark = pytest.mark.sqlite


def command(name: str, *words: object) -> subprocess.CompletedProcess[str]:
    """A backup or a restore, as a system administrator would type it."""
    return subprocess.run(
        [*COMMAND[:-1], name, *(str(word) for word in words)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
        timeout=60,
    )


def files(directory: Path) -> dict[str, int]:
    assert stat.S_IMODE(directory.stat().st_mode) == 0o700
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in directory.iterdir()}


def test_a_backup_made_while_writes_go_on_holds_all_that_was_acknowledged(
    backend: BackendProcess, owner: ApiUser, tmp_path: Path
) -> None:
    is_over, made = threading.Event(), list[dict[str, str]]()
    one_made = threading.Event()

    def write() -> None:
        while not is_over.is_set():
            made.append(owner.create("client-apps", f"Written {len(made)}"))
            one_made.set()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        assert one_made.wait(20)
        acknowledged = list(made)
        done = command("backup", "--data", backend.data, "--to", tmp_path / "kept")
    finally:
        is_over.set()
        writer.join()
    assert (done.returncode, done.stderr) == (0, "")
    assert files(tmp_path / "kept") == {"api-access.db": 0o600, "key": 0o600}
    one_time = backend.one_time_token(OWNER)
    token = ask_app_token(backend.url, acknowledged[0]).json()["accessToken"]
    keys_before = httpx.get(f"{backend.url}/oauth2/jwks", trust_env=False).json()["keys"]
    renewed = owner.post(f"/admin/v1/client-apps/{made[0]['clientId']}/regenerate-secret").json()
    backend.stop()

    place = tmp_path / "again"
    done = command("restore", "--data", place, "--from", tmp_path / "kept")
    assert (done.returncode, done.stderr) == (0, "")
    assert files(place) == {"api-access.db": 0o600, "key": 0o600}
    restored = BackendProcess.start(place)
    for client in acknowledged:
        assert ask_app_token(restored.url, client).status_code == 200
    assert ask_app_token(restored.url, made[0] | {"secret": renewed["secret"]}).status_code == 401
    session = {"Authorization": owner.headers["Authorization"]}
    with ApiUser(restored.url) as nobody:
        assert nobody.get("/admin/v1/me", headers=session).status_code == 401
        ended = nobody.get("/api/sysinfo", headers={"Authorization": f"Bearer {token}"})
        assert ended.status_code == 401
        again = nobody.post("/admin/v1/sessions/one-time", json={"token": one_time})
        assert again.status_code == 401
    keys = httpx.get(f"{restored.url}/oauth2/jwks", trust_env=False).json()["keys"]
    assert {key["kid"] for key in keys}.isdisjoint(key["kid"] for key in keys_before)
    with ApiUser.signed_in(restored, OWNER) as owner_again:
        params = {"action": "data.restored"}
        [event] = owner_again.get("/admin/v1/audit-events", params=params).json()["items"]
    assert event["actor"]["name"] == "Support Team"
    restored.stop()


@pytest.fixture
def kept(backend: BackendProcess, tmp_path: Path) -> Path:
    """A backup without its key file."""
    words = ("--data", backend.data, "--to", tmp_path / "kept", "--without-key")
    assert command("backup", *words).returncode == 0
    assert files(tmp_path / "kept") == {"api-access.db": 0o600}
    return tmp_path / "kept"


def test_the_key_file_may_stay_elsewhere(
    backend: BackendProcess, kept: Path, tmp_path: Path
) -> None:
    place, key = tmp_path / "again", backend.data / "key"
    done = command("restore", "--data", place, "--from", kept)
    assert done.returncode == 1
    assert "--key-file" in done.stderr
    assert list(place.iterdir()) == []
    other = tmp_path / "other"
    other.write_text("A" * 43 + "=")
    other.chmod(0o600)
    done = command("restore", "--data", place, "--from", kept, "--key-file", other)
    assert done.returncode == 1
    assert "does not belong to this database" in done.stderr
    assert list(place.iterdir()) == []
    done = command("restore", "--data", place, "--from", kept, "--key-file", key)
    assert done.returncode == 0
    assert files(place) == {"api-access.db": 0o600}


def test_nothing_is_overwritten(backend: BackendProcess, kept: Path, tmp_path: Path) -> None:
    before = (backend.data / "key").read_bytes()
    words = ("--from", kept, "--key-file", backend.data / "key")
    done = command("restore", "--data", backend.data, *words)
    assert done.returncode == 1
    assert "data in" in done.stderr
    assert (backend.data / "key").read_bytes() == before
    done = command("backup", "--data", backend.data, "--to", kept)
    assert done.returncode == 1
    assert "exists already" in done.stderr


def test_a_backup_that_cannot_be_whole_is_none(
    backend: BackendProcess, kept: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.write_text("A" * 43 + "=")
    words = ("--data", backend.data, "--to", tmp_path / "wrong")
    assert command("backup", *words, "--key-file", other).returncode == 1
    database = kept / "api-access.db"
    content = database.read_bytes()
    database.write_bytes(content[:4096] + bytes(len(content) - 8192) + content[-4096:])
    place = tmp_path / "again"
    words = ("--data", place, "--from", kept, "--key-file", backend.data / "key")
    done = command("restore", *words)
    assert done.returncode == 1
    assert done.stderr.startswith("desktop-admin restore: ")
    assert "Traceback" not in done.stderr
    assert list(place.iterdir()) == []
    assert not list(tmp_path.glob("*wrong*"))
