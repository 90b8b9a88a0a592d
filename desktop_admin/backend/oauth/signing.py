"""Signs and verifies OAuth access tokens: JWTs after RFC 9068, ES256."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from typing import Any

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey

from desktop_admin.backend.clock import now_ms
from desktop_admin.backend.oauth.key_ring import KeyRing
from desktop_admin.backend.oauth.key_rotation import ALGORITHM
from desktop_admin.backend.sealing import Sealer
from desktop_admin.backend.store.database import Database
from desktop_admin.domain.secret import Secret

TOKEN_TYPE = "at+jwt"  # noqa: S105 - the "typ" of RFC 9068 section 2.1
LEEWAY_SECONDS = 5
_HEADER = frozenset({"alg", "typ", "kid"})
_TEXTS = ("iss", "aud", "sub", "client_id", "jti")
_NUMBERS = ("exp", "iat", "generation")


@dataclass(frozen=True, slots=True)
class OAuthGrant:
    """What an access token says: the client, the generation of its secret, whom it acts for.

    ``generation``, ``sender_id`` and ``delegator_id`` are private claims (RFC 7519 section 4.3):
    who issues these tokens and who accepts them is one and the same server.
    """

    client_id: str
    generation: int
    sender_id: str | None = None
    delegator_id: str | None = None


@dataclass(frozen=True, slots=True)
class VerifiedToken:
    """A token of ours whose time is not over; whether it is revoked, the database says.

    ``token_id`` is its ``jti``, ``kid`` names the key; times in epoch seconds.
    """

    grant: OAuthGrant
    token_id: str
    kid: str
    issued_at: int
    expires_at: int


class TokenSigner:
    """Access tokens of one issuer, under the signing keys of its database."""

    def __init__(self, database: Database, sealer: Sealer, issuer: str) -> None:
        self.keys = KeyRing(database, sealer)
        self.issuer = issuer
        self.audience = issuer + "/api"

    def prepare(self) -> None:
        """Loads the keys; makes the first one."""
        self.keys.prepare(now_ms())

    def sign(self, grant: OAuthGrant, *, now: int, seconds: int) -> Secret:
        """An access token for ``grant`` that lives ``seconds`` from ``now`` (milliseconds) on."""
        issued = now // 1000
        claims: dict[str, object] = {
            "iss": self.issuer,
            "aud": self.audience,
            "sub": grant.client_id,
            "client_id": grant.client_id,
            "iat": issued,
            "exp": issued + seconds,
            "generation": grant.generation,
        }
        claims |= {
            name: value
            for name in ("sender_id", "delegator_id")
            if (value := getattr(grant, name)) is not None
        }
        known = self.keys.current(now)
        header = {"alg": ALGORITHM, "typ": TOKEN_TYPE, "kid": known.kid}
        return Secret(jws.serialize_compact(header, _payload(claims), known.key, [ALGORITHM]))

    def verify(self, token: str, now: int) -> VerifiedToken | None:
        """What a valid token of this issuer says, None for any other text.

        A header with more in it than ours have (``jku``, ``jwk``, ``x5u``, ``crit``) is refused.
        """
        try:
            found = jws.deserialize_compact(token, self._key_of, [ALGORITHM])
            header, claims = found.headers(), json.loads(found.payload or b"")
        except (JoseError, ValueError, KeyError, TypeError):
            return None
        if header.keys() != _HEADER or str(header["typ"]).lower() != TOKEN_TYPE:
            return None
        is_whole = isinstance(claims, dict) and _is_whole(claims)
        return self._token(claims, str(header["kid"]), now // 1000) if is_whole else None

    def _token(self, claims: dict[str, Any], kid: str, now: int) -> VerifiedToken | None:
        if claims["iss"] != self.issuer or claims["aud"] != self.audience:
            return None
        if claims["exp"] <= now or max(claims["iat"], claims.get("nbf", 0)) > now + LEEWAY_SECONDS:
            return None
        grant = OAuthGrant(
            client_id=claims["client_id"],
            generation=claims["generation"],
            sender_id=claims.get("sender_id"),
            delegator_id=claims.get("delegator_id"),
        )
        return VerifiedToken(grant, claims["jti"], kid, claims["iat"], claims["exp"])

    def _key_of(self, token: Any) -> ECKey:
        """The key that the header names; a key that a header brings along counts for nothing."""
        key = self.keys.find(str(token.headers().get("kid", "")))
        if key is None:
            raise KeyError("kid")
        return key


def _is_whole(claims: dict[str, Any]) -> bool:
    """Whether every claim that must be there is, and each has its type (a bool is no number)."""
    texts = [claims.get(name) for name in _TEXTS]
    texts += [claims.get(name, "") for name in ("sender_id", "delegator_id")]
    numbers = [claims.get(name) for name in _NUMBERS] + [claims.get("nbf", 0)]
    return all(type(text) is str for text in texts) and all(type(one) is int for one in numbers)


def _payload(claims: dict[str, object]) -> bytes:
    """The claims as bytes that widespread clients can read.

    Some decode with plain strict base64: ASCII without ``>``, ``?`` and ``~`` yields no ``-`` and
    ``_``, and a length divisible by three needs no padding; the ``jti`` makes up the difference.
    """
    token_id = secrets.token_hex(16)
    text = json.dumps({**claims, "jti": token_id}, separators=(",", ":"))
    padded = token_id + "0" * (-len(text) % 3)
    return text.replace(token_id, padded).encode("ascii")
