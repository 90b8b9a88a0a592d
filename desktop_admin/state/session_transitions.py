"""How the session's snapshot follows from the one before: pure functions."""

from __future__ import annotations

from dataclasses import replace

from desktop_admin.domain.access import Access, Capability
from desktop_admin.domain.connections import Connection
from desktop_admin.domain.errors import AppError, NotAuthenticated
from desktop_admin.domain.text import Text
from desktop_admin.state.session_work import Arrival
from desktop_admin.state.snapshots import Phase, SessionState


def starting(connection: Connection) -> SessionState:
    """On the way to a connection."""
    return SessionState(phase=Phase.STARTING, connection=connection, is_working=True)


def signing_in(
    before: SessionState,
    email: str,
    *,
    message: Text | None = None,
    is_working: bool = False,
) -> SessionState:
    """On the sign-in page of the same connection."""
    return SessionState(
        phase=Phase.SIGN_IN,
        connection=before.connection,
        sample_people=before.sample_people,
        is_working=is_working,
        message=message,
        email=email,
    )


def arrived(before: SessionState, arrival: Arrival, last_email: str) -> SessionState:
    """Where an arrival leads to: into the account, or to the sign-in page with the reason."""
    here = SessionState(
        phase=Phase.SIGN_IN,
        connection=arrival.connection,
        sample_people=arrival.people,
        email=before.email or last_email,
    )
    if arrival.access is not None:
        email = arrival.access.person.email
        problem = None if arrival.signed_in is None else arrival.signed_in.keep_problem
        here = replace(here, email=email, keep_problem=problem)
        return replace(here, phase=Phase.SIGNED_IN, access=arrival.access)
    if isinstance(arrival.error, NotAuthenticated):
        return replace(here, message=arrival.error.title)
    return replace(here, error=arrival.error)


def refused(before: SessionState, error: AppError) -> SessionState:
    """A start, sign-in or sign-out that failed."""
    is_here = before.connection is not None and before.connection.is_embedded
    if before.phase is Phase.STARTING and is_here:
        return SessionState(error=error)
    return replace(before, phase=Phase.SIGN_IN, access=None, is_working=False, error=error)


def checked(before: SessionState, access: Access) -> SessionState:
    """The server's newest word on what the person may do."""
    is_lost = has_lost_access(before, access)
    has_access = access.can(Capability.API_ACCESS)
    return replace(
        before,
        access=access,
        is_working=False,
        error=None,
        withdrawn=is_lost or (before.withdrawn and not has_access),
    )


def has_lost_access(before: SessionState, access: Access) -> bool:
    """Whether the permission was there and is not any more."""
    had = before.access is not None and before.access.can(Capability.API_ACCESS)
    return had and not access.can(Capability.API_ACCESS)


def email_of(state: SessionState) -> str:
    """Whom the sign-in page should offer first."""
    return state.access.person.email if state.access else state.email
