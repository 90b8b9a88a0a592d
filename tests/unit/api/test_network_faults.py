"""Each fault of a real network has its own error; all of it on loopback."""

from __future__ import annotations

import socket
import ssl
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_admin.api.exchange import ApiRequest
from desktop_admin.domain import errors as e
from desktop_admin.domain.preferences import ProxyMode, ProxySetting
from desktop_admin.domain.server_errors import AnswerLost
from tests.fakes import faults
from tests.fakes.certificates import self_signed
from tests.fakes.faulty_server import FaultyServer
from tests.fakes.impatience import QUICK, Open
from tests.fakes.raw_server import RawServer, unused_url

JSON = faults.Fault(status=200, headers=(("Content-Type", "application/json"),), body=b"{}")


def unknown_name(*_: object, **__: object) -> None:
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


def test_nobody_listens(to: Open) -> None:
    url = unused_url()
    with pytest.raises(e.ConnectionFailed) as caught:
        to(url).send(ApiRequest("GET", "/"))
    assert type(caught.value) is e.ConnectionFailed
    assert caught.value.detail == "Connection refused"
    assert url.removeprefix("http://") in str(caught.value)


def test_an_unknown_name_is_said(to: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", unknown_name)
    with pytest.raises(e.ConnectionFailed) as caught:
        to("https://no-such-host.invalid").send(ApiRequest("POST", "/"))
    assert caught.value.detail == "The name of the server is unknown."


def test_a_slow_reply_times_out(to: Open, server: FaultyServer) -> None:
    server.go_wrong(faults.slow(30))
    with pytest.raises(e.TimedOut) as caught:
        to(server.url).send(ApiRequest("GET", "/"))
    assert caught.value.facts["seconds"] == 1
    assert len(server.heard) == 1


def drip(head: bytes) -> RawServer:
    def speak(connection: object, ended: threading.Event) -> None:
        connection.sendall(head)  # type: ignore[attr-defined]
        while not ended.wait(0.05):
            connection.sendall(b"x")  # type: ignore[attr-defined]

    return RawServer(speak)


@pytest.mark.parametrize(
    "head",
    [b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", b"HTTP/1.1 200 OK\r\nX-Long: "],
    ids=["body", "headers"],
)
def test_a_dripping_server_does_not_hold_for_ever(to: Open, head: bytes) -> None:
    with drip(head) as server, pytest.raises(e.TimedOut):
        to(server.url, timing=replace(QUICK, total=0.4)).send(ApiRequest("GET", "/"))


@pytest.mark.parametrize("cut", [faults.cut_before(), faults.Fault(cut=faults.Cut.AFTER)])
def test_a_cut_connection_may_have_done_its_work(
    to: Open, server: FaultyServer, cut: faults.Fault
) -> None:
    server.go_wrong(cut)
    with pytest.raises(AnswerLost) as caught:
        to(server.url).send(ApiRequest("POST", "/"))
    assert "Nothing was changed" not in str(caught.value.next_step)


def test_an_answer_that_breaks_off_is_lost(to: Open) -> None:
    def speak(connection: object, ended: threading.Event) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf")  # type: ignore[attr-defined]

    with RawServer(speak) as server, pytest.raises(AnswerLost):
        to(server.url).send(ApiRequest("POST", "/"))


def test_what_is_no_http_is_a_bad_answer(to: Open) -> None:
    def speak(connection: object, ended: threading.Event) -> None:
        connection.sendall(b"SSH-2.0-OpenSSH_9.2\r\n\r\n")  # type: ignore[attr-defined]

    with RawServer(speak) as server, pytest.raises(e.BadAnswer) as caught:
        to(server.url).send(ApiRequest("POST", "/"))
    assert caught.value.detail == "Not HTTP"


def test_a_self_signed_certificate_is_refused(to: Open, tmp_path: Path) -> None:
    with FaultyServer(None, certificate=self_signed(tmp_path)) as server:
        server.go_wrong(JSON)
        with pytest.raises(e.TlsFailed) as caught:
            to(server.url).send(ApiRequest("GET", "/"))
        assert type(caught.value) is e.TlsFailed
        assert "self-signed" in str(caught.value.next_step).replace("self signed", "self-signed")
        assert server.heard == ()


def test_a_certificate_that_the_system_trusts_is_enough(
    to: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = self_signed(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with FaultyServer(None, certificate=certificate) as server:
        server.go_wrong(JSON)
        answer = to(server.url).send(ApiRequest("GET", "/"))
    assert answer.status == 200
    assert answer.tls_version in {"TLSv1.2", "TLSv1.3"}


def test_a_server_without_tls_is_told_apart(to: Open, server: FaultyServer) -> None:
    server.go_wrong(JSON)
    with pytest.raises(e.TlsFailed) as caught:
        to(server.url.replace("http:", "https:")).send(ApiRequest("POST", "/"))
    assert "No secure connection" in str(caught.value.title)


def test_old_tls_is_refused(to: Open, tmp_path: Path) -> None:
    server = FaultyServer(None, certificate=self_signed(tmp_path))
    assert server._server.tls is not None
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        server._server.tls.maximum_version = ssl.TLSVersion.TLSv1_1
    with server, pytest.raises(e.TlsFailed, match="No secure connection"):
        to(server.url).send(ApiRequest("POST", "/"))


def test_an_oversize_answer_is_not_read(to: Open, server: FaultyServer) -> None:
    server.go_wrong(faults.oversize(9))
    with pytest.raises(e.BadAnswer) as caught:
        to(server.url, timing=replace(QUICK, total=10.0)).send(ApiRequest("POST", "/"))
    assert "8388608" in (caught.value.detail or "")


def test_a_proxy_is_used_for_far_servers_only(to: Open, server: FaultyServer) -> None:
    server.go_wrong(faults.refusal(403, key="forbidden.noPermission"))
    proxy = ProxySetting(ProxyMode.MANUAL, server.url)
    with pytest.raises(e.ConnectionFailed, match=r"sign\.example\.com") as caught:
        to("https://sign.example.com", proxy=proxy).send(ApiRequest("POST", "/"))
    assert caught.value.detail == "The proxy refused the connection."
    with pytest.raises(e.ConnectionFailed) as near:
        to(unused_url(), proxy=proxy).send(ApiRequest("POST", "/"))
    assert near.value.detail == "Connection refused"


def test_keys_are_not_logged_to_a_file(
    to: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, server: FaultyServer
) -> None:
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys"))
    server.go_wrong(JSON)
    to(server.url).send(ApiRequest("GET", "/"))
    assert not (tmp_path / "keys").exists()
