"""What the authorization server publishes for clients and resource servers: metadata and keys."""

from __future__ import annotations

from typing import Any, Literal

import msgspec
from litestar import Request, Response, get

from desktop_admin.backend.calls.call import CallParameter
from desktop_admin.backend.oauth.key_rotation import MAX_AGE_SECONDS
from desktop_admin.backend.resources.cacheable import cacheable

_BASIC_ONLY = ("client_secret_basic",)


class ServerMetadata(msgspec.Struct, kw_only=True):
    """Metadata of the authorization server (RFC 8414 section 2); there are no scopes.

    A list of response types is required, and an empty one is not allowed: ``none`` promises
    nothing, as there is no authorization endpoint.
    """

    issuer: str
    token_endpoint: str
    jwks_uri: str
    revocation_endpoint: str
    introspection_endpoint: str
    grant_types_supported: tuple[str, ...] = ("client_credentials",)
    response_types_supported: tuple[str, ...] = ("none",)
    token_endpoint_auth_methods_supported: tuple[str, ...] = _BASIC_ONLY
    revocation_endpoint_auth_methods_supported: tuple[str, ...] = _BASIC_ONLY
    introspection_endpoint_auth_methods_supported: tuple[str, ...] = _BASIC_ONLY


class PublicKey(msgspec.Struct, kw_only=True):
    """A key that verifies access tokens (RFC 7517 section 4, RFC 7518 section 6.2.1)."""

    kty: Literal["EC"]
    crv: Literal["P-256"]
    x: str
    y: str
    kid: str
    use: Literal["sig"]
    alg: Literal["ES256"]


class KeySet(msgspec.Struct):
    """All keys whose tokens may still be alive, and the one that signs next."""

    keys: list[PublicKey]


@get("/.well-known/oauth-authorization-server", sync_to_thread=False)
def read_metadata(call: CallParameter, request: Request[Any, Any, Any]) -> Response[Any]:
    """Authorization server metadata (RFC 8414); there is no authorization endpoint."""
    issuer = call.parts.signer.issuer
    metadata = ServerMetadata(
        issuer=issuer,
        token_endpoint=call.parts.token_endpoint,
        jwks_uri=f"{issuer}/oauth2/jwks",
        revocation_endpoint=f"{issuer}/oauth2/revoke",
        introspection_endpoint=f"{issuer}/oauth2/introspect",
    )
    return cacheable(request, metadata, MAX_AGE_SECONDS)


@get("/oauth2/jwks", sync_to_thread=True)
def read_keys(call: CallParameter, request: Request[Any, Any, Any]) -> Response[Any]:
    """The public keys that verify access tokens (RFC 7517)."""
    found = msgspec.convert(call.parts.signer.keys.published(), list[PublicKey])
    return cacheable(request, KeySet(found), MAX_AGE_SECONDS)


ROUTES = (read_metadata, read_keys)
