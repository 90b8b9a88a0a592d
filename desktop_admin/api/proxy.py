"""Which proxy leads to a server: the system's, a typed one, or none; never one to this computer."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.domain.preferences import ProxyMode, ProxySetting
from desktop_admin.domain.text import QT_TRANSLATE_NOOP
from desktop_admin.domain.urls import is_loopback_host

_UNKNOWN_PROXY = QT_TRANSLATE_NOOP("Text", "Only HTTP and HTTPS proxies are supported.")
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

    Raises ``ConnectionFailed`` where the proxy is of a kind that this program does not speak.
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
    return proxy
