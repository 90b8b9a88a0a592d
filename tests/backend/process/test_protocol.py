"""HTTP itself: errors are JSON whatever happens, headers, limits, and calls from web pages."""

from __future__ import annotations

import http.client
import json
import re

import pytest

from tests.fakes.api_user import ApiUser
from tests.fakes.backend_process import BackendProcess


@pytest.mark.parametrize(
    "path", ["/", "/nope", "/api", "/api/nope", "/admin/v1", "/schema", "/%00"]
)
def test_an_unknown_path_is_a_json_404(keeper: ApiUser, path: str) -> None:
    answer = keeper.get(path)
    assert answer.status_code == 404
    assert answer.json()["messageKey"] == "error.notFound.pathNotFound"


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("PUT", "/api/sysinfo", "GET, HEAD, OPTIONS"),
        ("GET", "/oauth2/token", "OPTIONS, POST"),
        ("GET", "/apitoken/clientApp/accessToken", "OPTIONS, POST"),
        ("PUT", "/admin/v1/client-apps/x", "DELETE, OPTIONS, PATCH"),
        ("TRACE", "/health", "GET, HEAD, OPTIONS"),
    ],
)
def test_an_unknown_method_is_a_json_405_that_names_the_known(
    keeper: ApiUser, method: str, path: str, allowed: str
) -> None:
    answer = keeper.request(method, path)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == allowed
    assert answer.json()["code"] == 405


def test_head_and_options_are_answered(keeper: ApiUser) -> None:
    head = keeper.head("/api/sysinfo")
    assert (head.status_code, head.content) == (200, b"")
    for path, allowed in (
        ("/api/sysinfo", "GET, HEAD, OPTIONS"),
        ("/admin/v1/client-apps", "GET, HEAD, OPTIONS, POST"),
        ("/admin/v1/client-apps/x", "DELETE, OPTIONS, PATCH"),
    ):
        options = keeper.options(path)
        assert (options.status_code, options.headers["Allow"]) == (204, allowed)
    with ApiUser(str(keeper.base_url)) as nobody:
        assert nobody.head("/api/sysinfo").status_code == 401


@pytest.mark.parametrize(
    ("query", "detail"),
    [
        ("/api/packages?to=5&to=6", "repeatedParameter"),
        ("/api/sysinfo?to=5&to=6", "repeatedParameter"),
        ("/api/packages?to=null", "badRequest"),
        ("/admin/v1/audit-events?result=null", "badRequest"),
        ("/admin/v1/audit-events?since=2026-11-24", "badTime"),
        ("/admin/v1/audit-events?search=%ff", "malformedQuery"),
    ],
)
def test_a_query_that_is_not_clear_is_refused(keeper: ApiUser, query: str, detail: str) -> None:
    answer = keeper.get(query)
    assert (answer.status_code, answer.json()["messageKey"]) == (400, f"error.validation.{detail}")


def test_several_results_may_be_asked_for(keeper: ApiUser) -> None:
    with ApiUser(str(keeper.base_url)) as nobody:
        nobody.get("/admin/v1/me")
    answer = keeper.get("/admin/v1/audit-events?result=REFUSED&result=FAILED")
    assert {event["result"] for event in answer.json()["items"]} == {"REFUSED"}


def test_every_answer_has_its_id_and_is_not_stored(keeper: ApiUser) -> None:
    for path in ("/admin/v1/me", "/api/sysinfo", "/nope", "/health"):
        headers = keeper.get(path).headers
        assert re.fullmatch(r"[0-9a-f]{32}", headers["X-Request-Id"])
        assert headers["Cache-Control"] == "no-store"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "server" not in headers
        assert "set-cookie" not in headers


@pytest.mark.parametrize(("given", "is_kept"), [("abc-1.2:3_4", True), ("a b", False),
                                                ("x" * 65, False), ("", False)])  # fmt: skip
def test_a_sane_request_id_is_echoed(keeper: ApiUser, given: str, is_kept: bool) -> None:
    echoed = keeper.get("/health", headers={"X-Request-Id": given}).headers["X-Request-Id"]
    assert (echoed == given) is is_kept


