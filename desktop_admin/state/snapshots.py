"""The frozen snapshots of the stores that show an account: what pages are drawn from."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from desktop_admin.domain.access import Access, AuthenticationMethod, SamplePerson
from desktop_admin.domain.activity import AuditEvent, AuditQuery
from desktop_admin.domain.connections import AuthorizationServer, Connection
from desktop_admin.domain.credentials import (
    ApiKeyView,
    Client,
    CredentialTest,
    Impact,
    MethodStatus,
)
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.text import Text
from desktop_admin.state.status import Notice, Status


class Phase(StrEnum):
    """Which part of the window the session leads to."""

    WELCOME = "welcome"
    STARTING = "starting"
    SIGN_IN = "sign-in"
    SIGNED_IN = "signed-in"


@dataclass(frozen=True, slots=True)
class SessionState:
    """Who is signed in where.

    ``access`` is present exactly in the phase SIGNED_IN. ``is_working``: a sign-in, sign-out or
    check is under way. ``withdrawn``: the permission was there and the server took it back.
    ``message`` says on the sign-in page why one is there, ``email`` is the last person's.
    ``keep_problem`` is why the next start will ask for the password, though that was not wanted.
    """

    phase: Phase = Phase.WELCOME
    connection: Connection | None = None
    access: Access | None = None
    sample_people: tuple[SamplePerson, ...] = ()
    is_working: bool = False
    error: AppError | None = None
    withdrawn: bool = False
    message: Text | None = None
    email: str = ""
    keep_problem: AppError | None = None


@dataclass(frozen=True, slots=True)
class AuthenticationState:
    """The method in force, the one chosen on the page, and what saving it would do."""

    status: Status = Status.IDLE
    error: AppError | None = None
    method: MethodStatus | None = None
    selected: AuthenticationMethod | None = None
    impact: Impact | None = None
    impact_status: Status = Status.IDLE
    impact_error: AppError | None = None
    is_saving: bool = False
    notice: Notice | None = None

    @property
    def has_unsaved_changes(self) -> bool:
        """Whether the chosen method is not the one in force."""
        return (
            self.method is not None
            and self.selected is not None
            and self.selected is not self.method.method
        )


class ClientColumn(StrEnum):
    """What a list of clients can be sorted by; the values are those of the HTTP contract."""

    NAME = "name"
    CREATED = "createdAt"
    LAST_USED = "lastUsedAt"


@dataclass(frozen=True, slots=True)
class ClientsState:
    """A list of clients as searched and sorted by the server.

    ``total`` counts all that match, ``busy`` holds the client ids with a change under way.
    ``is_refreshing``: read again in place, ``items`` stay visible meanwhile.
    """

    status: Status = Status.IDLE
    error: AppError | None = None
    items: tuple[Client, ...] = ()
    total: int = 0
    search: str = ""
    sort: ClientColumn = ClientColumn.NAME
    is_descending: bool = False
    next_cursor: str | None = None
    is_refreshing: bool = False
    is_loading_more: bool = False
    busy: frozenset[str] = frozenset()
    is_creating: bool = False
    notice: Notice | None = None

    @property
    def has_more(self) -> bool:
        """Whether the server has further matches."""
        return self.next_cursor is not None


@dataclass(frozen=True, slots=True)
class ApiKeyState:
    """What may be known of the API key without viewing it; never the key."""

    status: Status = Status.IDLE
    error: AppError | None = None
    view: ApiKeyView | None = None
    is_revealing: bool = False
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class CredentialTestState:
    """The last test of one credential; ``subject`` is its client id, ``name`` its name."""

    is_testing: bool = False
    subject: str | None = None
    name: str = ""
    result: CredentialTest | None = None
    error: AppError | None = None


@dataclass(frozen=True, slots=True)
class ActivityState:
    """Audit events, newest first, as filtered by the server."""

    status: Status = Status.IDLE
    error: AppError | None = None
    items: tuple[AuditEvent, ...] = ()
    query: AuditQuery = field(default_factory=AuditQuery)
    next_cursor: str | None = None
    is_refreshing: bool = False
    is_loading_more: bool = False
    is_exporting: bool = False
    notice: Notice | None = None

    @property
    def has_more(self) -> bool:
        """Whether the server has older matches."""
        return self.next_cursor is not None


@dataclass(frozen=True, slots=True)
class ServerState:
    """The authorization server of the connection.

    ``server`` is what is shown and used, present whenever a connection is. ``offered`` is the
    server's own, where it differs from the one the person confirmed. ``is_confirmed``: secrets may
    be sent there (the backend's own origin, or confirmed by the person).
    """

    status: Status = Status.IDLE
    error: AppError | None = None
    server: AuthorizationServer | None = None
    offered: AuthorizationServer | None = None
    is_confirmed: bool = False
