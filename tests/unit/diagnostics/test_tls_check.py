"""The TLS handshake, with certificates made for the test."""

from __future__ import annotations

import socket
import threading
from pathlib import Path

import pytest

from desktop_admin.diagnostics.engine import Outcome
from desktop_admin.diagnostics.tls_check import check_tls
from tests.fakes.certificates import issued, self_signed
from tests.fakes.faulty_server import FaultyServer
from tests.unit.diagnostics.conftest import MakeSubject


@pytest.mark.parametrize(
    ("days", "told"),
    [(30, ("self-signed", "inspects")), (-1, ("expired", "renewed"))],
)
def test_a_certificate_that_is_not_trusted_says_why(
    subject_of: MakeSubject,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    days: int,
    told: tuple[str, str],
) -> None:
    certificate = self_signed(tmp_path, days=days)
    words, step = told
    if days < 0:  # known, but over
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with FaultyServer(certificate=certificate) as server:
        found = check_tls(subject_of(server.url))
    assert found.outcome is Outcome.FAILED
    assert words in str(found.cause).replace("self signed", "self-signed")
    assert step in str(found.next_step)
    assert found.detail["verify_code"] in {"10", "18"}
    assert (found.detail["issuer"], found.detail["names"]) == ("CN=loopback test", "127.0.0.1")


@pytest.mark.parametrize(("days", "outcome"), [(30, Outcome.OK), (3, Outcome.WARNING)])
def test_a_trusted_certificate_tells_how_long_it_lives(
    subject_of: MakeSubject,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    days: int,
    outcome: Outcome,
) -> None:
    certificate = self_signed(tmp_path, days=days)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with FaultyServer(certificate=certificate) as server:
        found = check_tls(subject_of(server.url))
    assert found.outcome is outcome
    assert found.detail["version"].startswith("TLSv1.")
    assert found.detail["issuer"] == "CN=loopback test"
    assert found.detail["store"] == f"SSL_CERT_FILE={certificate}"
    assert found.detail["authority"] == "self-signed"


@pytest.mark.parametrize(
    ("authority", "inspector"), [("Zscaler Root CA", "Zscaler"), ("Example Internal CA", None)]
)
def test_an_authority_that_is_not_public_is_named(
    subject_of: MakeSubject,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    authority: str,
    inspector: str | None,
) -> None:
    certificate, store = issued(tmp_path, authority)
    with FaultyServer(certificate=certificate) as server:
        refused = check_tls(subject_of(server.url))
        monkeypatch.setenv("SSL_CERT_FILE", str(store))
        found = check_tls(subject_of(server.url))
    assert (refused.outcome, found.outcome) == (Outcome.FAILED, Outcome.WARNING)
    assert (inspector or authority) in str(found.cause)
    for one in (refused, found):
        assert (one.detail["issuer"], one.detail["authority"]) == (f"CN={authority}", "private")
        assert one.detail.get("inspector") == inspector
    assert found.detail["chain_2"] == f"CN={authority}"


def test_a_proxy_that_does_not_let_through_is_no_certificate(subject_of: MakeSubject) -> None:
    with FaultyServer() as proxy:
        found = check_tls(subject_of("https://a.example", resolve_proxy=lambda _: proxy.url))
    assert (found.outcome, found.detail) == (Outcome.FAILED, {"connect_status": "501"})


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (b"\x15\x03\x01\x00\x02\x02\x46", "1.2 or newer"),  # the alert protocol_version
        (b"\x15\x03\x03\x00\x02\x02\x28", "does not speak TLS"),  # handshake_failure
        (b"", "does not speak TLS"),
    ],
    ids=["old version", "no agreement", "hung up"],
)
def test_a_handshake_that_ends_early_says_what_is_known(
    subject_of: MakeSubject, answer: bytes, words: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            with listener.accept()[0] as caller:
                caller.recv(4096)
                caller.sendall(answer)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        found = check_tls(subject_of(f"https://127.0.0.1:{listener.getsockname()[1]}"))
        thread.join(20)
    assert (found.outcome, words in str(found.cause)) == (Outcome.FAILED, True)
    assert found.detail["reason"]


def test_plain_http_on_the_port_is_told_from_a_bad_certificate(subject_of: MakeSubject) -> None:
    with FaultyServer() as server:
        found = check_tls(subject_of(server.url.replace("http:", "https:")))
        assert check_tls(subject_of(server.url)).outcome is Outcome.SKIPPED
    assert found.outcome is Outcome.FAILED
    assert "does not speak TLS" in str(found.cause)
