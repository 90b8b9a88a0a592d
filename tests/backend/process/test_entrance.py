"""How calls come in: TLS of its own, declared proxies, the public URL, and what is refused."""

from __future__ import annotations

import os
import signal
import socket
import ssl
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.fakes.api_user import OWNER, ApiUser
from tests.fakes.backend_process import BackendProcess
from tests.fakes.certificates import self_signed
from tests.fakes.raw_client import open_connection, read_to_end

PUBLIC = "https://api.example.com"
EVERYWHERE = ("--listen", "0.0.0.0")  # noqa: S104 - behind TLS or a proxy
CALLER = "203.0.113.9"


def refusal(data: Path, *options: str) -> dict[str, str]:
    """What a backend says that does not start."""
    process = BackendProcess(data, *options)
    assert process.stop() == 1
    return process.announced


def tls_options(certificate: Path, key: Path | None = None) -> tuple[str, ...]:
    return ("--tls-cert", str(certificate), "--tls-key", str(key or certificate))


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    return self_signed(tmp_path)


@pytest.fixture(scope="module")
def behind_proxy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BackendProcess]:
    options = ("--trusted-proxy", "127.0.0.1", "--public-url", PUBLIC)
    data = tmp_path_factory.mktemp("proxied") / "data"
    backend = BackendProcess.start(data, *EVERYWHERE, *options)
    yield backend
    backend.stop()


def local_url(backend: BackendProcess) -> str:
    """The address a proxy on this computer uses."""
    return f"http://127.0.0.1:{(backend.data / 'port').read_text().strip()}"


def test_beyond_loopback_it_wants_tls_or_a_proxy(tmp_path: Path) -> None:
    said = refusal(tmp_path / "data", *EVERYWHERE)
    assert said["reason"] == "not-loopback"
    assert "--tls-cert" in said["error"]
    assert "--trusted-proxy" in said["error"]
    assert not (tmp_path / "data").exists()


def test_it_serves_tls_itself(tmp_path: Path, certificate: Path) -> None:
    backend = BackendProcess.start(tmp_path / "data", *EVERYWHERE, *tls_options(certificate))
    assert backend.url.startswith("https://localhost:")
    port = int(backend.url.rpartition(":")[2])
    context = ssl.create_default_context(cafile=certificate)
    url = f"https://127.0.0.1:{port}"
    assert httpx.get(f"{url}/ready", verify=context, trust_env=False).json() == {"status": "ready"}
    old = ssl.create_default_context(cafile=certificate)
    old.set_ciphers("ALL:@SECLEVEL=0")
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        old.minimum_version = old.maximum_version = ssl.TLSVersion.TLSv1_1
    with socket.create_connection(("127.0.0.1", port)) as plain, pytest.raises(OSError):  # noqa: PT011
        old.wrap_socket(plain, server_hostname="127.0.0.1")
    with open_connection(url) as plain:
        plain.sendall(b"GET /health HTTP/1.1\r\n\r\n")
        assert b"200" not in read_to_end(plain).said
    assert backend.stop() == 0


def test_a_renewed_certificate_is_used_without_a_restart(tmp_path: Path, certificate: Path) -> None:
    backend = BackendProcess.start(tmp_path / "data", *tls_options(certificate))
    place = ("127.0.0.1", int(backend.url.rpartition(":")[2]))
    first = ssl.get_server_certificate(place)
    (tmp_path / "broken").write_text("no certificate")
    (tmp_path / "broken").replace(certificate)
    certificate.chmod(0o600)
    os.kill(backend.process.pid, signal.SIGHUP)
    log = backend.data / "backend.log"
    while "TLS files not taken" not in log.read_text():
        assert ssl.get_server_certificate(place) == first
    self_signed(tmp_path)
    os.kill(backend.process.pid, signal.SIGHUP)
    while ssl.get_server_certificate(place) == first:
        assert backend.process.poll() is None
    assert ssl.get_server_certificate(place) in certificate.read_text()
    backend.stop()


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        ("open", "chmod 600"),
        ("expired", "expired on"),
        ("another key", "is not the key of the certificate"),
        ("no certificate", "no certificate in PEM form"),
        ("missing", "No such file"),
    ],
)
def test_tls_files_that_cannot_be_used_are_refused(
    tmp_path: Path, certificate: Path, spoil: str, reason: str
) -> None:
    key = certificate
    (tmp_path / "other").mkdir()
    match spoil:
        case "open":
            certificate.chmod(0o640)
        case "expired":
            key = certificate = self_signed(tmp_path / "other", days=-1)
        case "another key":
            key = self_signed(tmp_path / "other")
        case "no certificate":
            certificate = tmp_path / "text"
            certificate.write_text("no certificate")
        case "missing":
            key = tmp_path / "nowhere"
    said = refusal(tmp_path / "data", *tls_options(certificate, key))
    assert said["reason"] == "tls"
    assert reason in said["error"]


