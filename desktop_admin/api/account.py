"""All resources of one account, in the name of one signed-in person."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_admin.api.access import AccessEndpoint
from desktop_admin.api.api_key import ApiKeyEndpoint
from desktop_admin.api.audit_events import AuditEventsEndpoint
from desktop_admin.api.authentication_method import AuthenticationMethodEndpoint
from desktop_admin.api.caller import PersonCaller
from desktop_admin.api.clients import ClientsEndpoint
from desktop_admin.api.server import ServerEndpoint
from desktop_admin.domain.credentials import CredentialKind


@dataclass(frozen=True, slots=True)
class AccountEndpoints:
    """One endpoint per resource."""

    access: AccessEndpoint
    methods: AuthenticationMethodEndpoint
    api_key: ApiKeyEndpoint
    client_apps: ClientsEndpoint
    oauth_clients: ClientsEndpoint
    audit: AuditEventsEndpoint
    server: ServerEndpoint


def account_endpoints(caller: PersonCaller) -> AccountEndpoints:
    """The resources as ``caller`` reaches them."""
    return AccountEndpoints(
        access=AccessEndpoint(caller),
        methods=AuthenticationMethodEndpoint(caller),
        api_key=ApiKeyEndpoint(caller),
        client_apps=ClientsEndpoint(caller, CredentialKind.CLIENT_APP),
        oauth_clients=ClientsEndpoint(caller, CredentialKind.OAUTH_CLIENT),
        audit=AuditEventsEndpoint(caller),
        server=ServerEndpoint(caller),
    )
