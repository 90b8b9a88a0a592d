"""The cheapest authenticated calls of the public part: version, and "who am I"."""

from __future__ import annotations

from litestar import get

from desktop_admin.backend.account.account_settings import login_session_timeout
from desktop_admin.backend.callers import Feature
from desktop_admin.backend.calls.call import CallParameter
from desktop_admin.backend.calls.wire import Wire
from desktop_admin.backend.clock import rfc3339
from desktop_admin.backend.parts import Parts
from desktop_admin.backend.resources.account_shape import AccountOut, account_out
from desktop_admin.backend.store.account_models import PersonRow


class VersionOut(Wire):
    """The version of the service."""

    version: str


class SessionUserOut(Wire):
    """Whom the credential acts as."""

    id: str
    email: str
    name: str
    first_name: str
    last_name: str
    company: str
    title: str
    phone: str
    language: str
    timezone_id: str
    created: str
    updated: str
    account: AccountOut


class SessionFeaturesOut(Wire):
    """What the provider has switched on; ``allow_integration`` exposes the API key."""

    allow_integration: bool
    integration_api_key: bool
    integration_api_token: bool
    oauth2: bool
    roles_and_permissions: bool


class SupportOut(Wire):
    """Whom to ask: the account owner."""

    email: str
    phone: str


class SessionOut(Wire):
    """The answer to "who am I"; ``login_session_timeout`` in milliseconds."""

    user: SessionUserOut
    account: AccountOut
    features: SessionFeaturesOut
    login_session_timeout: int
    restricted: bool
    packages: list[str]
    in_person: bool
    certificate_signing: bool
    support: SupportOut
    delegation_user: None


def version_of(parts: Parts) -> VersionOut:
    """What ``GET /api/sysinfo`` answers."""
    return VersionOut(version=parts.version)


@get("/api/sysinfo", sync_to_thread=False)
def read_version(call: CallParameter) -> VersionOut:
    """The version; succeeds for whoever may call the API at all."""
    return version_of(call.parts)


@get("/api/session", sync_to_thread=True)
def read_session(call: CallParameter) -> SessionOut:
    """User, account and features behind the credential."""
    account, person = call.caller.account, call.caller.person
    with call.parts.database.read() as session:
        row = session.get_one(PersonRow, person.id)
        timeout = login_session_timeout(session, account.id)
        owner = session.get(PersonRow, account.owner_id)
    return SessionOut(
        user=SessionUserOut(
            id=person.id,
            email=person.email,
            name=person.name,
            first_name=person.first_name,
            last_name=person.last_name,
            company=row.company,
            title=row.title,
            phone=row.phone,
            language=row.language,
            timezone_id=row.timezone_id,
            created=rfc3339(row.created_at),
            updated=rfc3339(row.updated_at),
            account=account_out(account),
        ),
        account=account_out(account),
        features=SessionFeaturesOut(
            allow_integration=account.has(Feature.API_KEY),
            integration_api_key=account.has(Feature.API_KEY),
            integration_api_token=account.has(Feature.API_TOKEN),
            oauth2=account.has(Feature.OAUTH2),
            roles_and_permissions=account.has_roles_and_permissions,
        ),
        login_session_timeout=timeout,
        restricted=False,
        packages=[],
        in_person=False,
        certificate_signing=False,
        support=SupportOut(email=owner.email if owner else "", phone=owner.phone if owner else ""),
        delegation_user=None,
    )


ROUTES = (read_version, read_session)