def test_behind_a_proxy_the_public_url_is_the_issuer(behind_proxy: BackendProcess) -> None:
    assert behind_proxy.announced["authorizationServerUrl"] == f"{PUBLIC}/oauth2/token"
    with ApiUser(local_url(behind_proxy)) as proxy:
        proxy.headers["Host"] = "api.example.com"
        metadata = proxy.get("/.well-known/oauth-authorization-server").json()
    assert metadata["issuer"] == PUBLIC
    assert metadata["token_endpoint"] == f"{PUBLIC}/oauth2/token"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "api.example.com"}, 200),
        ({"Host": "api.example.com:443"}, 200),
        ({"X-Forwarded-Host": "api.example.com"}, 200),
        ({"Host": "api.example.com:8443"}, 421),
        ({"Host": "evil.example"}, 421),
        ({"X-Forwarded-Host": "evil.example"}, 421),
        ({"Host": "api.example.com", "X-Forwarded-Proto": "https"}, 200),
        ({"Host": "api.example.com", "X-Forwarded-Proto": "http"}, 403),
        ({}, 200),
    ],
)
def test_the_host_that_was_meant_must_be_this_server(
    behind_proxy: BackendProcess, headers: dict[str, str], status: int
) -> None:
    answer = httpx.get(f"{local_url(behind_proxy)}/health", headers=headers, trust_env=False)
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/json"


def last_address(owner: ApiUser) -> str:
    events = owner.get("/admin/v1/audit-events", params={"limit": "1"}).json()["items"]
    return str(events[0]["address"])


def sign_in_wrongly(url: str, **headers: str) -> httpx.Response:
    body = {"email": OWNER, "password": "wrong password"}
    return httpx.post(f"{url}/admin/v1/sessions", json=body, headers=headers, trust_env=False)


def signed_in_at(backend: BackendProcess, url: str) -> ApiUser:
    body = {"token": backend.one_time_token(OWNER)}
    answer = httpx.post(f"{url}/admin/v1/sessions/one-time", json=body, trust_env=False)
    return ApiUser(url, f"Bearer {answer.json()['accessToken']}")


def test_the_audit_and_the_throttle_see_the_caller_behind_the_proxy(
    behind_proxy: BackendProcess,
) -> None:
    url = local_url(behind_proxy)
    with signed_in_at(behind_proxy, url) as owner:
        forwarded = {"X-Forwarded-For": f"198.51.100.66, {CALLER}"}
        statuses = [sign_in_wrongly(url, **forwarded).status_code for _ in range(6)]
        assert statuses == [401] * 5 + [429]
        assert last_address(owner) == CALLER
        assert sign_in_wrongly(url, **{"X-Forwarded-For": "203.0.113.10"}).status_code == 401
        created = owner.create("client-apps", "Used through the proxy")
        body = {"clientId": created["clientId"], "secret": created["secret"], "type": "OWNER"}
        call = f"{url}/apitoken/clientApp/accessToken"
        httpx.post(call, json=body, headers=forwarded, trust_env=False).raise_for_status()
        apps = owner.get("/admin/v1/client-apps", params={"search": created["clientId"]}).json()
        assert apps["items"][0]["lastUsedFrom"] == CALLER


def test_without_a_declared_proxy_nobody_is_believed(
    backend: BackendProcess, owner: ApiUser
) -> None:
    sign_in_wrongly(backend.url, **{"X-Forwarded-For": CALLER, "Forwarded": f"for={CALLER}"})
    assert last_address(owner) == "127.0.0.1"
    forwarded = {"X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "http"}
    assert owner.get("/health", headers=forwarded).status_code == 200


def test_forwarded_of_rfc_7239_is_not_read(behind_proxy: BackendProcess) -> None:
    url = local_url(behind_proxy)
    with signed_in_at(behind_proxy, url) as owner:
        sign_in_wrongly(url, Forwarded=f"for={CALLER}")
        assert last_address(owner) == "127.0.0.1"
