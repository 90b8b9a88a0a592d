"""Opening a session: by a credential, or in a browser by a token at ``/auth`` (public part)."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import urlsplit

from litestar import Response, get, post
from litestar.params import HeaderParameter, QueryParameter
from sqlalchemy.orm import Session

from desktop_admin.backend.access.browser_sessions import COOKIE
from desktop_admin.backend.callers import ANONYMOUS, PartyKind
from desktop_admin.backend.calls.call import Call, CallParameter
from desktop_admin.backend.calls.faults import (
    TooManyRequestsFault,
    UnauthorizedFault,
    ValidationFault,
)
from desktop_admin.backend.calls.wire import JSON, Wire, encode
from desktop_admin.backend.credentials import handing_over
from desktop_admin.backend.credentials.handing_over import HandOver, TokenKind
from desktop_admin.backend.records import audit
from desktop_admin.backend.records.refusal_log import RefusedAct
from desktop_admin.backend.resources.found_packages import find_package, find_signer_id
from desktop_admin.backend.store.account_models import PersonRow
from desktop_admin.backend.store.record_models import SignerRow
from desktop_admin.domain.activity import AuditParty
from desktop_admin.domain.secret import Secret

TOKEN_LIMIT = 200


class SessionTokenOut(Wire):
    """The token of a session, for the cookie; no second key."""

    session_token: str


@post("/api/sessions", status_code=200, sync_to_thread=True)
def open_api_session(
    call: CallParameter,
    package_id: Annotated[str, QueryParameter(name="package", max_length=40)] = "",
    signer_id: Annotated[str, QueryParameter(name="signer", max_length=40)] = "",
) -> SessionTokenOut:
    """A session of the sender who calls, or of a signer of one of their transactions."""
    if bool(package_id) is not bool(signer_id):
        raise ValidationFault("packageAndSigner", "A signer's session needs package and signer.")
    now = call.origin.now
    with call.parts.database.write() as session:
        what = handing_over.of_caller(call.caller, now)
        if package_id:
            package = find_package(session, call, package_id)
            signer = find_signer_id(session, package.id, signer_id)
            what = handing_over.of_caller(call.caller, now, package.id, signer)
        token = handing_over.open_session(session, call.parts.sealer, what, now)
        _record(session, call, call.caller.actor, what)
    return SessionTokenOut(session_token=token.reveal())


@get("/auth", sync_to_thread=True)
def open_browser_session(
    *,
    call: CallParameter,
    user_token: Annotated[
        str, QueryParameter(name=TokenKind.USER.value, max_length=TOKEN_LIMIT)
    ] = "",
    sender_token: Annotated[
        str, QueryParameter(name=TokenKind.SENDER.value, max_length=TOKEN_LIMIT)
    ] = "",
    signer_token: Annotated[
        str, QueryParameter(name=TokenKind.SIGNER.value, max_length=TOKEN_LIMIT)
    ] = "",
    target: Annotated[str, QueryParameter(max_length=2000)] = "",
    host: Annotated[str, HeaderParameter(name="Host")] = "",
) -> Response[Any]:
    """The session of a token as JSON; with ``target``, as a cookie and a redirect to it.

    The target is a place on this server: a path, or an address that begins with its origin.
    """
    given = {
        TokenKind.USER: user_token,
        TokenKind.SENDER: sender_token,
        TokenKind.SIGNER: signer_token,
    }
    tokens = [(kind, Secret(value)) for kind, value in given.items() if value]
    if len(tokens) != 1:
        raise ValidationFault("oneToken", "Send one authentication token.")
    place = _place(call, target, host) if target else None
    session_token = _redeem(call, *tokens[0])
    if place is None:
        body = encode(SessionTokenOut(session_token=session_token.reveal()))
        return Response(body, status_code=200, media_type=JSON)
    cookie = f"{COOKIE}={session_token.reveal()}; Path=/; HttpOnly; SameSite=Strict"
    if call.parts.public_url.startswith("https:"):
        cookie += "; Secure"
    return Response(b"", status_code=302, headers={"Location": place, "Set-Cookie": cookie})


def _redeem(call: Call, kind: TokenKind, token: Secret) -> Secret:
    parts, sealer, now = call.parts, call.parts.sealer, call.origin.now
    with parts.database.read() as session:  # a guess must not cost a write
        is_good = handing_over.find(session, sealer, kind, token, now) is not None
    if is_good:
        with parts.database.write() as session:
            what = handing_over.redeem(session, sealer, kind, token, now)
            if what is not None:
                opened = handing_over.open_session(session, sealer, what, now)
                _record(session, call, ANONYMOUS, what)
                return opened
    parts.refusals.count(call.origin, RefusedAct("api_session.refused", kind.value))
    if wait := parts.guesses.wrong(call.origin.address, now):
        raise TooManyRequestsFault(wait)
    raise UnauthorizedFault("badAuthenticationToken", "The token is wrong, used or expired.")


def _place(call: Call, target: str, host: str) -> str:
    """The path and query behind ``target``; never one on another server."""
    wrong = ValidationFault("badTarget", "The target is not a place on this server.")
    if not target.isascii() or not target.isprintable() or " " in target or "\\" in target:
        raise wrong
    try:
        parts = urlsplit(target)
    except ValueError:
        raise wrong from None
    scheme, _, known = call.parts.public_url.partition("://")
    is_here = parts.scheme == scheme and parts.netloc.lower() in {known.lower(), host.lower()}
    is_path = not parts.scheme and not parts.netloc
    if not (is_here or is_path) or not parts.path.startswith("/") or parts.path.startswith("//"):
        raise wrong
    return parts._replace(scheme="", netloc="").geturl()


def _record(session: Session, call: Call, actor: AuditParty, what: HandOver) -> None:
    signer = session.get(SignerRow, what.signer_id) if what.signer_id is not None else None
    person = session.get_one(PersonRow, what.person_id)
    subject = AuditParty(PartyKind.PERSON, person.id, person.name)
    if signer is not None:
        subject = AuditParty(PartyKind.SIGNER, signer.id, signer.name)
    audit.record(
        session,
        call.origin,
        account_id=what.account_id,
        actor=actor,
        action="api_session.opened",
        subject=subject,
        detail=f"by {what.issuer_kind} {what.issuer_id}",
    )


ROUTES = (open_api_session, open_browser_session)
