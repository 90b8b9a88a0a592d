"""What a support bundle is made from: plain records that the window or a command hands in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

from desktop_admin.diagnostics.bundle_names import HiddenNames, names_of_this_computer
from desktop_admin.diagnostics.diagnosis import Diagnosis
from desktop_admin.diagnostics.engine import CheckResult
from desktop_admin.domain.access import Access, AuthenticationMethod
from desktop_admin.domain.connections import Connection
from desktop_admin.domain.exchanges import DIRECT, Exchange
from desktop_admin.domain.keyring_status import KeyringStatus
from desktop_admin.domain.recording import Recording
from desktop_admin.settings.loaded import LoadedSettings


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """What is known of the account while somebody is signed in; None: it was not read."""

    access: Access
    method: AuthenticationMethod | None = None
    has_api_key: bool | None = None
    client_apps: int | None = None
    oauth_clients: int | None = None


@dataclass(frozen=True, slots=True)
class BundleSources:
    """Everything a bundle may tell; what is None or empty makes no file.

    ``surroundings`` are versions and names that only the caller knows, such as Qt's platform.
    ``client_names`` are looked for only where names are replaced.
    """

    log_directory: Path
    settings: LoadedSettings
    surroundings: Mapping[str, str] = field(default_factory=dict)
    connection: Connection | None = None
    keyring: KeyringStatus | None = None
    checks: tuple[CheckResult, ...] = ()
    diagnoses: tuple[Diagnosis, ...] = ()
    calls: tuple[Exchange, ...] | None = None
    account: AccountFacts | None = None
    recording: Recording | None = None
    client_names: tuple[str, ...] = ()
    note: str = ""


def hidden_names(sources: BundleSources, *, replaces_names: bool) -> HiddenNames:
    """Everybody and everything that is known by name."""
    settings, account = sources.settings, sources.account
    urls = [
        url
        for one in settings.connections
        for url in (one.backend_url, one.authorization_server_url or "")
    ]
    names = names_of_this_computer()
    return replace(
        names,
        people=(*names.people, *(_people(account.access) if account else ())),
        accounts=(account.access.account.name,) if account else (),
        other_hosts=(*_hosts([settings.preferences.proxy.url]), *_hosts_of(sources.calls or ())),
        own_hosts=_hosts(urls),
        clients=(*sources.client_names, *(one.name for one in settings.connections)),
        replaces_names=replaces_names,
    )


def _people(access: Access) -> tuple[str, ...]:
    person, account = access.person, access.account
    return (person.name, person.email, account.owner_name, account.owner_email)


def _hosts(urls: list[str]) -> tuple[str, ...]:
    hosts = (urlsplit(url if "://" in url else f"//{url}").hostname for url in urls)
    return tuple(dict.fromkeys(host for host in hosts if host))


def _hosts_of(calls: tuple[Exchange, ...]) -> tuple[str, ...]:
    return _hosts([host for one in calls for host in (one.host, one.proxy) if host != DIRECT])
