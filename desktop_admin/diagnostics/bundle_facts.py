"""The structured files of a support bundle: only fields that are named here go in."""

from __future__ import annotations

import importlib.metadata
import locale
import os
import platform
import re
import ssl
import sys
from collections.abc import Mapping
from dataclasses import asdict

from desktop_admin import __version__
from desktop_admin.diagnostics.bundle_sources import AccountFacts, BundleSources
from desktop_admin.domain.connections import Connection
from desktop_admin.domain.exchanges import Exchange
from desktop_admin.domain.recording import Recording
from desktop_admin.settings.declared import SETTINGS
from desktop_admin.settings.values import values_from

LIBRARIES = (
    "PySide6-Essentials",
    "httpx",
    "httpcore",
    "keyring",
    "SecretStorage",
    "truststore",
    "msgspec",
    "cryptography",
    "pyrage",
    "platformdirs",
    "litestar",
    "sqlalchemy",
)
_SESSION = ("XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "LANG", "LC_ALL")
_SHORT_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_.:@+-]{0,39}")
# Of these only whether they are set.
_CHANGING = (
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "NO_PROXY",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "PYTHON_KEYRING_BACKEND",
    "QT_QPA_PLATFORM",
    "QT_SCALE_FACTOR",
)
_CALL = (
    "number",
    "at",
    "purpose",
    "method",
    "scheme",
    "host",
    "path",
    "query",
    "status",
    "fault",
    "milliseconds",
    "attempt",
    "repeats",
    "retry_after",
    "request_id",
    "proxy",
    "tls_version",
    "size",
)


def versions(
    sources: BundleSources, environment: Mapping[str, str] = os.environ
) -> dict[str, object]:
    """Program, Python, libraries, operating system, session, keyring and kind of proxy."""
    keyring, proxy = sources.keyring, sources.settings.preferences.proxy
    return {
        "program": {"version": __version__, "is_packaged": bool(getattr(sys, "frozen", False))},
        "python": platform.python_version(),
        "openssl": ssl.OPENSSL_VERSION,
        "libraries": {name: found for name in LIBRARIES if (found := _version(name))},
        "system": {"name": _system(), "kernel": platform.release(), "machine": platform.machine()},
        "session": {name: _word(environment[name]) for name in _SESSION if name in environment},
        "encoding": locale.getpreferredencoding(do_setlocale=False),
        "variables_set": [
            name for name in _CHANGING if name in environment or name.lower() in environment
        ],
        "surroundings": dict(sources.surroundings),
        "keyring": keyring
        and {
            "name": keyring.back_end,
            "state": keyring.availability.value,
            "is_persistent": keyring.is_persistent,
            "former_name": keyring.former_back_end,
        },
        "proxy": proxy.mode.value,
    }


def settings(sources: BundleSources) -> dict[str, object]:
    """Every declared setting, and of each connection what leads to its server."""
    found = sources.settings
    values = values_from(found.preferences)
    current = sources.connection
    return {
        "settings": {setting.key: values[setting.key] for setting in SETTINGS},
        "connections": [_connection(one) for one in found.connections],
        "current_connection": current and current.name,
        "rotation_policy_days": found.rotation_policy and found.rotation_policy.days,
        "notes": [str(note) for note in found.notes],
        "is_damaged": found.set_aside is not None,
        "is_of_a_newer_version": found.is_read_only,
    }


def account(facts: AccountFacts) -> dict[str, object]:
    """What the account allows and how much it has, without names of people."""
    access = facts.access
    return {
        "method_in_force": facts.method,
        "features": asdict(access.features),
        "has_roles_and_permissions": access.account.has_roles_and_permissions,
        "is_owner": access.person.is_owner,
        "roles": len(access.person.roles),
        "roles_switched_off": sum(not role.is_enabled for role in access.person.roles),
        "capabilities": sorted(access.capabilities),
        "has_api_key": facts.has_api_key,
        "client_apps": facts.client_apps,
        "oauth_clients": facts.oauth_clients,
        "person": access.person.email,
    }


def call(exchange: Exchange, made: Recording | None = None) -> dict[str, object]:
    """One attempt of one call, and whether it fell into the recording."""
    row = {name: getattr(exchange, name) for name in _CALL}
    row["at"] = exchange.at.isoformat(timespec="milliseconds")
    return row | {"recorded": made is not None and made.began_at <= exchange.at <= made.ended_at}


def recording(made: Recording) -> dict[str, object]:
    """When the recording ran and how it ended; its lines are a file of their own."""
    return {
        "marker": made.marker,
        "began_at": made.began_at.isoformat(timespec="seconds"),
        "ended_at": made.ended_at.isoformat(timespec="seconds"),
        "ended_by": made.end,
        "lines": len(made.lines),
        "lines_dropped": made.dropped,
        "faults": made.faults,
        "is_in_log": made.is_in_log,
    }


def _connection(connection: Connection) -> dict[str, object]:
    return {
        "name": connection.name,
        "kind": connection.kind,
        "backend_url": connection.backend_url,
        "authorization_server_url": connection.authorization_server_url,
        "is_on_this_computer": connection.is_embedded,
        "rotation_days": connection.rotation_days,
    }


def _version(library: str) -> str:
    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _system() -> str:
    try:
        return platform.freedesktop_os_release().get("PRETTY_NAME", "Linux")
    except OSError:  # there is no such file elsewhere
        return f"{platform.system()} {platform.version()}"


def _word(value: str) -> str:
    return value if _SHORT_WORD.fullmatch(value) else "(not told)"
