"""Several worker processes on one socket: they start, end and are replaced like one server."""

from __future__ import annotations

import os
import signal
import socket
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.fakes.api_user import OWNER, ApiUser, ask_app_token
from tests.fakes.team_process import TeamProcess
from tests.fakes.waiting import wait_until

CONNECTIONS = 24


@pytest.fixture
def team(tmp_path: Path) -> Iterator[TeamProcess]:
    """Two workers on one data directory."""
    process = TeamProcess(tmp_path / "data")
    yield process
    process.stop()


def is_healthy(url: str) -> bool:
    return httpx.get(f"{url}/health", trust_env=False).status_code == 200


def sockets_of(pid: int) -> int:
    """How many sockets a process has open."""
    targets = []
    for entry in Path(f"/proc/{pid}/fd").iterdir():
        try:
            targets.append(str(entry.readlink()))
        except FileNotFoundError:
            continue  # closed while we looked
    return sum(target.startswith("socket:") for target in targets)


def test_it_says_one_line_and_only_when_every_worker_serves(team: TeamProcess) -> None:
    assert set(team.announced) == {"url", "authorizationServerUrl", "people"}
    assert len(team.worker_pids) == 2
    assert is_healthy(team.url)
    team.stop()
    assert team.process.returncode == 0
    assert team.rest_of_output == ""


def test_connections_that_arrive_together_are_spread(team: TeamProcess) -> None:
    before = {pid: sockets_of(pid) for pid in team.worker_pids}
    address = ("127.0.0.1", int(team.url.rpartition(":")[2]))
    opened = [socket.create_connection(address) for _ in range(CONNECTIONS)]
    added = Counter[int]()

    def are_all_taken() -> bool:
        for pid, count in before.items():
            added[pid] = sockets_of(pid) - count
        return added.total() >= CONNECTIONS

    wait_until(are_all_taken)
    for connection in opened:
        connection.close()
    assert min(added.values()) >= CONNECTIONS // 6


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_all_and_open_calls_are_answered(
    team: TeamProcess, number: signal.Signals
) -> None:
    workers = team.worker_pids
    body = b'{"email": "nobody@example.com", "password": "x"}'
    host = team.url.removeprefix("http://")
    head = (
        f"POST /admin/v1/sessions HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\nExpect: 100-continue\r\n\r\n"
    )
    with socket.create_connection(tuple_of(host)) as caller:
        caller.sendall(head.encode())
        assert caller.recv(64).startswith(b"HTTP/1.1 100")  # the call is open
        caller.sendall(body[:5])
        team.process.send_signal(number)
        wait_until(lambda: is_refusing(tuple_of(host)))
        caller.sendall(body[5:])
        assert caller.recv(64).startswith(b"HTTP/1.1 401")
    assert team.process.wait(20) == 0
    assert [pid for pid in workers if Path(f"/proc/{pid}").exists()] == []


def tuple_of(host: str) -> tuple[str, int]:
    name, _, port = host.rpartition(":")
    return name, int(port)


def is_refusing(address: tuple[str, int]) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(address) != 0


def test_a_worker_that_dies_is_replaced_and_nothing_is_lost(team: TeamProcess) -> None:
    with ApiUser.signed_in(team, OWNER) as owner:
        created = owner.create("client-apps", "Before")
    for _ in range(2):
        victim, other = team.worker_pids
        os.kill(victim, signal.SIGKILL)
        wait_until(lambda gone=victim: gone not in team.worker_pids and len(team.worker_pids) == 2)
        assert other in team.worker_pids
        assert ask_app_token(team.url, created).status_code == 200


def test_when_the_parent_is_gone_the_workers_end_and_free_the_port(team: TeamProcess) -> None:
    workers = team.worker_pids
    team.process.kill()
    team.process.wait()
    wait_until(lambda: not any(is_running(pid) for pid in workers))
    assert is_refusing(tuple_of(team.url.removeprefix("http://")))


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_each_line_of_the_log_is_whole(team: TeamProcess) -> None:
    def call() -> None:
        with httpx.Client(base_url=team.url, trust_env=False) as caller:
            for _ in range(60):
                caller.get("/api/sysinfo")

    callers = [threading.Thread(target=call) for _ in range(8)]
    for one in callers:
        one.start()
    for one in callers:
        one.join()
    team.stop()
    lines = (team.data / "backend.log").read_text().splitlines()
    assert sum('"call"' in line for line in lines) >= 8 * 60
    assert [line for line in lines if (line[:1], line[-1:]) != ("{", "}")] == []
