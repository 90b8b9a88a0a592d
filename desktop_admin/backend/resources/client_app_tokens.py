"""The token call of Client Apps: id and secret against a short-lived API token (public part)."""

from __future__ import annotations

from enum import StrEnum

from litestar import post
from sqlalchemy.exc import IntegrityError

from desktop_admin.backend.access.policy import Refusal
from desktop_admin.backend.access.refusals import feature_disabled
from desktop_admin.backend.callers import CallerKind, Feature
from desktop_admin.backend.calls.call import Call, CallParameter
from desktop_admin.backend.calls.faults import (
    ForbiddenFault,
    NotFoundFault,
    TooManyRequestsFault,
    UnauthorizedFault,
    ValidationFault,
)
from desktop_admin.backend.calls.wire import Wire
from desktop_admin.backend.credentials.client_credentials import (
    NotProven,
    ProvenClient,
    gate,
    prove,
)
from desktop_admin.backend.credentials.minting import mint_api_token
from desktop_admin.backend.store import people
from desktop_admin.backend.store.credential_models import ApiToken
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.secret import Secret


class TokenKind(StrEnum):
    """As whom the token acts: the account owner, or the sender with the given e-mail."""

    OWNER = "OWNER"
    SENDER = "SENDER"


class TokenBody(Wire):
    """Client id and secret; ``email`` goes with ``SENDER``."""

    client_id: str
    secret: str
    type: TokenKind
    email: str | None = None


class TokenOut(Wire):
    """Exactly two keys: strict clients fail on a third. ``expires_at`` in epoch milliseconds."""

    access_token: str
    expires_at: int


@post("/apitoken/clientApp/accessToken", status_code=200, sync_to_thread=True)
def issue_token(call: CallParameter, data: TokenBody) -> TokenOut:
    """A new API token for a Client App."""
    kind = CredentialKind.CLIENT_APP
    proven = prove(call.parts, call.origin, kind, data.client_id, Secret(data.secret))
    if isinstance(proven, NotProven):
        if proven.wait:
            raise TooManyRequestsFault(proven.wait)
        raise _wrong()
    _check_gate(call, proven)
    now, minted = call.origin.now, mint_api_token(call.parts.sealer)
    expires_at = now + proven.account.api_token_seconds * 1000
    row = ApiToken(
        mac=minted.mac,
        client_id=proven.client.id,
        generation=proven.client.generation,
        acts_as=data.type.value,
        person_id=_acting_person(call, proven, data),
        expires_at=expires_at,
    )
    try:
        call.parts.tokens.add(row)
    except IntegrityError:  # the client was deleted meanwhile
        raise _wrong() from None
    call.parts.last_uses.note(kind, proven.client.id, now, call.origin.address)
    return TokenOut(access_token=minted.secret.reveal(), expires_at=expires_at)


def _wrong() -> UnauthorizedFault:
    return UnauthorizedFault("badClientCredentials", "The client id or the secret is wrong.")


def _check_gate(call: Call, proven: ProvenClient) -> None:
    refusal = gate(call.parts, call.origin, proven, CallerKind.API_TOKEN_OWNER)
    if refusal is Refusal.METHOD:
        raise ForbiddenFault(
            "methodNotInForce",
            "The account has selected OAuth 2.0 Client Credentials; Client Apps are refused.",
        )
    if refusal is not None:
        raise feature_disabled(Feature.API_TOKEN)


def _acting_person(call: Call, proven: ProvenClient, data: TokenBody) -> str:
    if data.type is TokenKind.OWNER:
        return proven.account.owner_id
    if not data.email:
        raise ValidationFault("emailMissing", "A token of type SENDER needs an e-mail.")
    with call.parts.database.read() as session:
        person = people.find_by_email(session, data.email)
    if person is None or person.account_id != proven.account.id:
        raise NotFoundFault("userNotFound", "There is no such sender in the account.")
    if person.status != people.ACTIVE:
        raise ForbiddenFault("senderNotActive", "The sender is not active.")
    return person.id


ROUTES = (issue_token,)
