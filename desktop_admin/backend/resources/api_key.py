"""The account's API key: the masked view, and the owner's reveal (own part)."""

from __future__ import annotations

from litestar import get, post

from desktop_admin.backend.callers import api_key_party
from desktop_admin.backend.calls.call import CallParameter
from desktop_admin.backend.calls.faults import NotFoundFault
from desktop_admin.backend.calls.wire import Wire
from desktop_admin.backend.clock import rfc3339_or_none
from desktop_admin.backend.records import audit
from desktop_admin.backend.store import api_keys, clients
from desktop_admin.domain.credentials import CredentialKind


class ApiKeyOut(Wire):
    """The key without the key; ``last_four`` for the owner only."""

    is_present: bool
    last_four: str | None
    created_at: str | None
    last_used_at: str | None
    last_used_from: str | None


class RevealedOut(Wire):
    """The key itself."""

    api_key: str


@get("/admin/v1/api-key", sync_to_thread=True)
def read_api_key(call: CallParameter) -> ApiKeyOut:
    """What may be seen of the key without viewing it."""
    call.parts.last_uses.settle()
    caller = call.caller
    owner_id = caller.account.owner_id
    with call.parts.database.read() as session:
        row = api_keys.find(session, caller.account.id, owner_id)
        used = clients.last_use_of(session, CredentialKind.API_KEY, owner_id)
    last_four = None
    if row is not None and caller.person.is_owner:
        last_four = api_keys.opened(call.parts.sealer, row).reveal()[-4:]
    return ApiKeyOut(
        is_present=row is not None,
        last_four=last_four,
        created_at=rfc3339_or_none(row.created_at if row else None),
        last_used_at=rfc3339_or_none(used.at if row and used else None),
        last_used_from=used.address if row and used else None,
    )


@post("/admin/v1/api-key/reveal", status_code=200, sync_to_thread=True)
def reveal_api_key(call: CallParameter) -> RevealedOut:
    """The key, for the owner; each view is an audit event."""
    owner_id = call.caller.account.owner_id
    with call.parts.database.write() as session:
        row = api_keys.find(session, call.caller.account.id, owner_id)
        if row is None:
            raise NotFoundFault("apiKeyNotFound", "The account has no API key.")
        audit.record(
            session,
            call.origin,
            account_id=call.caller.account.id,
            actor=call.caller.actor,
            action="api_key.revealed",
            subject=api_key_party(owner_id),
        )
    return RevealedOut(api_key=api_keys.opened(call.parts.sealer, row).reveal())


ROUTES = (read_api_key, reveal_api_key)
