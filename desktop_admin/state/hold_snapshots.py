"""What waits to be sent and can still be undone, as the window shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from desktop_admin.domain.credentials import Client
from desktop_admin.state.client_work import Act


@dataclass(frozen=True, slots=True)
class Hold:
    """One act on one client or several, not sent yet.

    ``clients`` as they were when the person agreed: their versions go with the requests.
    ``seconds_left`` are whole ones, never below 1.
    """

    id: int
    act: Act
    clients: tuple[Client, ...]
    connection_name: str
    seconds_left: int


@dataclass(frozen=True, slots=True)
class HoldsState:
    """``held``, oldest first, and what was ``dropped`` unsent since the person last looked.

    ``is_paused``: something lies over the window, so that nobody could undo.
    """

    held: tuple[Hold, ...] = ()
    dropped: tuple[Hold, ...] = ()
    is_paused: bool = False

    @property
    def client_ids(self) -> frozenset[str]:
        """The clients that something is about to be done to."""
        return frozenset(client.client_id for hold in self.held for client in hold.clients)


class HoldSender(Protocol):
    """A store that sends what was held."""

    def send_held(self, hold: Hold) -> None:
        """The time is over, or the person does not want to wait."""
