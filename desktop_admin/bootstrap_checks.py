"""What the command line is to check, put together from names: connection, credential, ports."""

from __future__ import annotations

import argparse
import socket
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_admin import __version__
from desktop_admin.api.factory import ApiFactory
from desktop_admin.diagnostics.checks import CHECKS, LOCAL_CHECKS
from desktop_admin.diagnostics.engine import Check, CheckResult
from desktop_admin.diagnostics.observed import Observed
from desktop_admin.diagnostics.subject import CheckedCredential, Subject
from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import SavedCredential
from desktop_admin.domain.errors import BackendStopped
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.names import display_name
from desktop_admin.domain.preferences import ProxySetting
from desktop_admin.domain.redaction import RedactionLedger, redact_shapes
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text
from desktop_admin.domain.urls import derived_token_endpoint
from desktop_admin.services.checked_calls import CheckedCalls
from desktop_admin.services.credential_tokens import CredentialTokens
from desktop_admin.services.loopback_owner import is_served_by_another
from desktop_admin.services.request_log import RequestLog
from desktop_admin.services.token_cache import TokenCache
from desktop_admin.settings.loaded import LoadedSettings
from desktop_admin.settings.paths import AppPaths
from desktop_admin.settings.policy import read_policy
from desktop_admin.settings.store import SettingsFile
from desktop_admin.vault.index import SavedCredentialIndex
from desktop_admin.vault.last_back_end import LastBackEnd
from desktop_admin.vault.port import Vault
from desktop_admin.vault.saved import SavedCredentials

_KNOCK_SECONDS = 1.0
_NOT_RUNNING = Text(
    QT_TRANSLATE_NOOP(
        "Text",
        "The server on this computer is not running: it runs while a window uses it.",
    )
)
_ANOTHER_USER = Text(
    QT_TRANSLATE_NOOP("Text", "Somebody else listens at the address of this computer's server.")
)
_ONLY_THE_WINDOW = Text(
    QT_TRANSLATE_NOOP(
        "Text", "Secrets go to the server on this computer from the window alone that started it."
    )
)


class ChoiceRefused(ValueError):
    """A name that fits nothing, or too much; its text says what there is."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What to check, and a ``note`` on what could not be decided."""

    connection: Connection | None
    subject: Subject
    note: str = ""


