"""Starting and ending: the first line, the port, the files, and every reason to refuse."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import stat
import subprocess
from pathlib import Path

import httpx
import pytest
from sqlalchemy import text

from tests.fakes.api_user import OWNER, ApiUser
from tests.fakes.backend_process import COMMAND, ROOT, BackendProcess

READY_SECONDS = 2.0


def by_hand(data: Path, *options: str) -> subprocess.Popen[str]:
    command = [*COMMAND, "--data", str(data), *options]
    return subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        text=True,
        cwd=ROOT,
    )


def refusal(data: Path, *options: str) -> dict[str, str]:
    """What an embedded backend says that does not start."""
    process = BackendProcess(data, *options)
    assert process.stop() == 1
    return process.announced


def test_the_first_line_tells_address_and_people_but_no_secret(embedded: BackendProcess) -> None:
    said = embedded.announced
    assert set(said) == {"url", "authorizationServerUrl", "people"}
    assert said["authorizationServerUrl"] == said["url"] + "/oauth2/token"
    assert [set(person) for person in said["people"]] == [{"email", "name", "role"}] * 3
    assert [person["role"] for person in said["people"]] == ["Owner", "Administrator", "Manager"]
    assert httpx.get(said["url"] + "/health", trust_env=False).json() == {"status": "ok"}


def test_it_is_ready_in_time_at_the_first_and_at_later_starts(tmp_path: Path) -> None:
    for _ in range(2):
        backend = BackendProcess.start(tmp_path / "data")
        backend.stop()
        assert backend.seconds_to_ready < READY_SECONDS


def test_the_end_of_standard_input_ends_it(embedded: BackendProcess) -> None:
    assert embedded.stop() == 0
    with pytest.raises(httpx.ConnectError):
        httpx.get(embedded.url + "/health", trust_env=False)


def test_sigterm_ends_it_gracefully(backend: BackendProcess) -> None:
    os.kill(backend.process.pid, signal.SIGTERM)
    assert backend.process.wait(10) == 0


def test_port_data_and_sessions_survive_a_restart(tmp_path: Path) -> None:
    first = BackendProcess.start(tmp_path / "data")
    with ApiUser.signed_in(first, OWNER) as owner:
        created = owner.create("client-apps", "Survivor")
        first.stop()
        second = BackendProcess.start(tmp_path / "data")
        assert second.url == first.url
        names = [item["name"] for item in owner.get("/admin/v1/client-apps").json()["items"]]
        assert created["name"] in names
        assert len(names) == 5
    second.stop()


def test_everything_in_the_data_directory_is_for_the_owner_only(backend: BackendProcess) -> None:
    assert stat.S_IMODE(backend.data.stat().st_mode) == 0o700
    files = [path for path in backend.data.rglob("*") if path.is_file()]
    assert {path.name for path in files} >= {"key", "port"}
    assert (backend.data / "api-access.db").exists() == (backend.database is None)
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}


def test_a_taken_port_is_refused_with_the_reason(tmp_path: Path) -> None:
    data = tmp_path / "data"
    first = BackendProcess.start(data)
    said = refusal(data)
    first.stop()
    assert said["reason"] == "port-taken"
    assert "--port" in said["error"]


def test_it_listens_on_loopback_only(backend: BackendProcess) -> None:
    port = int(backend.url.rpartition(":")[2])
    with socket.socket() as probe:
        probe.settimeout(2)
        assert probe.connect_ex(("127.0.0.2", port)) != 0


def test_a_newer_schema_is_refused(tmp_path: Path) -> None:
    data = tmp_path / "data"
    backend = BackendProcess.start(data)
    backend.stop()
    database = backend.open_data().database
    with database.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    assert refusal(data)["reason"] == "newer-schema"


@pytest.mark.parametrize("spoil", ["remove", "replace", "open"])
def test_a_wrong_key_file_is_refused_and_never_replaced(tmp_path: Path, spoil: str) -> None:
    data = tmp_path / "data"
    BackendProcess.start(data).stop()
    key = data / "key"
    if spoil == "remove":
        key.unlink()
    elif spoil == "replace":
        key.write_text("A" * 43 + "=")
    else:
        key.chmod(0o644)
    before = key.read_bytes() if key.exists() else None
    assert refusal(data)["reason"] == "key-file"
    assert (key.read_bytes() if key.exists() else None) == before


@pytest.mark.sqlite
def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "api-access.db").write_bytes(b"no database at all" * 100)
    assert refusal(data)["reason"] == "database"


def test_by_hand_passwords_are_told_at_the_first_start_only(tmp_path: Path) -> None:
    process = by_hand(tmp_path / "data", "--sample-account", "--json")
    assert process.stdout is not None
    said = json.loads(process.stdout.readline())
    assert set(said) == {"url", "authorization_server_url", "people"}
    one = said["people"][0]
    body = {"email": one["email"].upper(), "password": one["password"]}
    answer = httpx.post(said["url"] + "/admin/v1/sessions", json=body, trust_env=False)
    assert answer.status_code == 200
    process.terminate()
    assert process.wait(10) == 0
    process.communicate()
    again = by_hand(tmp_path / "data", "--sample-account", "--json")
    assert again.stdout is not None
    assert set(json.loads(again.stdout.readline())) == {"url", "authorization_server_url"}
    again.terminate()
    again.communicate()


def test_nothing_secret_is_in_arguments_or_environment(backend: BackendProcess) -> None:
    token = backend.one_time_token(OWNER)
    place = Path(f"/proc/{backend.process.pid}")
    shown = (place / "cmdline").read_bytes()
    with contextlib.suppress(PermissionError):  # a hardened process hides it, but from root
        shown += (place / "environ").read_bytes()
    assert token.encode() not in shown
    assert (backend.data / "key").read_bytes().strip() not in shown


@pytest.mark.parametrize("line", ["no json", "[1]", '{"other": 1}', '{"signInTokenFor": "x"}'])
def test_a_wrong_question_over_the_pipe_is_answered(embedded: BackendProcess, line: str) -> None:
    assert embedded.process.stdin is not None
    embedded.process.stdin.write(line + "\n")
    embedded.process.stdin.flush()
    assert embedded.process.stdout is not None
    assert "error" in json.loads(embedded.process.stdout.readline())
    assert embedded.one_time_token(OWNER)
