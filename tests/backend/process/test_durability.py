"""kill -9 loses no acknowledged write and leaves no half-done one."""

from __future__ import annotations

import resource
import threading
from pathlib import Path

import httpx
import pytest

from tests.fakes.api_user import OWNER, ApiUser, ask_app_token
from tests.fakes.backend_process import BackendProcess

ROUNDS = 3
ACKNOWLEDGED_PER_ROUND = 15


def create_until_it_dies(url: str, authorization: str, names: list[str], seen: list[str]) -> None:
    """Creates clients one by one and notes each that was acknowledged, with its secret."""
    with ApiUser(url, authorization) as user:
        for name in names:
            try:
                answer = user.post("/admin/v1/client-apps", json={"name": name})
            except httpx.TransportError:
                return
            seen.append(answer.json()["secret"] + " " + answer.json()["clientId"])


def authorization_of(backend: BackendProcess) -> str:
    with ApiUser.signed_in(backend, OWNER) as user:
        return str(user.headers["Authorization"])


def test_acknowledged_creates_survive_kill_9(tmp_path: Path) -> None:
    data = tmp_path / "data"
    seen: list[str] = []
    for number in range(ROUNDS):
        backend = BackendProcess.start(data)
        authorization = authorization_of(backend)
        before, names = len(seen), [f"Client {number}-{n}" for n in range(10_000)]
        arguments = (backend.url, authorization, names, seen)
        writer = threading.Thread(target=create_until_it_dies, args=arguments)
        writer.start()
        while len(seen) < before + ACKNOWLEDGED_PER_ROUND and writer.is_alive():
            writer.join(0.005)
        backend.kill()
        writer.join()
        assert len(seen) >= before + ACKNOWLEDGED_PER_ROUND
    backend = BackendProcess.start(data)
    for entry in seen[-5:] + seen[:5]:
        secret, client_id = entry.split()
        client = {"clientId": client_id, "secret": secret}
        assert ask_app_token(backend.url, client).status_code == 200
    with ApiUser.signed_in(backend, OWNER) as user:
        page = user.get("/admin/v1/client-apps", params={"limit": "500"}).json()
        kept = {item["clientId"] for item in page["items"]}
        events = user.get("/admin/v1/audit-events?action=client_app.created&limit=500").json()
    recorded = {event["subject"]["id"] for event in events["items"]}
    acknowledged = {entry.split()[1] for entry in seen}
    assert acknowledged <= kept
    assert acknowledged <= recorded
    backend.stop()


@pytest.mark.parametrize("act", ["create", "regenerate"])
def test_a_repeat_after_a_crash_gets_the_lost_answer(tmp_path: Path, act: str) -> None:
    data = tmp_path / "data"
    backend = BackendProcess.start(data)
    with ApiUser.signed_in(backend, OWNER) as user:
        path, body = "/admin/v1/client-apps", {"name": "Lost"}
        if act == "regenerate":
            client = user.create("client-apps", "Lost")
            path, body = f"{path}/{client['clientId']}/regenerate-secret", {}
        headers = {"Idempotency-Key": "again"}
        first = user.post(path, json=body or None, headers=headers)
        backend.kill()
        backend = BackendProcess.start(data)
        again = user.post(path, json=body or None, headers=headers)
    assert again.content == first.content
    assert ask_app_token(backend.url, again.json()).status_code == 200
    backend.stop()


@pytest.mark.sqlite
def test_a_full_disk_is_a_clear_error_and_recovers(backend: BackendProcess, owner: ApiUser) -> None:
    created = owner.create("client-apps", "Before")
    pid, kind = backend.process.pid, resource.RLIMIT_FSIZE
    before = resource.prlimit(pid, kind)
    resource.prlimit(pid, kind, (0, before[1]))
    failed = owner.post("/admin/v1/client-apps", json={"name": "During"})
    token = ask_app_token(backend.url, created)
    listed = owner.get("/admin/v1/client-apps")
    resource.prlimit(pid, kind, before)
    for answer in (failed, token):
        assert answer.status_code == 503
        assert answer.json()["messageKey"] == "error.serviceUnavailable.storeUnavailable"
    assert listed.status_code == 200
    assert owner.create("client-apps", "During")["name"] == "During"
    assert ask_app_token(backend.url, created).status_code == 200