class CheckChoice:
    """Finds what to check among what is saved below ``paths``; ``ledger`` learns each secret.

    ``requests`` has every call that a check makes.
    """

    def __init__(self, paths: AppPaths, vault: Vault, ledger: RedactionLedger) -> None:
        self._paths = paths
        self._vault = vault
        settings = SettingsFile(paths.settings_file).load()
        self._settings = read_policy(paths.policy_file).laid_on(settings)
        self.requests = RequestLog()
        self._api = _api(self._settings, ledger, self.requests)
        index = SavedCredentialIndex(paths.saved_credentials_file)
        self._index = index
        self._saved = SavedCredentials(vault, index, LastBackEnd(paths.keyring_file))

    @property
    def settings(self) -> LoadedSettings:
        """What is set, and the connections."""
        return self._settings

    def choose(self, connection_name: str | None, credential_name: str | None) -> Chosen:
        """The subject of a run. Raises ``ChoiceRefused``, and ``FileFailed`` for the list."""
        connection = self._connection(connection_name)
        if connection is None:
            if credential_name is not None:
                raise ChoiceRefused(f"name the connection too; {_listed(self._names())}")
            return Chosen(None, self._bare(), self._undecided())
        subject = self._reached(connection)
        if credential_name is None:
            return Chosen(connection, subject)
        saved = self._credential(connection, credential_name)
        checked = self._checked(subject, connection, saved)
        return Chosen(connection, replace(subject, credential=checked))

    def _connection(self, name: str | None) -> Connection | None:
        every = self._settings.connections
        if name is None:
            servers = [one for one in every if not one.is_embedded] or list(every)
            return servers[0] if len(servers) == 1 else None
        found = [one for one in every if one.name == name]
        if len(found) != 1:
            raise ChoiceRefused(f"there is no such connection; {_listed(self._names())}")
        return found[0]

    def _credential(self, connection: Connection, name: str) -> SavedCredential:
        of_connection = [
            one for one in self._index.entries() if one.connection_id == connection.vault_id
        ]
        found = [one for one in of_connection if name in {one.name, one.client_id}]
        listed = _listed([_named(one) for one in of_connection])
        if not found:
            raise ChoiceRefused(f"no such credential is in the keyring; {listed}")
        if len(found) > 1:
            raise ChoiceRefused(f"several credentials have this name, give the id; {listed}")
        return found[0]

    def _reached(self, connection: Connection) -> Subject:
        bare = self._bare()
        if not connection.is_embedded:
            endpoint = connection.authorization_server_url
            return replace(bare, url=connection.backend_url, token_endpoint=endpoint)
        url = self._embedded_url()
        if url is None:
            return replace(bare, no_url=_NOT_RUNNING)
        return (
            replace(bare, no_url=_ANOTHER_USER)
            if is_served_by_another(url)
            else replace(bare, url=url)
        )

    def _checked(
        self, subject: Subject, connection: Connection, saved: SavedCredential
    ) -> CheckedCredential:
        def read() -> Secret | None:
            return self._saved.read(saved.connection_id, saved.client_id)

        return CheckedCredential(
            name=saved.name,
            kind=saved.kind,
            client_id=saved.client_id,
            read=read,
            calls=None if connection.is_embedded else self._calls(connection),
            calls_refused=subject.no_url or _ONLY_THE_WINDOW,
            saved_at=saved.saved_at,
        )

    def _calls(self, connection: Connection) -> CheckedCalls:
        # an address of this computer's own backend is never asked with a secret from here
        tokens = CredentialTokens(self._api.tokens, check_embedded=_refuse, cache=TokenCache())
        own = derived_token_endpoint(connection.backend_url)
        return CheckedCalls(tokens, connection, connection.authorization_server_url or own)

    def _embedded_url(self) -> str | None:
        """Where the backend on this computer listens, as it remembers its port; None: nowhere."""
        try:
            port = int((self._paths.backend / "port").read_text("ascii"))
            socket.create_connection(("127.0.0.1", port), _KNOCK_SECONDS).close()
        except (OSError, ValueError, OverflowError):
            return None
        return f"http://127.0.0.1:{port}"

    def _bare(self) -> Subject:
        return Subject(None, None, self._settings, self._paths, self._api, self._vault)

    def _undecided(self) -> str:
        names = self._names()
        return f"only this computer is checked; {_listed(names)}" if names else ""

    def _names(self) -> list[str]:
        return [one.name for one in self._settings.connections]


def checks_for(subject: Subject) -> tuple[Check[Subject], ...]:
    """All checks; where no connection was chosen, those of this computer."""
    is_chosen = subject.url is not None or subject.no_url is not None
    return CHECKS if is_chosen else LOCAL_CHECKS


def chosen_by(
    parser: argparse.ArgumentParser,
    choice: CheckChoice,
    connection_name: str | None,
    credential_name: str | None = None,
) -> Chosen:
    """What the words of a command choose; ends with the usage where a name fits nothing."""
    try:
        chosen = choice.choose(connection_name, credential_name)
    except (ChoiceRefused, FileFailed) as refused:
        parser.error(str(refused))
    if chosen.note:
        sys.stderr.write(f"{parser.prog}: {chosen.note}\n")
    return chosen


def _api(settings: LoadedSettings, ledger: RedactionLedger, log: RequestLog) -> ApiFactory:
    def proxy() -> ProxySetting:
        return settings.preferences.proxy

    name = f"API Access Admin/{__version__}"
    return ApiFactory(ledger, name, proxy=proxy, on_exchange=log.record)


def _named(saved: SavedCredential) -> str:
    return f"{display_name(saved.name)} ({redact_shapes(saved.client_id)})"


def _refuse(url: str) -> None:
    del url
    raise BackendStopped


def _listed(names: Sequence[str]) -> str:
    return f"saved are: {', '.join(names) or 'none'}"


def observed_of(subject: Subject, results: tuple[CheckResult, ...]) -> Observed:
    """What a run saw, for the table of causes."""
    endpoint = subject.endpoint if subject.url else ""
    return Observed(results=results, backend_url=subject.url or "", token_endpoint=endpoint)
