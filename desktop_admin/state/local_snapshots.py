"""The frozen snapshots of the stores that show this computer: keyring, preferences, tests."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_admin.domain.attention import RotationInterval, rotation_interval
from desktop_admin.domain.connections import Connection, ConnectionTestResult
from desktop_admin.domain.credentials import SavedCredential
from desktop_admin.domain.deliveries import DeliveryNote
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.preferences import Preferences
from desktop_admin.state.status import Notice, Status


@dataclass(frozen=True, slots=True)
class VaultState:
    """The keyring and the list of what this program keeps in it; never a value.

    Not ``is_persistent``: secrets live in memory until quitting. ``busy`` holds the client ids with
    something under way. ``backend_name`` is empty until the keyring was opened;
    ``former_backend_name`` is another one that earlier starts used, ``ignored_choice`` what
    asks for one that is not trusted; both are empty if there is none.
    """

    status: Status = Status.IDLE
    error: AppError | None = None
    backend_name: str = ""
    former_backend_name: str = ""
    ignored_choice: str = ""
    is_persistent: bool = True
    availability: KeyringAvailability = KeyringAvailability.OK
    saved: tuple[SavedCredential, ...] = ()
    busy: frozenset[str] = frozenset()
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class PreferencesState:
    """Settings and connections as they are in force.

    ``damaged_file`` is where an unreadable settings file was set aside to at this start,
    ``rotation_policy`` what is fixed for the whole machine.
    """

    preferences: Preferences = field(default_factory=Preferences)
    connections: tuple[Connection, ...] = ()
    is_saving: bool = False
    notice: Notice | None = None
    damaged_file: str | None = None
    rotation_policy: RotationInterval | None = None

    def rotation_of(self, connection_id: str) -> RotationInterval:
        """After how long the credentials of this connection are due."""
        own = (each.rotation_days for each in self.connections if each.id == connection_id)
        return rotation_interval(next(own, 0), self.rotation_policy)


@dataclass(frozen=True, slots=True)
class ConnectionTestState:
    """The last test of a connection, saved or not yet."""

    is_testing: bool = False
    result: ConnectionTestResult | None = None
    error: AppError | None = None


@dataclass(frozen=True, slots=True)
class HandoverState:
    """Whether a file with a secret is being written."""

    is_writing: bool = False


@dataclass(frozen=True, slots=True)
class DeliveriesState:
    """What was handed over from this computer on the present connection, newest first.

    ``items`` match ``search``; ``total`` counts all there are.
    """

    status: Status = Status.IDLE
    error: AppError | None = None
    items: tuple[DeliveryNote, ...] = ()
    total: int = 0
    search: str = ""
    is_exporting: bool = False
    notice: Notice | None = None
