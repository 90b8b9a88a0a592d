"""What a support bundle tells of a JSON Web Token: header and claims that are about no person."""

from __future__ import annotations

import base64
import json

# RFC 7515 4.1, RFC 7519 4.1, RFC 9068 2.2. ``sub`` and ``jti`` are left out: whose it is, which.
_HEADER = ("alg", "typ", "cty", "kid")
_CLAIMS = ("iss", "aud", "exp", "nbf", "iat", "scope", "token_type", "client_id", "azp")
_LONGEST = 200


def told_of_jwt(token: str) -> str:
    """``token`` without its signature, as words; says so where it is none. Raises nothing."""
    parts = token.split(".")
    try:
        header, claims = (_chosen(part, names) for part, names in _parts(parts))
    except ValueError:
        return "cannot be decoded"
    return f"header={header} claims={claims} signature dropped"


def _parts(parts: list[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (parts[0], _HEADER), (parts[1], _CLAIMS)


def _chosen(part: str, names: tuple[str, ...]) -> str:
    """The members named, as JSON. Raises ``ValueError``."""
    decoded = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    if not isinstance(decoded, dict):
        raise ValueError  # noqa: TRY004 - as for any other text that is none
    told = {name: _short(decoded[name]) for name in names if name in decoded}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _short(value: object) -> object:
    if isinstance(value, str):
        return value[:_LONGEST]
    if isinstance(value, list):
        return [_short(one) for one in value[:10]]
    return value if isinstance(value, bool | int | float) or value is None else "…"