@pytest.mark.parametrize("host", ["evil.example", "evil.example:{port}", "127.0.0.1", "",
                                  "127.0.0.1.evil.example:{port}"])  # fmt: skip
def test_another_host_is_refused(keeper: ApiUser, host: str) -> None:
    port = keeper.base_url.port
    answer = keeper.get("/admin/v1/me", headers={"Host": host.format(port=port)})
    assert answer.status_code == 421
    assert answer.json()["messageKey"] == "error.misdirectedRequest.hostNotAllowed"


@pytest.mark.parametrize("name", ["Host", "Authorization"])
def test_a_header_that_must_be_clear_is_refused_twice(shared: BackendProcess, name: str) -> None:
    host = shared.url.removeprefix("http://")
    connection = http.client.HTTPConnection(host, timeout=10)
    connection.putrequest("GET", "/health", skip_host=True)
    for value in ("evil.example", host) if name == "Host" else ("Basic x", "Basic y", host):
        connection.putheader(name if value != host else "Host", value)
    connection.endheaders()
    answer = connection.getresponse()
    assert answer.status == 400
    assert json.loads(answer.read())["messageKey"] == "error.validation.repeatedHeader"
    connection.close()


def test_localhost_is_meant_too(keeper: ApiUser) -> None:
    host = {"Host": f"LocalHost:{keeper.base_url.port}"}
    assert keeper.get("/admin/v1/me", headers=host).status_code == 200


@pytest.mark.parametrize("header", [{"Origin": "https://evil.example"}, {"Origin": "null"},
                                    {"Sec-Fetch-Site": "cross-site"}])  # fmt: skip
def test_a_web_page_is_refused_and_gets_no_cors_headers(
    keeper: ApiUser, header: dict[str, str]
) -> None:
    for method in ("GET", "OPTIONS"):
        answer = keeper.request(method, "/admin/v1/me", headers=header)
        assert answer.status_code == 403
        assert not any(name.startswith("access-control") for name in answer.headers)


@pytest.mark.parametrize("size", [1024 * 1024 + 1, 3 * 1024 * 1024])
def test_a_body_over_the_limit_is_a_json_413(keeper: ApiUser, size: int) -> None:
    for content in (b"x" * size, iter([b"x" * size])):
        answer = keeper.post("/admin/v1/client-apps", content=content)
        assert answer.status_code == 413
        assert answer.json()["code"] == 413
    assert keeper.get("/health").status_code == 200


def test_a_large_body_below_the_limit_is_read(keeper: ApiUser) -> None:
    content = json.dumps({"name": "x" * 1_000_000})
    answer = keeper.post("/admin/v1/client-apps", content=content)
    assert answer.json()["messageKey"] == "error.validation.nameTooLong"


def test_raw_rubbish_is_400_and_the_server_lives(shared: BackendProcess) -> None:
    host, port = shared.url.removeprefix("http://").split(":")
    connection = http.client.HTTPConnection(host, int(port), timeout=10)
    connection.connect()
    assert connection.sock is not None
    connection.sock.sendall(b"\x00\x01 rubbish\r\n\r\n")
    assert b"400" in connection.sock.recv(1000)
    connection.close()
    with ApiUser(shared.url) as nobody:
        assert nobody.get("/health").status_code == 200


def test_the_log_tells_each_call_and_no_secret(backend: BackendProcess, owner: ApiUser) -> None:
    created = owner.create("client-apps", "Logged")
    owner.get(f"/secret-in-the-path-{created['secret']}")
    backend.stop()
    text = (backend.data / "backend.log").read_text()
    lines = [json.loads(line) for line in text.splitlines()]
    calls = [line for line in lines if line["message"] == "call"]
    assert {"request_id", "method", "path", "status", "milliseconds"} <= set(calls[0])
    assert [call["path"] for call in calls][-2:] == ["/admin/v1/client-apps", "(unknown)"]
    token = owner.headers["Authorization"].removeprefix("Bearer ")
    for secret in (created["secret"], token):
        assert secret not in text
