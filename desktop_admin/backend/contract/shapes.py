"""Shapes that stand in no resource: the error answers, and the form of the token endpoint."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from desktop_admin.backend.wire import Wire


class Fault(Wire, omit_defaults=True, forbid_unknown_fields=True):
    """Every error outside the OAuth endpoints; ``message`` is for people."""

    code: Annotated[int, msgspec.Meta(ge=400, le=599)]
    message_key: Annotated[str, msgspec.Meta(pattern=r"^error\.[A-Za-z]+\.[A-Za-z0-9]+$")]
    message: str
    name: str
    technical: str | msgspec.UnsetType = msgspec.UNSET
    entity: str | msgspec.UnsetType = msgspec.UNSET


class OAuthError(msgspec.Struct, omit_defaults=True, forbid_unknown_fields=True):
    """An error of the OAuth endpoints (RFC 6749 section 5.2)."""

    error: Literal[
        "invalid_request",
        "invalid_client",
        "invalid_grant",
        "unauthorized_client",
        "unsupported_grant_type",
        "invalid_scope",
        "temporarily_unavailable",
    ]
    error_description: str | msgspec.UnsetType = msgspec.UNSET


class OAuthToken(msgspec.Struct, omit_defaults=True, forbid_unknown_fields=True):
    """Exactly these keys: strict clients fail on another (RFC 6749 section 5.1)."""

    access_token: str
    token_type: Literal["Bearer"]
    expires_in: Annotated[int, msgspec.Meta(ge=1)]


class TokenForm(msgspec.Struct):
    """The form of a token request (RFC 6749 section 4.4.2)."""

    grant_type: Literal["client_credentials"]
    sender_id: str | msgspec.UnsetType = msgspec.UNSET
    delegator_id: str | msgspec.UnsetType = msgspec.UNSET
