"""The shapes of clients, the API key and the authentication method as they travel."""

from __future__ import annotations

from desktop_admin.api.codec import Count, Moment, Wire
from desktop_admin.api.wire_people import Named
from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.credentials import (
    ApiKeyView,
    Client,
    ClientPage,
    CredentialKind,
    Effect,
    Impact,
    ImpactItem,
    MethodStatus,
)
from desktop_admin.domain.secret import Secret


class WireClient(Wire):
    """A Client App or an OAuth 2.0 client."""

    kind: CredentialKind
    name: str
    client_id: Named
    created_at: Moment
    created_by: str
    rotated_at: Moment | None
    last_used_at: Moment | None
    last_used_from: str | None
    etag: str

    def to_domain(self) -> Client:
        """The client, without a secret."""
        return Client(
            kind=self.kind,
            name=self.name,
            client_id=self.client_id,
            created_at=self.created_at,
            created_by=self.created_by,
            rotated_at=self.rotated_at,
            last_used_at=self.last_used_at,
            last_used_from=self.last_used_from,
            etag=self.etag,
        )


class WireIssued(WireClient):
    """A client with its new secret."""

    secret: Secret


class WireClients(Wire):
    """A page of clients."""

    items: tuple[WireClient, ...]
    total: Count
    next_cursor: str | None

    def to_domain(self) -> ClientPage:
        """The page."""
        clients = tuple(client.to_domain() for client in self.items)
        return ClientPage(clients, self.total, self.next_cursor)


class WireApiKey(Wire):
    """``GET /admin/v1/api-key``."""

    is_present: bool
    last_four: str | None
    created_at: Moment | None
    last_used_at: Moment | None
    last_used_from: str | None

    def to_domain(self) -> ApiKeyView:
        """What may be known of the key."""
        return ApiKeyView(
            self.is_present,
            self.last_four,
            self.created_at,
            self.last_used_at,
            self.last_used_from,
        )


class WireRevealedKey(Wire):
    """``POST /admin/v1/api-key/reveal``."""

    api_key: Secret


class WireMethod(Wire):
    """``GET`` and ``PUT /admin/v1/authentication-method``; the version is in the ETag header."""

    method: AuthenticationMethod
    changed_at: Moment | None
    changed_by: str | None
    api_key_count: Count
    client_app_count: Count
    oauth_client_count: Count
    client_apps_never_used: Count
    oauth_clients_never_used: Count

    def to_domain(self, etag: str) -> MethodStatus:
        """The method in force at version ``etag``."""
        return MethodStatus(
            method=self.method,
            changed_at=self.changed_at,
            changed_by=self.changed_by,
            api_key_count=self.api_key_count,
            client_app_count=self.client_app_count,
            oauth_client_count=self.oauth_client_count,
            client_apps_never_used=self.client_apps_never_used,
            oauth_clients_never_used=self.oauth_clients_never_used,
            etag=etag,
        )


class WireImpactItem(Wire):
    """A credential in the preview of a change."""

    kind: CredentialKind
    id: str
    name: str
    last_used_at: Moment | None
    last_used_from: str | None
    effect: Effect

    def to_domain(self) -> ImpactItem:
        """The credential and what happens to it."""
        return ImpactItem(
            self.kind, self.id, self.name, self.last_used_at, self.last_used_from, self.effect
        )


class WireImpact(Wire):
    """``GET /admin/v1/authentication-method/impact``; ``total`` counts more than the 200 shown."""

    method: AuthenticationMethod
    days: Count
    items: tuple[WireImpactItem, ...]
    in_use_count: Count
    total: Count | None = None

    def to_domain(self) -> Impact:
        """The preview."""
        items = tuple(item.to_domain() for item in self.items)
        total = len(items) if self.total is None else self.total
        return Impact(self.method, self.days, items, total, self.in_use_count)
