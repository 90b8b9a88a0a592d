"""The example files for servers: nginx in front, for real, and the unit as systemd reads it."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from tests.fakes.api_user import OWNER
from tests.fakes.backend_process import ROOT, BackendProcess
from tests.fakes.certificates import self_signed

FILES = ROOT / "packaging" / "server"
# The caller's own address: on one computer, every other loopback address will do.
CALLER = "127.0.0.77"
AROUND = """
daemon off;
{user}
pid {folder}/nginx.pid;
error_log stderr warn;
events {{ worker_connections 256; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {site}
}}
"""


@dataclass(frozen=True, slots=True)
class Proxied:
    """A backend, and the address at which nginx answers for it."""

    backend: BackendProcess
    url: str
    certificate: Path

    def client(self, address: str = CALLER) -> httpx.Client:
        transport = httpx.HTTPTransport(
            verify=ssl.create_default_context(cafile=self.certificate), local_address=address
        )
        return httpx.Client(transport=transport, base_url=self.url, timeout=20)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def site(public_port: int, backend_port: int, certificate: Path) -> str:
    """The example as an administrator would change it; each place must be there to be changed."""
    text = (FILES / "nginx.conf").read_text()
    for example, real in (
        ("server 127.0.0.1:8080;", f"server 127.0.0.1:{backend_port};"),
        ("listen 443 ssl http2;", f"listen 127.0.0.1:{public_port} ssl http2;"),
        ("server_name api.example.com;", "server_name 127.0.0.1;"),
        ("/etc/ssl/desktop-admin/fullchain.pem", str(certificate)),
        ("/etc/ssl/desktop-admin/privkey.pem", str(certificate)),
    ):
        assert example in text
        text = text.replace(example, real)
    return text


@pytest.fixture(scope="module")
def proxied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxied]:
    folder = tmp_path_factory.mktemp("nginx")
    nginx = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin:/opt/homebrew/bin")
    assert nginx, "nginx is missing: packaging/dev.py test installs it"
    certificate, public_port = self_signed(folder), free_port()
    url = f"https://127.0.0.1:{public_port}"
    backend = BackendProcess.start(
        folder / "data", "--trusted-proxy", "127.0.0.1", "--public-url", url
    )
    backend_port = int((folder / "data" / "port").read_text())
    configuration = folder / "nginx.conf"
    configuration.write_text(
        AROUND.format(
            folder=folder, user=_user(), site=site(public_port, backend_port, certificate)
        )
    )
    process = subprocess.Popen(
        [nginx, "-p", folder, "-e", "stderr", "-c", configuration], stderr=subprocess.DEVNULL
    )
    try:
        while not _is_taken(public_port):
            assert process.poll() is None, "nginx does not take the example"
        yield Proxied(backend, url, certificate)
    finally:
        process.send_signal(signal.SIGQUIT)
        process.wait(20)
        backend.stop()


def _user() -> str:
    """Started by root, nginx would work as somebody who may not enter the test's folder."""
    return "user root;" if os.geteuid() == 0 else ""


def _is_taken(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@contextmanager
def signed_in(proxied: Proxied) -> Iterator[httpx.Client]:
    with proxied.client() as client:
        body = {"token": proxied.backend.one_time_token(OWNER)}
        answer = client.post("/admin/v1/sessions/one-time", json=body)
        client.headers["Authorization"] = f"Bearer {answer.json()['accessToken']}"
        yield client


def test_callers_meet_the_backend_behind_tls(proxied: Proxied) -> None:
    assert proxied.backend.announced["authorizationServerUrl"] == f"{proxied.url}/oauth2/token"
    with signed_in(proxied) as owner:
        created = owner.post("/admin/v1/client-apps", json={"name": "Behind nginx"}).json()
        body = {"clientId": created["clientId"], "secret": created["secret"], "type": "OWNER"}
        owner.post("/apitoken/clientApp/accessToken", json=body).raise_for_status()
        metadata = owner.get("/.well-known/oauth-authorization-server").json()
        assert metadata["issuer"] == proxied.url
        apps = owner.get("/admin/v1/client-apps", params={"search": created["clientId"]}).json()
        assert apps["items"][0]["lastUsedFrom"] == CALLER
        large = owner.post("/admin/v1/client-apps", content=b"x" * 1_500_000)
        assert large.status_code == 413
        assert large.json()["code"] == 413


def test_the_audit_names_the_real_caller_whatever_the_caller_says(proxied: Proxied) -> None:
    with signed_in(proxied) as owner:
        claimed = {"X-Forwarded-For": "198.51.100.1", "X-Forwarded-Host": "evil.example"}
        claimed |= {"Forwarded": "for=198.51.100.2", "X-Request-Id": "behind-nginx"}
        body = {"email": OWNER, "password": "a wrong password"}
        assert owner.post("/admin/v1/sessions", json=body, headers=claimed).status_code == 401
        params = {"action": "session.sign_in_failed", "search": "behind-nginx"}
        [event] = owner.get("/admin/v1/audit-events", params=params).json()["items"]
    assert event["address"] == CALLER


def test_another_host_is_not_answered(proxied: Proxied) -> None:
    with proxied.client() as client:
        answer = client.get("/health", headers={"Host": "evil.example"})
        assert answer.status_code == 421
        assert client.get("/health").json() == {"status": "ok"}


def test_readiness_is_for_the_load_balancer(proxied: Proxied) -> None:
    with proxied.client("127.0.0.1") as balancer, proxied.client() as caller:
        assert balancer.get("/ready").json() == {"status": "ready"}
        assert caller.get("/ready").status_code == 403


def systemd_analyze(*words: str) -> subprocess.CompletedProcess[str]:
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("there is no systemd here")
    return subprocess.run([program, *words], capture_output=True, text=True, check=False)


def test_systemd_takes_the_unit_and_finds_little_exposed(tmp_path: Path) -> None:
    unit = tmp_path / "desktop-admin.service"
    text = (FILES / "desktop-admin.service").read_text()
    assert "/usr/bin/desktop-admin" in text
    unit.write_text(text.replace("/usr/bin/desktop-admin", sys.executable))
    verified = systemd_analyze("verify", "--man=no", str(unit))
    assert (verified.returncode, verified.stderr) == (0, "")
    exposed = systemd_analyze("security", "--offline=true", "--threshold=20", str(unit))
    assert exposed.returncode == 0, exposed.stdout[-500:]


def test_the_examples_give_only_options_that_there_are() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "desktop_admin", "serve", "--help"],
        capture_output=True, text=True, check=True, cwd=ROOT,
    ).stdout  # fmt: skip
    for name in ("desktop-admin.service", "nginx.conf", "logrotate"):
        given = set(re.findall(r"(?<=[\s\"])--[a-z][a-z-]+", (FILES / name).read_text()))
        assert given - {"--now"}, name
        assert [option for option in given - {"--now"} if f"{option} " not in shown] == []
