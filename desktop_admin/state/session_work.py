"""What the session store has done on a worker thread: starting, arriving, signing in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop_admin.domain.access import Access, SamplePerson
from desktop_admin.domain.connections import Connection
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.secret import Secret
from desktop_admin.state.ports import Services, SignedInPort

ServicesFactory = Callable[[], Services]


@dataclass(frozen=True, slots=True)
class Arrival:
    """Where one got to; without ``signed_in`` it is the sign-in page, with ``error`` as reason."""

    connection: Connection
    people: tuple[SamplePerson, ...] = ()
    signed_in: SignedInPort | None = None
    access: Access | None = None
    error: AppError | None = None


def arrive(
    services: ServicesFactory, connection: Connection, email: str, *, is_signed_out: bool
) -> Arrival:
    """Reach a connection, and sign in if nobody has to be asked.

    On this computer as ``email`` (empty or unknown: the account's owner), elsewhere with the token
    that was kept.
    """
    if connection.is_embedded:
        return arrive_here(services, connection, email, is_signed_out=is_signed_out)
    if is_signed_out:
        return Arrival(connection)
    try:
        signed_in = services().sign_in.resume(connection)
        return _arrived(connection, (), signed_in)
    except AppError as error:
        return Arrival(connection, error=error)


def arrive_here(
    services: ServicesFactory, connection: Connection, email: str, *, is_signed_out: bool = False
) -> Arrival:
    """Start the backend on this computer and sign in as ``email``.

    Raises ``BackendNotStarted``.
    """
    embedded = services().embedded
    answer = embedded.start()
    here = replace(connection, backend_url=answer.url)
    chosen = _chosen_email(answer.people, email)
    if is_signed_out or chosen is None:
        return Arrival(here, answer.people)
    try:
        token = embedded.one_time_token(chosen)
        signed_in = services().sign_in.with_one_time_token(here, token)
        return _arrived(here, answer.people, signed_in)
    except AppError as error:
        return Arrival(here, answer.people, error=error)


def sign_in_with_password(
    services: ServicesFactory,
    arrival: Arrival,
    email: str,
    password: Secret,
    *,
    keep: bool,
) -> Arrival:
    """Sign in on the connection of ``arrival``."""
    signed_in = services().sign_in.with_password(arrival.connection, email, password, keep=keep)
    return _arrived(arrival.connection, arrival.people, signed_in)


def sign_out(services: ServicesFactory, signed_in: SignedInPort) -> None:
    """End the session on the server, and forget the kept token."""
    try:
        services().sign_in.sign_out(signed_in)
    finally:
        signed_in.close()


def forget(services: ServicesFactory, connection: Connection) -> None:
    """Forget the token kept for a connection that is gone, or led elsewhere now."""
    services().sign_in.forget(connection)


def _arrived(
    connection: Connection, people: tuple[SamplePerson, ...], signed_in: SignedInPort | None
) -> Arrival:
    access = None if signed_in is None else signed_in.access()
    return Arrival(connection, people, signed_in, access)


def _chosen_email(people: tuple[SamplePerson, ...], email: str) -> str | None:
    emails = [person.email for person in people]
    if email in emails:
        return email
    owners = [person.email for person in people if person.role.casefold() == "owner"]
    return next(iter(owners or emails), None)
