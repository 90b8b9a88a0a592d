"""Sign-in, refresh and sign-out of people (own part of the contract)."""

from __future__ import annotations

from litestar import delete, post
from litestar.concurrency import sync_to_thread

from desktop_admin.backend.calls.call import CallParameter
from desktop_admin.backend.calls.wire import Wire
from desktop_admin.backend.clock import rfc3339
from desktop_admin.backend.credentials import signing_in
from desktop_admin.backend.credentials.signing_in import IssuedSession
from desktop_admin.backend.records import audit
from desktop_admin.backend.store import sessions
from desktop_admin.domain.secret import Secret


class SignInBody(Wire):
    """E-mail and password."""

    email: str
    password: str


class OneTimeBody(Wire):
    """A one-time token."""

    token: str


class RefreshBody(Wire):
    """A refresh token."""

    refresh_token: str


class SessionOut(Wire):
    """Two tokens and when they end."""

    access_token: str
    expires_at: str
    refresh_token: str
    refresh_expires_at: str


@post("/admin/v1/sessions", status_code=200)
async def sign_in(call: CallParameter, data: SignInBody) -> SessionOut:
    """Signs a person in by e-mail and password."""
    async with call.parts.password_checks.turn():
        issued = await sync_to_thread(
            signing_in.sign_in, call.parts, call.origin, data.email, Secret(data.password)
        )
    return _session_out(issued)


@post("/admin/v1/sessions/one-time", status_code=200, sync_to_thread=True)
def sign_in_once(call: CallParameter, data: OneTimeBody) -> SessionOut:
    """Signs a person in by a token that this process handed over itself."""
    return _session_out(signing_in.sign_in_once(call.parts, call.origin, Secret(data.token)))


@post("/admin/v1/sessions/refresh", status_code=200, sync_to_thread=True)
def refresh(call: CallParameter, data: RefreshBody) -> SessionOut:
    """Renews a session."""
    return _session_out(signing_in.refresh(call.parts, call.origin, Secret(data.refresh_token)))


@delete("/admin/v1/sessions/current", status_code=204, sync_to_thread=True)
def sign_out(call: CallParameter) -> None:
    """Ends the session with all its tokens."""
    caller = call.caller
    with call.parts.database.write() as session:
        sessions.end_family(session, caller.session_family or "")
        audit.record(
            session,
            call.origin,
            account_id=caller.account.id,
            actor=caller.actor,
            action="session.signed_out",
        )


def _session_out(issued: IssuedSession) -> SessionOut:
    return SessionOut(
        access_token=issued.access_token.reveal(),
        expires_at=rfc3339(issued.expires_at),
        refresh_token=issued.refresh_token.reveal(),
        refresh_expires_at=rfc3339(issued.refresh_expires_at),
    )


ROUTES = (sign_in, sign_in_once, refresh, sign_out)
