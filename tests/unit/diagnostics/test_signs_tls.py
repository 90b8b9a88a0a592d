"""TLS handshakes that fail, each staged by a real server with a certificate made for the test."""

from __future__ import annotations

import socket
import ssl
import threading
import warnings
from pathlib import Path

import pytest

from tests.fakes.authorities import Authority
from tests.fakes.certificates import self_signed
from tests.fakes.raw_server import RawServer
from tests.fakes.staged import why, words_of
from tests.fakes.tls_server import Change, tls_server


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Authority:
    """An authority that this computer trusts."""
    made = Authority(tmp_path, "House authority")
    monkeypatch.setenv("SSL_CERT_FILE", str(made.path))
    return made


def _as_it_is(_: ssl.SSLContext) -> None:
    """Change nothing."""


def _old(context: ssl.SSLContext) -> None:
    context.set_ciphers("ALL:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1


def _odd_cipher(context: ssl.SSLContext) -> None:
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers("PSK")


def _mutual(context: ssl.SSLContext) -> None:
    context.verify_mode = ssl.CERT_REQUIRED


def _no_such_name(context: ssl.SSLContext) -> None:
    def refuse(*_: object) -> int:
        return int(ssl.ALERT_DESCRIPTION_UNRECOGNIZED_NAME)

    context.sni_callback = refuse


@pytest.mark.parametrize(
    ("cause", "issue"),
    [
        ("certificate-expired", {"begin": -9, "days": 3}),
        ("certificate-not-yet-valid", {"begin": 2}),
        ("certificate-other-host", {"host": "other.example"}),
    ],
)
def test_certificates(authority: Authority, cause: str, issue: dict[str, object]) -> None:
    with tls_server(authority.issue(**issue), _as_it_is) as url:  # type: ignore[arg-type]
        found = why(url)[0]
    assert found.id == cause
    assert "127.0.0.1" in str(found.title)


def test_certificate_self_signed(tmp_path: Path) -> None:
    with tls_server(self_signed(tmp_path), _as_it_is) as url:
        assert why(url)[0].id == "certificate-self-signed"


def test_certificate_of_an_unknown_authority(tmp_path: Path) -> None:
    with tls_server(Authority(tmp_path, "Nobody's").issue(), _as_it_is) as url:
        ids = {found.id for found in why(url)}
    assert {"certificate-chain", "inspecting-proxy"} <= ids


@pytest.mark.parametrize(
    ("cause", "change"),
    [
        ("tls-too-old", _old),
        ("tls-cipher", _odd_cipher),
        ("tls-no-host", _no_such_name),
    ],
)
def test_handshakes(authority: Authority, cause: str, change: Change) -> None:
    with tls_server(authority.issue(), change) as url:
        found = why(url)[0]
    assert found.id == cause
    assert "handshake" in words_of(found)


def test_client_certificate(authority: Authority) -> None:
    with tls_server(authority.issue(), _mutual) as url:
        assert why(url)[0].id == "client-certificate"


def _plain(connection: socket.socket, _: threading.Event) -> None:
    connection.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")


def _hang_up(connection: socket.socket, _: threading.Event) -> None:
    connection.shutdown(socket.SHUT_RDWR)


def test_plain_http_and_a_cut_connection() -> None:
    with RawServer(_plain) as server:
        assert why(server.url.replace("http:", "https:"))[0].id == "plain-http"
    with RawServer(_hang_up) as server:
        assert why(server.url.replace("http:", "https:"))[0].id == "tls-cut-off"
