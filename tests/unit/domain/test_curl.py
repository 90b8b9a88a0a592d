"""A call as a curl command: safe to paste, and nothing of it is secret."""

from __future__ import annotations

import http.server
import shutil
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_admin.domain.curl import FORM, curl_of
from desktop_admin.domain.exchanges import Exchange
from desktop_admin.domain.urls import CLIENT_APP_TOKEN_PATH, TOKEN_PATH

CALL = Exchange("GET", "x.example", "/api/sysinfo", 200, 3, "r-1", 1)
JSON = "application/json"
PRINT = """#!/bin/sh
for word in "$@"; do printf '<%s>' "$word"; done
"""
HOSTILE = (
    "/a'b\"c",
    "/$(touch pwned)`touch pwned`",
    "/x; touch pwned #",
    "/a\nb && touch pwned",
    "/\x1b[2J\u202e[1-9]{a,b}",
    "/ \\' -o pwned",
)


def _run(folder: Path, command: str, typed: str = "", path: Path | None = None) -> str:
    search = f"{path}:/usr/bin:/bin" if path else "/usr/bin:/bin"
    done = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=folder,
        env={"PATH": search},
        input=typed,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def printing(tmp_path: Path) -> Path:
    """A folder with a curl that prints its arguments."""
    folder = tmp_path / "bin"
    folder.mkdir()
    stub = folder / "curl"
    stub.write_text(PRINT)
    stub.chmod(0o700)
    return folder


@pytest.mark.parametrize("path", HOSTILE)
def test_a_hostile_path_stays_one_argument(tmp_path: Path, printing: Path, path: str) -> None:
    words = _run(
        tmp_path, curl_of(replace(CALL, path=path, query=("@/etc/x=", "a b"))), "", printing
    )
    shown = path.replace("\n", "<U+000A>").replace("\x1b", "<U+001B>").replace("\u202e", "<U+202E>")
    assert words.endswith(f"<--data-urlencode><a%20b=VALUE><https://x.example{shown}>")
    assert "<--data-urlencode><%40%2Fetc%2Fx%3D=VALUE>" in words
    assert [found.name for found in tmp_path.iterdir()] == ["bin"]


@pytest.mark.parametrize("method", ["GET", "POST'; touch pwned; '"])
def test_the_method_is_quoted_too(tmp_path: Path, printing: Path, method: str) -> None:
    words = _run(tmp_path, curl_of(replace(CALL, method=method)), "", printing)
    assert f"<--request><{method}>" in words
    assert not (tmp_path / "pwned").exists()


class _Hearing(http.server.BaseHTTPRequestHandler):
    heard: list[tuple[str, str | None, str]]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode()
        self.heard.append((self.requestline, self.headers.get("Authorization"), body))
        self.send_response(200)
        self.end_headers()

    do_GET = do_POST  # noqa: N815 - the name is the library's

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture
def listening() -> Iterator[tuple[str, list[tuple[str, str | None, str]]]]:
    heard: list[tuple[str, str | None, str]] = []
    handler = type("Handler", (_Hearing,), {"heard": heard})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"127.0.0.1:{server.server_port}", heard
        server.shutdown()
        thread.join()


@pytest.mark.skipif(shutil.which("curl") is None, reason="no curl here")
@pytest.mark.parametrize(
    ("call", "typed", "heard"),
    [
        (
            replace(CALL, path="/api/x", authorization="Bearer", query=("from", "to")),
            "the-token\n",
            ("GET /api/x?from=VALUE&to=VALUE HTTP/1.1", "Bearer the-token", ""),
        ),
        (
            replace(CALL, path="/api/[redacted]/{a,b}", authorization="Basic"),
            "the-key\n",
            ("GET /api/[redacted]/{a,b} HTTP/1.1", "Basic the-key", ""),
        ),
        (
            replace(CALL, method="POST", authorization="Bearer", content_type=JSON),
            't\n{"a": "\\"b\\\\", "c": "@/etc/passwd"}\n',
            (
                "POST /api/sysinfo HTTP/1.1",
                "Bearer t",
                '{"a": "\\"b\\\\", "c": "@/etc/passwd"}',
            ),
        ),
        (
            replace(CALL, method="POST", path=TOKEN_PATH, authorization="Basic", content_type=FORM),
            "id\nsecret\n",
            (
                f"POST {TOKEN_PATH} HTTP/1.1",
                "Basic aWQ6c2VjcmV0",
                "grant_type=client_credentials",
            ),
        ),
        (
            replace(CALL, method="POST", path=CLIENT_APP_TOKEN_PATH, content_type=JSON),
            "id\nsecret\n",
            (
                f"POST {CLIENT_APP_TOKEN_PATH} HTTP/1.1",
                None,
                '{"clientId":"id","secret":"secret","type":"OWNER"}',
            ),
        ),
    ],
    ids=["token", "key", "body", "oauth", "client-app"],
)
def test_the_real_curl_sends_what_was_typed(
    tmp_path: Path,
    listening: tuple[str, list[tuple[str, str | None, str]]],
    call: Exchange,
    typed: str,
    heard: tuple[str, str | None, str],
) -> None:
    host, requests = listening
    _run(tmp_path, curl_of(replace(call, scheme="http", host=host)), typed)
    assert requests == [heard]
