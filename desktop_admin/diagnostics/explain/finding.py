"""What is said of a paste: findings with their severity, the evidence and the next steps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from urllib.parse import urlsplit

from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.credentials import Client
from desktop_admin.domain.recognition import Recognition
from desktop_admin.domain.text import Text


class Severity(IntEnum):
    """How much a finding matters; the gravest come first."""

    ERROR = 3
    WARNING = 2
    INFO = 1
    OK = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence of what is so, what shows it, and what to do; ``id`` is stable."""

    id: str
    severity: Severity
    title: Text
    evidence: tuple[Text, ...] = ()
    steps: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """A row of the tables of what can be wrong with a paste."""

    id: str
    severity: Severity
    title: Text
    steps: tuple[Text, ...] = ()

    def found(self, *evidence: Text, **facts: object) -> Finding:
        """The finding that this is so, with ``facts`` in its title and its steps."""
        return Finding(
            self.id,
            self.severity,
            self.title.with_facts(**facts),
            evidence,
            tuple(step.with_facts(**facts) for step in self.steps),
        )


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the program knows beside the paste; everything but ``now`` (aware) may be missing.

    ``has_all_clients``: ``clients`` are all of the account, so that a stranger is one.
    """

    now: datetime
    connection_name: str = ""
    backend_url: str = ""
    token_endpoint: str = ""
    method: AuthenticationMethod | None = None
    clients: tuple[Client, ...] = ()
    has_all_clients: bool = False
    recognition: Recognition | None = None

    def is_ours(self, url: str) -> bool:
        """Whether ``url`` is on the server of the connection."""
        hosts = {_host_of(self.backend_url), _host_of(self.token_endpoint)} - {""}
        return _host_of(url) in hosts

    def client(self, client_id: str) -> Client | None:
        """The client of the account with this id."""
        return next((one for one in self.clients if one.client_id == client_id), None)


def _host_of(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
