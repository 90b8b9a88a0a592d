"""The cheapest authenticated calls of the public part: version, and "who am I"."""

from __future__ import annotations

from typing import Any

from litestar import get

from desktop_admin.backend.call import CallParameter
from desktop_admin.backend.callers import Feature
from desktop_admin.backend.wire import Wire

LOGIN_SESSION_MILLISECONDS = 1_800_000


class VersionOut(Wire):
    """The version of the service."""

    version: str


@get("/api/sysinfo", sync_to_thread=False)
def read_version(call: CallParameter) -> VersionOut:
    """The version; succeeds for whoever may call the API at all."""
    return VersionOut(version=call.parts.version)


@get("/api/session", sync_to_thread=False)
def read_session(call: CallParameter) -> dict[str, Any]:
    """User, account and features behind the credential."""
    account, person = call.caller.account, call.caller.person
    account_out = {"id": account.id, "name": account.name, "owner": account.owner_id}
    return {
        "user": {
            "id": person.id,
            "email": person.email,
            "name": person.name,
            "firstName": person.first_name,
            "lastName": person.last_name,
            "account": account_out,
        },
        "account": account_out,
        "features": {
            "allowIntegration": account.has(Feature.API_KEY),
            "integrationApiKey": account.has(Feature.API_KEY),
            "integrationApiToken": account.has(Feature.API_TOKEN),
            "oauth2": account.has(Feature.OAUTH2),
            "rolesAndPermissions": account.has_roles_and_permissions,
        },
        "loginSessionTimeout": LOGIN_SESSION_MILLISECONDS,
        "restricted": False,
    }


ROUTES = (read_version, read_session)
