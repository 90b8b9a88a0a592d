"""Which proxy leads where."""

from __future__ import annotations

import pytest

from desktop_admin.api.proxy import proxy_for, system_proxy
from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.domain.preferences import ProxyMode, ProxySetting

FAR = "https://sign.example.com/base"
MANUAL = ProxySetting(ProxyMode.MANUAL, "http://proxy.example:3128")


def test_the_system_is_asked_for_the_very_server() -> None:
    asked: list[str] = []

    def resolve(url: str) -> str:
        asked.append(url)
        return "http://corporate.example:8080"

    assert proxy_for(FAR, ProxySetting(), resolve) == "http://corporate.example:8080"
    assert asked == [FAR]


@pytest.mark.parametrize("url", ["http://127.0.0.1:8123", "http://[::1]:80", "http://localhost:1"])
@pytest.mark.parametrize("setting", [MANUAL, ProxySetting()])
def test_this_computer_is_never_reached_by_a_proxy(url: str, setting: ProxySetting) -> None:
    assert proxy_for(url, setting, lambda _: "http://evil.example:1") is None


def test_none_means_none() -> None:
    assert proxy_for(FAR, ProxySetting(ProxyMode.NONE), lambda _: "http://x.example:1") is None


def test_manual_asks_nobody() -> None:
    assert proxy_for(FAR, MANUAL, lambda _: "http://x.example:1") == "http://proxy.example:3128"
    assert proxy_for(FAR, ProxySetting(ProxyMode.MANUAL, "p.example:1")) == "http://p.example:1"


def test_an_unknown_kind_of_proxy_is_said() -> None:
    with pytest.raises(ConnectionFailed, match=r"sign\.example\.com"):
        proxy_for(FAR, ProxySetting(ProxyMode.MANUAL, "socks5://p.example:1"))


def test_the_environment_counts_with_its_exceptions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://env.example:3128")
    monkeypatch.setenv("no_proxy", "inside.example")
    assert system_proxy(FAR) == "http://env.example:3128"
    assert system_proxy("https://inside.example/x") is None
    assert proxy_for(FAR, ProxySetting()) == "http://env.example:3128"
