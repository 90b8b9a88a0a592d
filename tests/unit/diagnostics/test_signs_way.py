"""Faults on the way to a server, each staged by real sockets."""

from __future__ import annotations

import pytest

from desktop_admin.api.factory import ApiFactory
from desktop_admin.diagnostics.diagnosis import Diagnosis, diagnose
from desktop_admin.diagnostics.observing import observed_in
from desktop_admin.domain.errors import ApiError
from desktop_admin.domain.preferences import ProxyMode, ProxySetting
from desktop_admin.domain.redaction import RedactionLedger
from tests.fakes.raw_server import RawServer, unused_url


def _why(url: str, proxy: str = "") -> tuple[Diagnosis, ...]:
    """What a person hears who asks Why? of the error of a call to ``url``."""
    setting = ProxySetting(ProxyMode.MANUAL, proxy) if proxy else ProxySetting()
    door = ApiFactory(RedactionLedger(), "test", proxy=lambda: setting).probe(url)
    with pytest.raises(ApiError) as met:
        door.probe()
    door.close()
    return diagnose(observed_in(met.value))


def test_port_refused() -> None:
    assert _why(unused_url())[0].id == "port-refused"


@pytest.mark.parametrize(
    ("status", "cause"),
    [
        (407, "proxy-wants-password"),
        (403, "proxy-refuses"),
        (502, "proxy-cannot-reach"),
    ],
)
def test_what_a_proxy_says(status: int, cause: str) -> None:
    head = f"HTTP/1.1 {status} No\r\nContent-Length: 0\r\n\r\n".encode()
    with RawServer(lambda connection, _: connection.sendall(head)) as proxy:
        found = _why("https://a.example", proxy.url)
    assert found[0].id == cause
    assert str(status) in " ".join(str(text) for text in found[0].evidence)
