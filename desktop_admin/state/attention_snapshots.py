"""The frozen snapshot of what needs attention in the account that is signed in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from desktop_admin.domain.attention import (
    Assessment,
    Exposure,
    RotationInterval,
    Standing,
    assess,
    facts_of,
)
from desktop_admin.domain.credentials import Client, CredentialKind
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.names import name_key
from desktop_admin.state.status import Notice, Status

_SEVERITY = {standing: place for place, standing in enumerate(Standing)}


@dataclass(frozen=True, slots=True)
class AttentionState:
    """All clients of the account with what is known of them on this computer.

    ``is_complete`` is False where there are more than were read.
    """

    status: Status = Status.IDLE
    error: AppError | None = None
    clients: tuple[Client, ...] = ()
    is_complete: bool = True
    exposures: tuple[Exposure, ...] = ()
    rotation: RotationInterval = field(default_factory=RotationInterval)
    notice: Notice | None = None

    def assess(self, client: Client, now: datetime) -> Assessment:
        """How ``client`` stands."""
        marks = (each for each in self.exposures if each.client_id == client.client_id)
        return assess(facts_of(client, self.rotation.days, next(marks, None)), now)

    def needing(
        self, now: datetime, standing: Standing, kind: CredentialKind | None = None
    ) -> tuple[Client, ...]:
        """The clients (of one kind, or of all) that stand so."""
        return tuple(
            client
            for client in self.clients
            if kind in {None, client.kind} and self.assess(client, now).standing is standing
        )

    def worst_first(
        self, now: datetime, kind: CredentialKind, search: str = ""
    ) -> tuple[Client, ...]:
        """The clients that match ``search`` in name or Client ID, the worst first, then by name."""
        found = (one for one in self.clients if one.kind is kind and _matches(one, search))
        return tuple(sorted(found, key=lambda one: self._rank(one, now)))

    def exposed(self, now: datetime, kind: CredentialKind, search: str = "") -> tuple[Client, ...]:
        """The exposed ones of them, by name; few are marked, so that most need no judgement."""
        marked = {mark.client_id for mark in self.exposures}
        found = (one for one in self.clients if one.kind is kind and one.client_id in marked)
        exposed = (
            one
            for one in found
            if _matches(one, search) and self.assess(one, now).standing is Standing.EXPOSED
        )
        return tuple(sorted(exposed, key=lambda one: name_key(one.name)))

    def _rank(self, client: Client, now: datetime) -> tuple[int, str]:
        return _SEVERITY[self.assess(client, now).standing], name_key(client.name)


def _matches(client: Client, search: str) -> bool:
    return search.casefold() in f"{client.name}\n{client.client_id}".casefold()
