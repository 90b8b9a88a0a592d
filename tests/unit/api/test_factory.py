"""Opening the way to servers."""

from __future__ import annotations

import socket
import subprocess
import sys
from contextlib import closing

import pytest

from desktop_admin.api.factory import ApiFactory
from desktop_admin.domain.errors import BadAnswer, ConnectionFailed
from desktop_admin.domain.exchanges import Exchange, Purpose
from desktop_admin.domain.preferences import ProxyMode, ProxySetting
from desktop_admin.domain.redaction import REDACTED, RedactionLedger
from desktop_admin.domain.secret import Secret
from tests.fakes import faults
from tests.fakes.faulty_server import FaultyServer

HEAVY = ("httpx", "httpcore", "msgspec", "truststore", "tenacity", "keyring", "cryptography")
LIGHT = ("api.factory", "services.sign_in", "services.credential_tester", "services.signed_in")


def test_nothing_heavy_is_imported_before_the_first_use() -> None:
    imports = "; ".join(f"import desktop_admin.{name}" for name in LIGHT)
    check = f"import sys; {imports}; print([n for n in {HEAVY!r} if n in sys.modules])"
    run = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_everything_it_opens_reports_and_redacts() -> None:
    ledger, seen = RedactionLedger(), list[Exchange]()
    ledger.register(Secret("correct-horse"))
    api = ApiFactory(
        ledger,
        "API Access Admin/9",
        proxy=lambda: ProxySetting(ProxyMode.NONE),
        on_exchange=seen.append,
    )
    with FaultyServer(None) as server:
        server.go_wrong(faults.Fault(status=418, body=b'{"message": "correct-horse"}'))
        with closing(api.server(server.url)) as door, pytest.raises(BadAnswer) as caught:
            door.sessions.end(Secret("ossps_x"))
        with pytest.raises(BadAnswer):
            api.tokens().oauth_token(f"{server.url}/oauth2/token", "id", Secret("x"))
        with closing(api.probe(server.url)) as probe:
            assert not probe.probe().has_administration
    assert caught.value.detail == REDACTED
    assert [exchange.path for exchange in seen] == [
        "/admin/v1/sessions/current",
        "/oauth2/token",
        "/admin/v1/me",
        "/health",
    ]
    asked = [Purpose.ACCOUNT, Purpose.CREDENTIAL, Purpose.CONNECTION, Purpose.CONNECTION]
    assert [exchange.purpose for exchange in seen] == asked


def test_a_changed_proxy_counts_from_the_next_opening(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    setting = [ProxySetting(ProxyMode.MANUAL, "ftp://p.example:1")]
    api = ApiFactory(RedactionLedger(), "x", proxy=lambda: setting[0])
    with closing(api.probe("https://no-such-host.invalid")) as old:
        setting[0] = ProxySetting(ProxyMode.NONE)
        with pytest.raises(ConnectionFailed) as caught:
            old.probe()
    assert "proxies" in (caught.value.detail or "")
    with (
        closing(api.probe("https://no-such-host.invalid")) as new,
        pytest.raises(ConnectionFailed) as later,
    ):
        new.probe()
    assert "name of the server" in (later.value.detail or "")
