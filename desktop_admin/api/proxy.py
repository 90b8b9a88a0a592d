"""Which proxy leads to a server: the system's, a typed one, or none; never one to this computer."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.domain.preferences import ProxyMode, ProxySetting
from desktop_admin.domain.text import QT_TRANSLATE_NOOP
from desktop_admin.domain.urls import is_loopback_host

_UNKNOWN_PROXY = QT_TRANSLATE_NOOP("Text", "Only HTTP and HTTPS proxies are supported.")
_BAD_PROXY = QT_TRANSLATE_NOOP("Text", "The address of the proxy makes no sense.")
_WINDOWS_PROXY = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings"
ProxyResolver = Callable[[str], str | None]


def system_proxy(url: str) -> str | None:
    """The proxy of environment, registry or system settings for ``url``; exceptions count.

    Proxy auto-configuration needs another resolver.
    """
    parts = urlsplit(url)
    if proxy_bypass(parts.netloc):
        return None
    proxies = getproxies()
    return proxies.get(parts.scheme) or proxies.get("all")


def proxy_for(url: str, setting: ProxySetting, resolve: ProxyResolver = system_proxy) -> str | None:
    """The proxy URL to use for ``url``, or None: straight.

    Raises ``ConnectionFailed`` where the proxy is of a kind that this program does not speak, or is
    no address.
    """
    host = urlsplit(url).hostname or ""
    if is_loopback_host(host) or setting.mode is ProxyMode.NONE:
        return None
    proxy = setting.url if setting.mode is ProxyMode.MANUAL else resolve(url)
    if not proxy:
        return None
    proxy = proxy if "://" in proxy else f"http://{proxy}"
    if urlsplit(proxy).scheme.lower() not in {"http", "https"}:
        raise ConnectionFailed(host=host, detail=_UNKNOWN_PROXY, system="proxy kind")
    if not _is_address(proxy):
        raise ConnectionFailed(host=host, detail=_BAD_PROXY, system="proxy address")
    return proxy


def _is_address(proxy: str) -> bool:
    """Whether there is a host in it, and a number where a port is."""
    try:
        parts = urlsplit(proxy)
        return bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class ProxySource:
    """Who decides on the proxy for a URL.

    ``kind``: ``loopback`` (never one to this computer), ``setting``, ``environment``, ``exception``
    (``no_proxy``), ``system``. ``variable``: the name of the environment variable that counted.
    ``has_script``: the system has a script for it (PAC), which this program does not run.
    """

    kind: str
    variable: str = ""
    has_script: bool = False


def proxy_source(
    url: str,
    setting: ProxySetting,
    environ: Mapping[str, str] = os.environ,
    has_script: Callable[[], bool] | None = None,
) -> ProxySource:
    """Who decides on the proxy for ``url``, by the order that ``proxy_for`` follows."""
    parts = urlsplit(url)
    if is_loopback_host(parts.hostname or ""):
        return ProxySource("loopback")
    if setting.mode is not ProxyMode.SYSTEM:
        return ProxySource("setting")
    # as urllib reads them: where any is set, the system's own settings do not count
    named = {name.lower(): name for name in environ if name.lower().endswith("_proxy")}
    named |= {name: name for name in environ if name in named}  # lower case counts first
    if any(environ[name] for key, name in named.items() if key != "no_proxy"):
        if proxy_bypass(parts.netloc):
            return ProxySource("exception", named.get("no_proxy", ""))
        wanted = (f"{parts.scheme}_proxy", "all_proxy")
        found = next((named[key] for key in wanted if environ.get(named.get(key, ""))), "")
        return ProxySource("environment", found)
    return ProxySource("system", has_script=(has_script or has_proxy_script)())


def has_proxy_script(platform: str = sys.platform) -> bool:
    """Whether Windows is set to ask a proxy script; on other systems nobody can tell here."""
    if platform != "win32":
        return False
    registry = importlib.import_module("winreg")
    with suppress(OSError), registry.OpenKey(registry.HKEY_CURRENT_USER, _WINDOWS_PROXY) as key:
        return bool(registry.QueryValueEx(key, "AutoConfigURL")[0])
    return False
