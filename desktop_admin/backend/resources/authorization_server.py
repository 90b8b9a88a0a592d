"""What the authorization server says of itself: for people, for clients, and for probes."""

from __future__ import annotations

from typing import Any

from litestar import get

from desktop_admin.backend.call import CallParameter
from desktop_admin.backend.wire import Wire


class AuthorizationServerOut(Wire):
    """The token endpoint as the Authentication Server URL; it cannot be modified."""

    token_endpoint: str
    issuer: str
    source: str
    is_modifiable: bool


@get("/admin/v1/authorization-server", sync_to_thread=False)
def read_authorization_server(call: CallParameter) -> AuthorizationServerOut:
    """Where clients ask for tokens."""
    return AuthorizationServerOut(
        token_endpoint=call.parts.token_endpoint,
        issuer=call.parts.signer.issuer,
        source="service",
        is_modifiable=False,
    )


@get("/.well-known/oauth-authorization-server", sync_to_thread=False)
def read_metadata(call: CallParameter) -> dict[str, Any]:
    """Authorization server metadata (RFC 8414); there is no authorization endpoint."""
    issuer = call.parts.signer.issuer
    return {
        "issuer": issuer,
        "token_endpoint": call.parts.token_endpoint,
        "jwks_uri": f"{issuer}/oauth2/jwks",
        "grant_types_supported": ["client_credentials"],
        "response_types_supported": ["none"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic"],
    }


@get("/oauth2/jwks", sync_to_thread=True)
def read_keys(call: CallParameter) -> dict[str, Any]:
    """The public keys that verify access tokens (RFC 7517)."""
    return {"keys": call.parts.signer.keys.published()}


ROUTES = (read_authorization_server, read_metadata, read_keys)
