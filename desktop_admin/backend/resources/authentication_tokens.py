"""Tokens that open a session at ``/auth``: of the user, a sender, a signer (public part)."""

from __future__ import annotations

import msgspec
from litestar import post
from sqlalchemy.orm import Session

from desktop_admin.backend.callers import PartyKind
from desktop_admin.backend.calls.call import Call, CallParameter
from desktop_admin.backend.calls.faults import ValidationFault
from desktop_admin.backend.calls.wire import Wire
from desktop_admin.backend.credentials import handing_over
from desktop_admin.backend.credentials.handing_over import TokenKind
from desktop_admin.backend.records import audit
from desktop_admin.backend.resources.found_packages import find_package, find_signer_id
from desktop_admin.backend.store.record_models import TransactionRow
from desktop_admin.domain.activity import AuditParty

_PATH = "/api/authenticationTokens"
FIELD_LIMIT = 50


class TokenValueOut(Wire):
    """The token alone."""

    value: str


class SenderTokenBody(Wire):
    """The transaction to open; an empty ``value`` that some clients send along is ignored."""

    package_id: str


class SenderTokenOut(Wire):
    """The transaction and the token, and no third key."""

    package_id: str
    value: str


class SessionFields(Wire):
    """What the opener wants to find again in the session."""

    fields: dict[str, str] = msgspec.field(default_factory=dict)


class SignerTokenBody(Wire):
    """Who is to sign what; an empty ``value`` that some clients send along is ignored."""

    package_id: str
    signer_id: str
    session_fields: SessionFields | None = None
    delegatee_id: str | None = None


class SignerTokenOut(Wire, omit_defaults=True):
    """What was asked for, and the token."""

    package_id: str
    signer_id: str
    value: str
    session_fields: SessionFields | msgspec.UnsetType = msgspec.UNSET
    delegatee_id: str | msgspec.UnsetType = msgspec.UNSET


@post(f"{_PATH}/user", status_code=200, sync_to_thread=True)
def issue_for_user(call: CallParameter) -> TokenValueOut:
    """A token that opens one session of the person whom the credential acts as."""
    with call.parts.database.write() as session:
        what = handing_over.of_caller(call.caller, call.origin.now)
        token = handing_over.issue_token(session, call.parts.sealer, TokenKind.USER, what)
        _record(session, call, "user", call.caller.person.party)
    return TokenValueOut(value=token.reveal())


@post(f"{_PATH}/sender", status_code=200, sync_to_thread=True)
def issue_for_sender(call: CallParameter, data: SenderTokenBody) -> SenderTokenOut:
    """A token that opens one session of the sender of a transaction."""
    with call.parts.database.write() as session:
        package = find_package(session, call, data.package_id)
        what = handing_over.of_caller(call.caller, call.origin.now, package.id)
        token = handing_over.issue_token(session, call.parts.sealer, TokenKind.SENDER, what)
        _record(session, call, "sender", _transaction(package))
    return SenderTokenOut(package_id=package.id, value=token.reveal())


@post(f"{_PATH}/signer/multiUse", status_code=200, sync_to_thread=True)
def issue_for_signer(call: CallParameter, data: SignerTokenBody) -> SignerTokenOut:
    """A token that opens sessions of a signer, as often as wanted for 30 minutes."""
    return _issue_for_signer(call, data, is_single_use=False)


@post(f"{_PATH}/signer/singleUse", status_code=200, sync_to_thread=True)
def issue_for_signer_once(call: CallParameter, data: SignerTokenBody) -> SignerTokenOut:
    """A token that opens one session of a signer."""
    return _issue_for_signer(call, data, is_single_use=True)


def _issue_for_signer(call: Call, data: SignerTokenBody, *, is_single_use: bool) -> SignerTokenOut:
    fields = data.session_fields.fields if data.session_fields is not None else {}
    if len(fields) > FIELD_LIMIT:
        raise ValidationFault("tooManyFields", f"There are more than {FIELD_LIMIT} fields.")
    with call.parts.database.write() as session:
        package = find_package(session, call, data.package_id)
        signer_id = find_signer_id(session, package.id, data.signer_id)
        what = handing_over.of_caller(call.caller, call.origin.now, package.id, signer_id, fields)
        token = handing_over.issue_token(
            session, call.parts.sealer, TokenKind.SIGNER, what, is_single_use=is_single_use
        )
        uses = "single use" if is_single_use else "multiple use"
        _record(session, call, f"signer {signer_id}, {uses}", _transaction(package))
    return SignerTokenOut(
        package_id=package.id,
        signer_id=signer_id,
        value=token.reveal(),
        session_fields=data.session_fields or msgspec.UNSET,
        delegatee_id=data.delegatee_id or msgspec.UNSET,
    )


def _transaction(row: TransactionRow) -> AuditParty:
    return AuditParty(PartyKind.TRANSACTION, row.id, row.name)


def _record(session: Session, call: Call, detail: str, subject: AuditParty) -> None:
    audit.record(
        session,
        call.origin,
        account_id=call.caller.account.id,
        actor=call.caller.actor,
        action="authentication_token.issued",
        subject=subject,
        detail=detail,
    )


ROUTES = (issue_for_user, issue_for_sender, issue_for_signer, issue_for_signer_once)
