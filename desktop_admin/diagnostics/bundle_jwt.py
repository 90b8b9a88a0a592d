"""What a support bundle tells of a JSON Web Token: header and claims that are about no person."""

from __future__ import annotations

import json
from collections.abc import Mapping

from desktop_admin.domain.jwt import NotAJwt, decode
from desktop_admin.domain.secret import Secret

# RFC 7515 4.1, RFC 7519 4.1, RFC 9068 2.2. ``sub`` and ``jti`` are left out: whose it is, which.
_HEADER = ("alg", "typ", "cty", "kid")
_CLAIMS = ("iss", "aud", "exp", "nbf", "iat", "scope", "token_type", "client_id", "azp")
_LONGEST = 200


def told_of_jwt(token: str) -> str:
    """``token`` without its signature, as words; says so where it is none. Raises nothing."""
    try:
        decoded = decode(Secret(token))
    except NotAJwt:
        return "cannot be decoded"
    header, claims = _chosen(decoded.header, _HEADER), _chosen(decoded.claims, _CLAIMS)
    return f"header={header} claims={claims} signature dropped"


def _chosen(members: Mapping[str, object], names: tuple[str, ...]) -> str:
    told = {name: _short(members[name]) for name in names if name in members}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _short(value: object) -> object:
    if isinstance(value, str):
        return value[:_LONGEST]
    if isinstance(value, list):
        return [_short(one) for one in value[:10]]
    return value if isinstance(value, bool | int | float) or value is None else "…"
