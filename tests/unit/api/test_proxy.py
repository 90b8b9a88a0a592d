"""Which proxy leads where."""

from __future__ import annotations

import os
import sys
from contextlib import nullcontext
from types import SimpleNamespace

import pytest

from desktop_admin.api.proxy import has_proxy_script, proxy_for, proxy_source, system_proxy
from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.domain.preferences import ProxyMode, ProxySetting

FAR = "https://sign.example.com/base"
SYSTEM = ProxySetting()
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


@pytest.mark.parametrize(
    ("url", "setting", "environ", "told"),
    [
        ("http://127.0.0.1:1", SYSTEM, {"http_proxy": "p"}, ("loopback", "")),
        (FAR, ProxySetting(ProxyMode.NONE), {"https_proxy": "p"}, ("setting", "")),
        (FAR, ProxySetting(ProxyMode.MANUAL, "p"), {}, ("setting", "")),
        (FAR, SYSTEM, {"HTTPS_PROXY": "p"}, ("environment", "HTTPS_PROXY")),
        (FAR, SYSTEM, {"HTTPS_PROXY": "p", "https_proxy": "q"}, ("environment", "https_proxy")),
        (FAR, SYSTEM, {"https_proxy": "q", "HTTPS_PROXY": "p"}, ("environment", "https_proxy")),
        (FAR, SYSTEM, {"ALL_PROXY": "p"}, ("environment", "ALL_PROXY")),
        (FAR, SYSTEM, {"http_proxy": "p"}, ("environment", "")),
        (FAR, SYSTEM, {"https_proxy": "p", "NO_PROXY": ".example.com"}, ("exception", "NO_PROXY")),
        (FAR, SYSTEM, {"no_proxy": "*"}, ("system", "")),
        (FAR, SYSTEM, {"https_proxy": ""}, ("system", "")),
        (FAR, SYSTEM, {}, ("system", "")),
    ],
)
def test_who_decides_is_named(
    monkeypatch: pytest.MonkeyPatch,
    url: str,
    setting: ProxySetting,
    environ: dict[str, str],
    told: tuple[str, str],
) -> None:
    kind, variable = told
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    source = proxy_source(url, setting)
    assert (source.kind, source.variable, source.has_script) == (kind, variable, False)
    if kind == "environment":  # and it is what counts
        assert (proxy_for(url, setting) is not None) == bool(variable)
    if kind == "exception":
        assert proxy_for(url, setting) is None


def test_a_script_is_looked_for_where_the_system_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    assert proxy_source(FAR, SYSTEM, has_script=lambda: True).has_script
    monkeypatch.setenv("HTTPS_PROXY", "p")
    assert not proxy_source(FAR, SYSTEM, has_script=lambda: True).has_script


def test_windows_tells_of_its_script(monkeypatch: pytest.MonkeyPatch) -> None:
    values = {"AutoConfigURL": "http://pac.example/"}

    def query(key: object, name: str) -> tuple[str, int]:
        del key
        if name not in values:
            raise OSError
        return values[name], 1

    registry = SimpleNamespace(
        HKEY_CURRENT_USER=1, OpenKey=lambda *_: nullcontext(), QueryValueEx=query
    )
    monkeypatch.setitem(sys.modules, "winreg", registry)
    assert has_proxy_script("win32")
    values.clear()
    assert not has_proxy_script("win32")
    assert not has_proxy_script("linux")
