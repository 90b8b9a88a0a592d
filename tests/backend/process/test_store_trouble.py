"""A store in trouble: clear errors in JSON, no call that hangs, reads that go on, and recovery."""

from __future__ import annotations

import signal
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import httpx
import psycopg
import pytest

from desktop_admin.backend.store.dialects import POSTGRESQL, Work
from tests.fakes.api_user import OWNER, ApiUser, ask_app_token
from tests.fakes.backend_process import BackendProcess
from tests.fakes.postgres import PostgresServer
from tests.fakes.waiting import wait_until

UNAVAILABLE = "error.serviceUnavailable.storeUnavailable"
CLIENTS = "/admin/v1/client-apps"


def is_unavailable(answer: httpx.Response) -> bool:
    return answer.status_code == 503 and answer.json()["messageKey"] == UNAVAILABLE


def postgres_of(backend: BackendProcess) -> PostgresServer:
    assert backend.postgres is not None
    return backend.postgres


@contextmanager
def locked(backend: BackendProcess) -> Iterator[None]:
    """Another process holds the lock of writers, and does not let go."""
    if backend.database is None:
        other = sqlite3.connect(backend.data / "api-access.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        yield
        other.close()
        return
    name = str(backend.database.database)
    with postgres_of(backend).connect(name) as connection, connection.transaction():
        connection.execute(POSTGRESQL.beginnings[Work.WRITE][-1].encode())
        yield


def test_while_another_holds_the_lock_reads_go_on_and_writes_fail_in_time(
    backend: BackendProcess, owner: ApiUser
) -> None:
    created = owner.create("client-apps", "Before")
    path = f"{CLIENTS}/{created['clientId']}"
    assert owner.get(CLIENTS).status_code == 200  # the session's first use is a write
    assert ask_app_token(backend.url, created).status_code == 200  # a last use is to be written
    with locked(backend), ThreadPoolExecutor(4) as pool:
        waiting = [
            pool.submit(owner.patch, path, json={"name": f"Renamed {number}"})
            for number in range(4)
        ]
        reads = 0
        while not all(one.done() for one in waiting):
            assert owner.get(CLIENTS).status_code == 200
            reads += 1
        assert all(is_unavailable(one.result()) for one in waiting)
    assert reads > 10
    assert owner.patch(path, json={"name": "After"}).json()["name"] == "After"
    assert ask_app_token(backend.url, created).status_code == 200


@pytest.mark.parametrize(
    ("path", "body"), [("refresh", {"refreshToken": "junk"}), ("one-time", {"token": "junk"})]
)
def test_junk_does_not_queue_for_the_lock(
    backend: BackendProcess, stranger: ApiUser, path: str, body: dict[str, str]
) -> None:
    assert stranger.post(f"/admin/v1/sessions/{path}", json=body).status_code == 401
    with locked(backend):  # the first refusal of a kind is written, the next ones are counted
        assert stranger.post(f"/admin/v1/sessions/{path}", json=body).status_code == 401


@pytest.mark.postgresql
def test_without_its_database_it_says_so_and_comes_back_by_itself(
    backend: BackendProcess, owner: ApiUser
) -> None:
    created = owner.create("client-apps", "Before")
    server = postgres_of(backend)
    server.stop(signal.SIGQUIT)
    try:
        for _ in range(3):
            assert is_unavailable(owner.get(CLIENTS))
            assert is_unavailable(owner.post(CLIENTS, json={"name": "During"}))
            assert is_unavailable(ask_app_token(backend.url, created))
            assert httpx.get(f"{backend.url}/ready", trust_env=False).status_code == 503
            assert httpx.get(f"{backend.url}/health", trust_env=False).status_code == 200
    finally:
        server.start()
    # Not one call more fails: connections of before are not taken for good.
    for _ in range(6):
        assert owner.get(CLIENTS).status_code == 200
        assert ask_app_token(backend.url, created).status_code == 200
    assert owner.create("client-apps", "During")["name"] == "During"
    wait_until(lambda: httpx.get(f"{backend.url}/ready", trust_env=False).status_code == 200)


@pytest.mark.postgresql
def test_connections_that_the_database_ends_are_replaced_unseen(
    backend: BackendProcess, owner: ApiUser
) -> None:
    created = owner.create("client-apps", "Before")
    assert backend.database is not None
    for number in range(5):
        ended = postgres_of(backend).rows(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s",
            (backend.database.database,),
        )
        assert ended
        assert ask_app_token(backend.url, created).status_code == 200
        assert owner.create("client-apps", f"After {number}")["secret"]


@pytest.mark.postgresql
def test_a_database_that_became_read_only_is_a_clear_error(
    backend: BackendProcess, owner: ApiUser
) -> None:
    assert backend.database is not None
    name = str(backend.database.database)
    with postgres_of(backend).connect(name) as connection:
        # As on a standby, where nothing can be written: here the table is taken away instead.
        connection.execute(b"ALTER TABLE kept_answers RENAME TO kept_answers_away")
        headers = {"Idempotency-Key": "away"}
        answer = owner.post(CLIENTS, json={"name": "During"}, headers=headers)
        assert answer.status_code == 500
        assert answer.json()["messageKey"] == "error.internal.unexpected"
        connection.execute(b"ALTER TABLE kept_answers_away RENAME TO kept_answers")
    assert owner.post(CLIENTS, json={"name": "During"}, headers=headers).status_code == 201


def refusal(data: Path, *options: str) -> dict[str, str]:
    process = BackendProcess(data, *options)
    assert process.stop() == 1
    return process.announced


@pytest.mark.postgresql
def test_without_a_database_it_does_not_start(tmp_path: Path) -> None:
    url = f"postgresql+psycopg://tester@/none?host={tmp_path}"
    said = refusal(tmp_path / "data", "--database", url)
    assert said["reason"] == "database"
    assert "none on this computer" in said["error"]


@pytest.mark.postgresql
def test_a_password_stands_in_a_password_file(tmp_path: Path) -> None:
    backend = BackendProcess.start(tmp_path / "data")
    backend.stop()
    assert backend.database is not None
    server, name = postgres_of(backend), backend.database.database
    url = f"postgresql+psycopg://tester@127.0.0.1:{server.port}/{name}?passfile="
    passwords = tmp_path / "pgpass"
    passwords.write_text(f"*:*:*:*:{server.password}\n")
    passwords.chmod(0o600)
    said = refusal(backend.data, "--database", f"{url}{tmp_path / 'missing'}")
    assert said["reason"] == "database"
    again = BackendProcess.start(backend.data, "--database", f"{url}{passwords}")
    with ApiUser.signed_in(again, OWNER) as owner:
        assert owner.get("/admin/v1/me").status_code == 200
    again.stop()


@pytest.mark.postgresql
def test_a_database_of_another_encoding_is_refused(tmp_path: Path) -> None:
    server = BackendProcess.postgres
    assert server is not None
    with server.connect() as connection:
        connection.execute(
            b"CREATE DATABASE bytes TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'"
        )
    said = refusal(tmp_path / "data", "--database", server.url_of("bytes").render_as_string())
    assert "UTF8" in said["error"]


@pytest.mark.postgresql
def test_the_audit_trail_cannot_be_emptied(backend: BackendProcess) -> None:
    assert backend.database is not None
    with postgres_of(backend).connect(str(backend.database.database)) as connection:
        for act in (b"TRUNCATE audit_events", b"DELETE FROM audit_events WHERE id = -1"):
            with pytest.raises(psycopg.errors.RaiseException, match="never changed"):
                connection.execute(act)
