"""What a chain of certificates tells."""

from __future__ import annotations

import socket
import ssl
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from desktop_admin.api import certificates
from desktop_admin.api.certificates import chain_of, presented_chain, trust_store
from desktop_admin.api.tls import system_trust
from tests.fakes.certificates import issued, self_signed
from tests.fakes.faulty_server import FaultyServer


def _opened(server: FaultyServer) -> socket.socket:
    parts = urlsplit(server.url)
    return socket.create_connection((parts.hostname or "", parts.port or 0), 20)


def test_a_trusted_chain_goes_up_to_its_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate, store = issued(tmp_path, "Example Internal CA")
    monkeypatch.setenv("SSL_CERT_FILE", str(store))
    with (
        FaultyServer(certificate=certificate) as server,
        _opened(server) as opened,
        system_trust().wrap_socket(opened, server_hostname="127.0.0.1") as tls,
    ):
        seen = chain_of(tls)
    assert [seen.detail["chain_1"], seen.detail["chain_2"]] == [
        "CN=loopback test",
        "CN=Example Internal CA",
    ]
    assert (seen.authority, seen.authority_name) == ("private", "Example Internal CA")
    assert seen.is_private
    assert seen.not_after.isoformat() == seen.detail["not_after"]


def test_a_chain_is_seen_though_nothing_is_trusted_and_nothing_is_sent(tmp_path: Path) -> None:
    with FaultyServer(certificate=self_signed(tmp_path)) as server:
        with _opened(server) as opened:
            seen = presented_chain(opened, "another.example")
        assert server.heard == ()
    assert seen is not None
    assert (seen.authority, seen.is_private) == ("self-signed", False)


def test_what_speaks_no_tls_presents_nothing() -> None:
    with FaultyServer() as server, _opened(server) as opened, pytest.raises(ssl.SSLError):
        presented_chain(opened, "127.0.0.1")


def test_an_authority_that_distributors_ship_is_public(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate, store = issued(tmp_path, "Example Public CA")
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    (shipped / "one.crt").write_bytes(store.read_bytes())
    (shipped / "broken.crt").write_text("no certificate")
    monkeypatch.setattr(certificates, "_DISTRIBUTED", (shipped, tmp_path / "absent"))
    certificates._public_authorities.cache_clear()
    with FaultyServer(certificate=certificate) as server, _opened(server) as opened:
        seen = presented_chain(opened, "127.0.0.1")
    certificates._public_authorities.cache_clear()
    assert seen is not None
    assert (seen.authority, seen.is_private) == ("public", False)


def test_a_system_that_ships_none_does_not_tell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(certificates, "_public_authorities", frozenset)
    with FaultyServer(certificate=self_signed(tmp_path)) as server, _opened(server) as opened:
        seen = presented_chain(opened, "127.0.0.1")
    assert seen is not None
    assert (seen.authority, seen.is_private) == ("unknown", False)


@pytest.mark.parametrize(("platform", "name"), [("win32", "Windows"), ("darwin", "macOS")])
def test_the_store_of_each_system_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, platform: str, name: str
) -> None:
    assert trust_store(platform) == name
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "absent"))
    assert "absent" not in trust_store("linux")
