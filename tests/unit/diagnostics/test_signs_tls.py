"""TLS handshakes that fail, each staged by a real server with a certificate made for the test."""

from __future__ import annotations

import socket
import ssl
import threading
import warnings
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from desktop_admin.diagnostics.cause import Certainty
from desktop_admin.diagnostics.diagnosis import diagnose
from desktop_admin.diagnostics.observed import Observed, TlsSeen
from tests.fakes.authorities import Authority
from tests.fakes.certificates import self_signed
from tests.fakes.diagnosing import diagnosed
from tests.fakes.forward_proxy import forward_proxy
from tests.fakes.raw_server import RawServer
from tests.fakes.staged import why, words_of
from tests.fakes.tls_server import Change, tls_server
from tests.unit.diagnostics.conftest import MakeSubject


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
def test_certificates(
    subject_of: MakeSubject, authority: Authority, cause: str, issue: dict[str, object]
) -> None:
    with tls_server(authority.issue(**issue), _as_it_is) as url:  # type: ignore[arg-type]
        shown, checked = why(url)[0], diagnosed(subject_of(url))[0]
    for found in (shown, checked):
        assert (found.id, "127.0.0.1" in str(found.title)) == (cause, True)
    assert ("clock says" in words_of(checked)) is ("host" not in issue)
    assert ("It is for other.example" in words_of(checked)) is ("host" in issue)


@pytest.mark.parametrize("name", ["Zscaler Root CA", "Example Corp Web Gateway"])
def test_inspecting_proxy(subject_of: MakeSubject, tmp_path: Path, name: str) -> None:
    """A company's proxy shows a certificate of its own for whatever host."""
    host, authority = "apps.esignlive.com", Authority(tmp_path, name)
    with (
        tls_server(authority.issue(host), _as_it_is) as url,
        forward_proxy(urlsplit(url).port or 0) as proxy,
    ):

        def through(_: str) -> str:
            return proxy

        found = diagnosed(subject_of(f"https://{host}", resolve_proxy=through))[0]
    assert (found.id, found.certainty) == ("inspecting-proxy", Certainty.CERTAIN)
    assert name in words_of(found)


def test_a_link_of_a_public_chain_is_missing(subject_of: MakeSubject, tmp_path: Path) -> None:
    host, authority = "apps.esignlive.com", Authority(tmp_path, "DigiCert Made Up G9")
    with (
        tls_server(authority.issue(host), _as_it_is) as url,
        forward_proxy(urlsplit(url).port or 0) as proxy,
    ):

        def through(_: str) -> str:
            return proxy

        found = diagnosed(subject_of(f"https://{host}", resolve_proxy=through))[0]
    assert found.id == "certificate-chain"


def test_certificate_ends_soon(subject_of: MakeSubject, authority: Authority) -> None:
    with tls_server(authority.issue(days=5), _as_it_is) as url:
        found = diagnosed(subject_of(url))
    soon = next(one for one in found if one.id == "certificate-ends-soon")
    assert "It ends in 3 days" in words_of(soon)


def test_certificate_weak(authority: Authority) -> None:
    def weaken(context: ssl.SSLContext) -> None:
        context.set_ciphers("ALL:@SECLEVEL=0")

    weak = rsa.generate_private_key(65537, 1024)  # noqa: S505 - that is the fault
    with tls_server(authority.issue(key=weak), weaken) as url:
        assert why(url)[0].id == "certificate-weak"


def test_certificate_revoked(authority: Authority) -> None:
    """As an integration meets it that asks for revocation: its words are pasted."""
    careful = ssl.create_default_context(cafile=authority.path)
    careful.verify_flags |= ssl.VERIFY_CRL_CHECK_LEAF
    certificate = authority.issue()
    careful.load_verify_locations(authority.revocations(certificate))
    with tls_server(certificate, _as_it_is) as url:
        place = (urlsplit(url).hostname, urlsplit(url).port)
        with (
            socket.create_connection(place, 20) as opened,
            pytest.raises(ssl.SSLCertVerificationError) as met,
        ):
            careful.wrap_socket(opened, server_hostname="127.0.0.1")
    found = diagnose(Observed(tls=TlsSeen(reason=str(met.value))))[0]
    assert found.id == "certificate-revoked"


def test_certificate_self_signed(subject_of: MakeSubject, tmp_path: Path) -> None:
    with tls_server(self_signed(tmp_path), _as_it_is) as url:
        assert why(url)[0].id == "certificate-self-signed"
        assert diagnosed(subject_of(url))[0].id == "certificate-self-signed"


def test_certificate_of_an_unknown_authority(subject_of: MakeSubject, tmp_path: Path) -> None:
    with tls_server(Authority(tmp_path, "Nobody's").issue(), _as_it_is) as url:
        assert why(url)[0].id == "certificate-chain"
        found = diagnosed(subject_of(url))
    assert found[0].id == "certificate-chain"
    assert "CN=Nobody's" in words_of(found[0])


@pytest.mark.parametrize(
    ("cause", "change"),
    [
        ("tls-too-old", _old),
        ("tls-cipher", _odd_cipher),
        ("tls-no-host", _no_such_name),
    ],
)
def test_handshakes(
    subject_of: MakeSubject, authority: Authority, cause: str, change: Change
) -> None:
    with tls_server(authority.issue(), change) as url:
        shown, checked = why(url)[0], diagnosed(subject_of(url))[0]
    for found in (shown, checked):
        assert (found.id, "handshake" in words_of(found)) == (cause, True)


def test_client_certificate(subject_of: MakeSubject, authority: Authority) -> None:
    with tls_server(authority.issue(), _mutual) as url:
        assert why(url)[0].id == "client-certificate"
        assert diagnosed(subject_of(url))[0].id == "client-certificate"


def test_tls_on_plain(subject_of: MakeSubject, authority: Authority) -> None:
    with tls_server(authority.issue(), _as_it_is) as url:
        found = diagnosed(subject_of(url.replace("https:", "http:")))[0]
    assert found.id == "tls-on-plain"


def _plain(connection: socket.socket, _: threading.Event) -> None:
    connection.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")


def _hang_up(connection: socket.socket, _: threading.Event) -> None:
    connection.shutdown(socket.SHUT_RDWR)


def test_plain_http_and_a_cut_connection(subject_of: MakeSubject) -> None:
    for speak, cause in ((_plain, "plain-http"), (_hang_up, "tls-cut-off")):
        with RawServer(speak) as server:
            url = server.url.replace("http:", "https:")
            assert why(url)[0].id == cause
            assert diagnosed(subject_of(url))[0].id == cause
