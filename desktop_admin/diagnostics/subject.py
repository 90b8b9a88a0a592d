"""What is checked, and the ports through which it is looked at."""

from __future__ import annotations

import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

from desktop_admin.api.proxy import ProxyResolver, proxy_for, system_proxy
from desktop_admin.domain.access import Access, AuthenticationMethod
from desktop_admin.domain.credentials import Client, CredentialKind
from desktop_admin.domain.preferences import ProxySetting
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.text import Text
from desktop_admin.domain.urls import derived_token_endpoint, is_same_origin
from desktop_admin.settings.loaded import LoadedSettings
from desktop_admin.settings.paths import AppPaths

if TYPE_CHECKING:
    from desktop_admin.api.factory import ApiFactory
    from desktop_admin.api.tokens import Reply
    from desktop_admin.vault.port import Vault

Address = tuple[str, str]  # family ("IPv4", "IPv6") and number
ResolveName = Callable[[str], tuple[Address, ...]]
_FAMILIES = {socket.AF_INET: "IPv4", socket.AF_INET6: "IPv6"}


def resolve_name(host: str) -> tuple[Address, ...]:
    """All addresses of ``host``, in the system's order. Raises ``OSError``."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    rows = ((_FAMILIES[row[0]], str(row[4][0])) for row in found if row[0] in _FAMILIES)
    return tuple(dict.fromkeys(rows))


class CallsPort(Protocol):
    """The public calls of integrations for the checked connection.

    A secret goes to the backend's own origin, or to the authorization server that the person
    confirmed; before any other, ``ServerNotConfirmed`` is raised. Both raise the transport's errors
    where the server did not decide.
    """

    def ask_token(self, kind: CredentialKind, client_id: str, secret: Secret) -> Reply:
        """A token that is asked for now, never one that was kept."""
        ...

    def call_api(self, credential: Secret, scheme: str) -> Reply:
        """The cheapest call that needs a credential; ``scheme`` is ``Basic`` or ``Bearer``."""
        ...


class AccountPort(Protocol):
    """What the account says to the signed-in person; each call may block and raise ``AppError``."""

    def access(self) -> Access:
        """Person, features and capabilities."""
        ...

    def method(self) -> AuthenticationMethod:
        """The method in force."""
        ...

    def client(self, kind: CredentialKind, client_id: str) -> Client | None:
        """The client as it is registered, None: there is none."""
        ...


@dataclass(frozen=True, slots=True)
class ClipboardSeen:
    """How a marker fared that was copied like a secret. ``marking`` says who honours the mark.

    ``came_back`` and ``was_cleared`` are None where this desktop does not let the program look.
    """

    marking: str
    came_back: bool | None
    was_cleared: bool | None


@dataclass(slots=True)
class Answers:
    """What one run was told of the credential so far; each check writes what the next one needs."""

    secret: Secret | None = None
    asked: Reply | None = None
    called: Reply | None = None


@dataclass(frozen=True, slots=True)
class CheckedCredential:
    """A credential to try. ``read`` fetches its secret, and may raise ``VaultError``; None: it is
    not kept. ``calls`` None: there is no way to try it, ``calls_refused`` says why.
    """

    name: str
    kind: CredentialKind
    client_id: str
    read: Callable[[], Secret | None]
    calls: CallsPort | None
    calls_refused: Text | None = None
    saved_at: datetime | None = None
    answers: Answers = field(default_factory=Answers, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Subject:
    """What one run checks; a new one for each run.

    ``url`` is a connection's backend, None: none was chosen, or ``no_url`` says why there is none.
    ``token_endpoint`` is the authorization server's, where it differs from the backend's own.
    ``account`` None: nobody is signed in. ``clipboard`` tries the marker and gives None where
    what lies there must be left alone; no such port: there is no display.
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
    no_url: Text | None = None
    credential: CheckedCredential | None = None
    account: AccountPort | None = None
    clipboard: Callable[[], ClipboardSeen | None] | None = None

    @property
    def proxy_setting(self) -> ProxySetting:
        """What Settings say of the proxy."""
        return self.settings.preferences.proxy

    @property
    def endpoint(self) -> str:
        """The token endpoint in use."""
        return self.token_endpoint or derived_token_endpoint(self.url or "")

    @property
    def has_other_authorization_server(self) -> bool:
        """Whether tokens come from another host or port than the backend's."""
        return not is_same_origin(self.url or "", self.endpoint)

    def proxy(self) -> str | None:
        """The proxy for this very URL, or None: straight. Raises ``ConnectionFailed``."""
        return proxy_for(self.url or "", self.proxy_setting, self.resolve_proxy)


def host_and_port(url: str) -> tuple[str, int]:
    """Where a connection to ``url`` goes."""
    parts = urlsplit(url)
    return parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
