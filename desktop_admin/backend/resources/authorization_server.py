"""Where the authorization server is, for people."""

from __future__ import annotations

from litestar import get

from desktop_admin.backend.calls.call import CallParameter
from desktop_admin.backend.calls.wire import Wire


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


ROUTES = (read_authorization_server,)
