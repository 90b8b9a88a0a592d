"""Probes, signals and the log file: what a supervisor and a load balancer rely on."""

from __future__ import annotations

import json
import os
import signal
import socket
import sqlite3
import stat
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.fakes.backend_process import BackendProcess
from tests.fakes.raw_client import RawAnswer, open_connection, read_to_end, talk

BODY = b'{"token":"x"}'


@pytest.fixture
def draining(tmp_path: Path) -> Iterator[BackendProcess]:
    backend = BackendProcess.start(tmp_path / "data", "--drain-seconds", "600")
    yield backend
    backend.stop()


def open_call(backend: BackendProcess) -> socket.socket:
    """A connection with a call that the server is in the middle of: it waits for the body."""
    connection = open_connection(backend.url)
    host = backend.url.rpartition("/")[2]
    head = f"POST /admin/v1/sessions/one-time HTTP/1.1\r\nHost: {host}\r\n"
    head += f"Expect: 100-continue\r\nContent-Length: {len(BODY)}\r\n\r\n"
    connection.sendall(head.encode())
    assert connection.recv(1000).startswith(b"HTTP/1.1 100 ")
    return connection


def tell(backend: BackendProcess, number: signal.Signals = signal.SIGTERM) -> None:
    os.kill(backend.process.pid, number)


def is_listening(backend: BackendProcess) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", int(backend.url.rpartition(":")[2]))) == 0


def get(backend: BackendProcess, path: str) -> httpx.Response:
    return httpx.get(backend.url + path, trust_env=False, timeout=20)


def test_while_it_drains_it_answers_but_is_not_ready(draining: BackendProcess) -> None:
    assert get(draining, "/ready").json() == {"status": "ready"}
    tell(draining)
    while (answer := get(draining, "/ready")).status_code == 200:
        assert draining.process.poll() is None
    assert answer.status_code == 503
    assert answer.json()["messageKey"] == "error.serviceUnavailable.notReady"
    assert get(draining, "/health").status_code == 200


def test_a_second_signal_ends_it_at_once(draining: BackendProcess) -> None:
    with open_call(draining) as connection:
        tell(draining)
        while get(draining, "/ready").status_code == 200:
            assert draining.process.poll() is None
        tell(draining)
        assert draining.process.wait(20) == 0
        assert read_to_end(connection).statuses == []


def test_open_calls_are_finished_and_no_new_ones_taken(embedded: BackendProcess) -> None:
    with open_call(embedded) as connection:
        tell(embedded)
        while is_listening(embedded):
            assert embedded.process.poll() is None
        connection.sendall(BODY)
        answer = read_to_end(connection)
        assert answer.statuses == [401]
        assert b"connection: close" in answer.said
    assert embedded.process.wait(20) == 0


def test_idle_connections_do_not_hold_up_the_end(embedded: BackendProcess) -> None:
    with open_connection(embedded.url) as unused, open_connection(embedded.url) as used:
        host = embedded.url.rpartition("/")[2]
        used.sendall(f"GET /health HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
        assert RawAnswer(used.recv(65536)).statuses == [200]
        tell(embedded)
        assert read_to_end(used).said == b""
        assert read_to_end(unused).said == b""
        assert embedded.process.wait(20) == 0


@pytest.mark.sqlite
def test_it_is_not_ready_without_a_key_to_sign_with(embedded: BackendProcess) -> None:
    with sqlite3.connect(embedded.data / "api-access.db") as database:
        database.execute("DELETE FROM signing_keys")
    database.close()
    while (answer := get(embedded, "/ready")).status_code == 200:
        assert embedded.process.poll() is None
    assert answer.status_code == 503
    assert "sign" not in answer.text
    assert get(embedded, "/health").status_code == 200


def test_the_log_file_may_be_renamed_and_holds_no_probes(tmp_path: Path) -> None:
    log, old = tmp_path / "backend.log", tmp_path / "backend.log.1"
    backend = BackendProcess.start(tmp_path / "data", "--log-file", str(log))
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert get(backend, "/api/session").status_code == 401
    while "/api/session" not in log.read_text():
        assert backend.process.poll() is None
    log.rename(old)
    tell(backend, signal.SIGHUP)
    sent = b"GET /x HTTP/1.1\r\nAuthorization: Basic b3Nzb2Nfc2VjcmV0\0\r\n\r\n"
    assert talk(backend.url, sent).statuses == [400]
    for path in ("/health", "/ready", "/oauth2/jwks"):
        assert get(backend, path).status_code == 200
    while not log.exists() or "/oauth2/jwks" not in log.read_text():
        assert backend.process.poll() is None
    assert backend.stop() == 0
    assert "b3Nzb2Nfc2VjcmV0" not in old.read_text() + log.read_text()
    lines = [json.loads(line) for line in (old.read_text() + log.read_text()).splitlines()]
    assert {"/health", "/ready"}.isdisjoint({line.get("path") for line in lines})


def test_a_log_file_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    process = BackendProcess(tmp_path / "data", "--log-file", str(tmp_path / "no" / "log"))
    assert process.stop() == 1
    assert process.announced["reason"] == "log-file"
