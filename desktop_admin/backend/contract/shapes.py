"""Shapes that stand in no resource: error answers, and what the OAuth endpoints read and say."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from desktop_admin.backend.calls.wire import Wire


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


class PresentedForm(msgspec.Struct):
    """The form in which a client presents a token of its own (RFC 7009 2.1, RFC 7662 2.1)."""

    token: Annotated[str, msgspec.Meta(min_length=1)]
    token_type_hint: str | msgspec.UnsetType = msgspec.UNSET


class Revoked(msgspec.Struct):
    """Nothing to say: the token is refused from now on, if there was one (RFC 7009 2.2)."""


class Introspected(msgspec.Struct, omit_defaults=True):
    """What the token stands for; of one that is not in force only ``active`` (RFC 7662 2.2)."""

    active: bool
    client_id: str | msgspec.UnsetType = msgspec.UNSET
    token_type: Literal["Bearer"] | msgspec.UnsetType = msgspec.UNSET
    exp: int | msgspec.UnsetType = msgspec.UNSET
    iat: int | msgspec.UnsetType = msgspec.UNSET
    sub: str | msgspec.UnsetType = msgspec.UNSET
    aud: str | msgspec.UnsetType = msgspec.UNSET
    iss: str | msgspec.UnsetType = msgspec.UNSET
    jti: str | msgspec.UnsetType = msgspec.UNSET
    sender_id: str | msgspec.UnsetType = msgspec.UNSET
    delegator_id: str | msgspec.UnsetType = msgspec.UNSET
