"""Crowds and guessers against a real process: others are served all the while."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest

from desktop_admin.backend.http.crowd import MOST_CONNECTIONS, RESERVED_DESCRIPTORS
from desktop_admin.backend.records.guesses import FREE
from tests.fakes.api_user import ADMIN, OWNER, ApiUser
from tests.fakes.backend_process import BackendProcess
from tests.fakes.raw_client import open_connection

CROWD = 1000


@pytest.fixture
def many_files() -> Iterator[None]:
    """This process may hold a crowd of connections open."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 2 * CROWD), hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@pytest.mark.usefixtures("many_files")
def test_calls_are_answered_beside_a_thousand_idle_connections(
    shared: BackendProcess, keeper: ApiUser
) -> None:
    with ExitStack() as open_ones:
        crowd = [open_ones.enter_context(open_connection(shared.url)) for _ in range(CROWD)]
        for connection in crowd[::2]:
            connection.sendall(b"GET /admin/v1/me HTTP/1.1\r\nHo")
        for _ in range(20):
            assert keeper.get("/admin/v1/me").status_code == 200
            with ApiUser(shared.url) as newcomer:
                assert newcomer.get("/ready").status_code == 200
        for connection in (crowd[1], crowd[-1]):
            host = shared.url.rpartition("/")[2]
            connection.sendall(f"GET /health HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
            assert connection.recv(65536).startswith(b"HTTP/1.1 200")


def test_the_limit_of_open_files_is_raised_as_far_as_it_may_be(tmp_path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (300, hard))
    try:
        backend = BackendProcess.start(tmp_path / "data")
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    raised, _ = resource.prlimit(backend.process.pid, resource.RLIMIT_NOFILE)
    backend.stop()
    assert raised == min(hard, MOST_CONNECTIONS + RESERVED_DESCRIPTORS)


def sign_in(backend: BackendProcess, email: str, password: str) -> int:
    body = {"email": email, "password": password}
    answer = httpx.post(f"{backend.url}/admin/v1/sessions", json=body, trust_env=False, timeout=60)
    if answer.status_code == 429:
        assert int(answer.headers["Retry-After"]) > 0
    return answer.status_code


@pytest.mark.parametrize("email", [ADMIN, "nobody@example.com"])
def test_sign_ins_at_once_are_no_more_guesses_than_one_by_one(
    shared: BackendProcess, email: str
) -> None:
    with ThreadPoolExecutor(12) as pool:
        guesses = pool.map(lambda number: sign_in(shared, email, f"guess {number}"), range(12))
        assert sorted(guesses) == [401] * 5 + [429] * 7


def test_guessed_api_keys_have_to_wait_but_the_right_one_never(embedded: BackendProcess) -> None:
    with ApiUser.signed_in(embedded, OWNER) as owner:
        key = owner.post("/admin/v1/api-key/reveal").json()["apiKey"]
        with ApiUser(embedded.url, f"Basic {key[:-6]}AAAAAA") as guesser:
            statuses = [guesser.get("/api/sysinfo").status_code for _ in range(FREE + 1)]
        assert statuses == [401] * FREE + [429]
        with ApiUser(embedded.url, f"Bearer {'0' * 64}") as guesser:
            answer = guesser.get("/api/session")
            assert answer.status_code == 429
            assert 0 < int(answer.headers["Retry-After"]) <= 60
        with ApiUser(embedded.url, f"Basic {key}") as integration:
            assert integration.get("/api/sysinfo").status_code == 200
        with ApiUser(embedded.url) as passer_by:
            assert passer_by.get("/api/sysinfo").status_code == 401
        params = {"search": "notSignedIn"}
        events = owner.get("/admin/v1/audit-events", params=params).json()["items"]
        assert len(events) == 2
        with ApiUser.signed_in(embedded, OWNER) as again:
            assert again.get("/admin/v1/me").status_code == 200
