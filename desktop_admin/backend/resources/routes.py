"""All routes of the backend, resource by resource."""

from __future__ import annotations

from desktop_admin.backend.resources import (
    api_key,
    audit_events,
    authentication_method,
    authorization_server,
    client_app_tokens,
    clients,
    health,
    me,
    oauth_presented_tokens,
    oauth_published,
    oauth_tokens,
    packages,
    probes,
    public_oauth_clients,
    roles,
    senders,
    sessions,
)

ROUTES = (
    *sessions.ROUTES,
    *me.ROUTES,
    *authorization_server.ROUTES,
    *health.ROUTES,
    *authentication_method.ROUTES,
    *api_key.ROUTES,
    *clients.ROUTES,
    *audit_events.ROUTES,
    *client_app_tokens.ROUTES,
    *oauth_tokens.ROUTES,
    *oauth_presented_tokens.ROUTES,
    *oauth_published.ROUTES,
    *probes.ROUTES,
    *packages.ROUTES,
    *roles.ROUTES,
    *senders.ROUTES,
    *public_oauth_clients.ROUTES,
)
