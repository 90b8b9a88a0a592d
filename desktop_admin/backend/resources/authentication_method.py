"""The authentication method of the account: read, preview of a change, save (own part)."""

from __future__ import annotations

from typing import Annotated, Any

from litestar import Response, get, put
from litestar.params import QueryParameter
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_admin.backend.account import impact
from desktop_admin.backend.callers import PartyKind
from desktop_admin.backend.calls.call import Call, CallParameter
from desktop_admin.backend.calls.faults import ConflictFault, PreconditionRequiredFault
from desktop_admin.backend.calls.wire import Wire
from desktop_admin.backend.calls.writing import Answer, check_version, etag, perform
from desktop_admin.backend.clock import rfc3339_or_none
from desktop_admin.backend.records import audit
from desktop_admin.backend.store import clients
from desktop_admin.backend.store.account_models import Account, ApiKeyRow
from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.activity import AuditParty
from desktop_admin.domain.credentials import CredentialKind


class MethodBody(Wire):
    """The method to put into force."""

    method: AuthenticationMethod


class MethodOut(Wire):
    """The method in force, who chose it, and how much hangs on each family."""

    method: str
    changed_at: str | None
    changed_by: str | None
    api_key_count: int
    client_app_count: int
    oauth_client_count: int
    client_apps_never_used: int
    oauth_clients_never_used: int


class ImpactItemOut(Wire):
    """What becomes of one credential."""

    kind: str
    id: str
    name: str
    last_used_at: str | None
    last_used_from: str | None
    effect: str


class ImpactOut(Wire):
    """What a change of the method would do; at most 200 items of ``total``."""

    method: str
    days: int
    items: list[ImpactItemOut]
    total: int
    in_use_count: int


@get("/admin/v1/authentication-method", sync_to_thread=True)
def read_method(call: CallParameter) -> Response[Any]:
    """The method in force; its ETag must accompany a change."""
    call.parts.last_uses.settle()
    with call.parts.database.read() as session:
        return _answer(session, _account(session, call)).response()


@get("/admin/v1/authentication-method/impact", sync_to_thread=True)
def read_impact(
    call: CallParameter,
    chosen: Annotated[AuthenticationMethod, QueryParameter(name="method")],
) -> ImpactOut:
    """A preview of saving ``method``, from the last 30 days of use."""
    call.parts.last_uses.settle()
    with call.parts.database.read() as session:
        account = _account(session, call)
        found = impact.preview(session, account, chosen, call.origin.now)
    return ImpactOut(
        method=chosen.value,
        days=impact.DAYS,
        items=[
            ImpactItemOut(
                kind=item.kind,
                id=item.id,
                name=item.name,
                last_used_at=rfc3339_or_none(item.last_used_at),
                last_used_from=item.last_used_from,
                effect=item.effect,
            )
            for item in found.items
        ],
        total=found.total,
        in_use_count=found.in_use_count,
    )


@put("/admin/v1/authentication-method", sync_to_thread=True)
def save_method(call: CallParameter, data: MethodBody) -> Response[Any]:
    """Puts ``method`` into force: the other family is refused from the next call on."""
    if call.if_match is None:
        raise PreconditionRequiredFault(
            "ifMatchMissing", "Send If-Match with the ETag of the method you have read."
        )
    return perform(call, data, lambda session: _save(session, call, data.method))


def _save(session: Session, call: Call, chosen: AuthenticationMethod) -> Answer:
    account = _account(session, call)
    check_version(call, account.method_revision)
    if not call.caller.account.features.allows(chosen):
        raise ConflictFault(
            "featureDisabled",
            "No feature of that method is switched on. Contact the Support Team.",
        )
    if account.method != chosen:
        before, account.method = account.method, chosen.value
        account.method_changed_at = call.origin.now
        account.method_changed_by = call.caller.person.name
        account.method_revision += 1
        audit.record(
            session,
            call.origin,
            account_id=account.id,
            actor=call.caller.actor,
            action="method.changed",
            subject=AuditParty(PartyKind.ACCOUNT, account.id, account.name),
            detail=f"{before} -> {chosen}",
        )
    return _answer(session, account)


def _account(session: Session, call: Call) -> Account:
    return session.get_one(Account, call.caller.account.id)


def _answer(session: Session, account: Account) -> Answer:
    apps, oauth = CredentialKind.CLIENT_APP, CredentialKind.OAUTH_CLIENT
    keys = select(func.count()).where(
        ApiKeyRow.person_id == account.owner_id,
        ApiKeyRow.account_id == account.id,
        ~ApiKeyRow.is_short,
    )
    body = MethodOut(
        method=account.method,
        changed_at=rfc3339_or_none(account.method_changed_at),
        changed_by=account.method_changed_by,
        api_key_count=session.scalar(keys) or 0,
        client_app_count=clients.count_of(session, account.id, apps),
        oauth_client_count=clients.count_of(session, account.id, oauth),
        client_apps_never_used=clients.count_never_used(session, account.id, apps),
        oauth_clients_never_used=clients.count_never_used(session, account.id, oauth),
    )
    return Answer(200, body, {"ETag": etag(account.method_revision)})


ROUTES = (read_method, read_impact, save_method)
