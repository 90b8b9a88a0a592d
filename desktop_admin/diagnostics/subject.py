"""What is checked, and the ports through which it is looked at."""

from __future__ import annotations

import socket
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from desktop_admin.api.proxy import ProxyResolver, proxy_for, system_proxy
from desktop_admin.domain.preferences import ProxySetting
from desktop_admin.settings.loaded import LoadedSettings
from desktop_admin.settings.paths import AppPaths

if TYPE_CHECKING:
    from desktop_admin.api.factory import ApiFactory
    from desktop_admin.vault.port import Vault

Address = tuple[str, str]  # family ("IPv4", "IPv6") and number
ResolveName = Callable[[str], tuple[Address, ...]]
_FAMILIES = {socket.AF_INET: "IPv4", socket.AF_INET6: "IPv6"}


def resolve_name(host: str) -> tuple[Address, ...]:
    """All addresses of ``host``, in the system's order. Raises ``OSError``."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    rows = ((_FAMILIES[row[0]], str(row[4][0])) for row in found if row[0] in _FAMILIES)
    return tuple(dict.fromkeys(rows))


@dataclass(frozen=True, slots=True)
class Subject:
    """``url`` is a connection's backend, None: none was chosen, and only this computer is checked.

    ``token_endpoint`` is the authorization server's, where it differs from the backend's own.
    ``connect_seconds``: how long one address may take to answer.
    """

    url: str | None
    token_endpoint: str | None
    settings: LoadedSettings
    paths: AppPaths
    api: ApiFactory
    vault: Vault
    resolve_proxy: ProxyResolver = system_proxy
    resolve_name: ResolveName = resolve_name
    connect_seconds: float = 4.0

    @property
    def proxy_setting(self) -> ProxySetting:
        """What Settings say of the proxy."""
        return self.settings.preferences.proxy

    def proxy(self) -> str | None:
        """The proxy for this very URL, or None: straight. Raises ``ConnectionFailed``."""
        return proxy_for(self.url or "", self.proxy_setting, self.resolve_proxy)


def host_and_port(url: str) -> tuple[str, int]:
    """Where a connection to ``url`` goes."""
    parts = urlsplit(url)
    return parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
