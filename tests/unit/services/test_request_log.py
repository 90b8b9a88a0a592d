"""The list of calls: bounded, safe for threads, and without anything that could be used."""

from __future__ import annotations

import base64
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

import pytest

from desktop_admin.api.exchange import ApiRequest
from desktop_admin.api.factory import ApiFactory
from desktop_admin.domain import errors as e
from desktop_admin.domain.exchanges import DIRECT, Exchange
from desktop_admin.domain.preferences import ProxyMode, ProxySetting
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.domain.secret import Secret
from desktop_admin.services.request_log import RequestLog
from tests.fakes import faults
from tests.fakes.faulty_server import FaultyServer

CANARY = "canary-of-the-mine-4711"
ONE = Exchange("GET", "x.example", "/a", 200, 3, "r-1", 1)


def _forms(value: str) -> tuple[str, ...]:
    encoded = base64.b64encode(value.encode()).decode()
    return value, quote(value, safe=""), encoded, encoded.rstrip("="), value.encode().hex()


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    with FaultyServer(None) as server:
        yield server


def _api(log: RequestLog, *, proxy: ProxySetting | None = None) -> ApiFactory:
    ledger = RedactionLedger()
    ledger.register(Secret(CANARY))
    setting = proxy or ProxySetting(ProxyMode.NONE)
    return ApiFactory(ledger, "test", proxy=lambda: setting, on_exchange=log.record)


def test_the_newest_come_first_and_the_oldest_go() -> None:
    log = RequestLog(3)
    for number in range(5):
        log.record(replace(ONE, path=f"/{number}"))
    assert [(kept.number, kept.path) for kept in log.entries()] == [(5, "/4"), (4, "/3"), (3, "/2")]
    assert log.last_number == 5
    log.clear()
    assert log.entries() == ()
    log.record(ONE)
    assert [kept.number for kept in log.entries()] == [6]


def test_many_threads_may_record_read_and_clear() -> None:
    log = RequestLog(50)
    start = threading.Barrier(8)

    def work(worker: int) -> None:
        start.wait()
        for number in range(200):
            log.record(replace(ONE, path=f"/{worker}/{number}"))
            if number % 50 == 49:
                log.entries()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(8)))
    kept = log.entries()
    assert [one.number for one in kept] == list(range(1600, 1550, -1))
    assert len({one.path for one in kept}) == 50


def test_listeners_hear_of_every_change_until_they_leave() -> None:
    log, heard = RequestLog(), list[int]()

    def listen() -> None:
        heard.append(len(log.entries()))

    log.listen(listen)
    log.record(ONE)
    log.clear()
    log.unlisten(listen)
    log.record(ONE)
    assert heard == [1, 0]


def test_a_broken_listener_stops_no_call(caplog: pytest.LogCaptureFixture) -> None:
    log = RequestLog()

    def break_off() -> None:
        raise ValueError("listener")

    log.listen(break_off)
    log.record(ONE)
    assert len(log.entries()) == 1
    assert "listener" in caplog.text


def test_no_credential_gets_in_from_any_place(server: FaultyServer) -> None:
    """A canary in header, body, query, path, and in all that the server says."""
    log = RequestLog()
    api = _api(log)
    body = f'{{"message": "{CANARY}", "accessToken": "{CANARY}", "token_type": "{CANARY}"}}'
    spoken = (("Content-Type", "application/json"), ("X-Request-Id", CANARY), ("X-Any", CANARY))
    server.go_wrong(faults.Fault(status=418, headers=spoken, body=body.encode()))
    with closing(api._transport(server.url)) as transport:
        for method in ("GET", "POST"):
            transport.send(
                ApiRequest(
                    method,
                    f"/api/tokens/{CANARY}/{quote(CANARY + ' x')}",
                    Secret(f"Bearer {CANARY}"),
                    Secret(CANARY) if method == "POST" else None,
                    headers={"Idempotency-Key": Secret(CANARY)},
                    query={"search": CANARY},
                )
            )
    with pytest.raises(e.AppError):
        api.tokens().oauth_token(f"{server.url}/oauth2/token", "client", Secret(CANARY))
    with pytest.raises(e.AppError):
        api.tokens().call_api(server.url, Secret(CANARY), "Basic")
    with pytest.raises(e.AppError):
        api.tokens().client_app_token(server.url, "client", Secret(CANARY))
    kept = log.entries()
    assert len(kept) == 5
    found = [form for form in _forms(CANARY) if form in repr(kept)]
    assert found == []
    assert [one.authorization for one in kept] == [None, "Basic", "Basic", "Bearer", "Bearer"]
    assert kept[-1].path == "/api/tokens/[redacted]/[redacted]%20x"
    assert kept[-1].query == ("search",)


def test_the_proxy_is_told_without_its_password() -> None:
    log = RequestLog()
    address = f"http://user:{CANARY}@127.0.0.1:9"
    api = _api(log, proxy=ProxySetting(ProxyMode.MANUAL, address))
    with closing(api.probe("https://sign.example.com")) as probe, pytest.raises(e.AppError):
        probe.probe()
    kept = log.entries()
    assert {one.proxy for one in kept} == {"127.0.0.1:9"}
    assert {one.fault for one in kept} == {"ConnectionFailed"}
    assert CANARY not in repr(kept)
    assert "user" not in repr(kept)


def test_what_is_told_of_a_call_is_what_happened(server: FaultyServer) -> None:
    log = RequestLog()
    server.go_wrong(faults.Fault(status=200, body=b"{}"))
    before = datetime.now(UTC)
    with closing(_api(log)._transport(f"{server.url}/base")) as transport:
        transport.send(ApiRequest("GET", "/api/sysinfo"))
    (kept,) = log.entries()
    assert before <= kept.at <= datetime.now(UTC) + timedelta(seconds=1)
    assert kept.url == f"{server.url}/base/api/sysinfo"
    assert (kept.proxy, kept.size, kept.attempt, kept.repeats) == (DIRECT, 2, 1, None)
    assert (kept.has_failed, kept.outcome, kept.tls_version) == (False, "200", None)
