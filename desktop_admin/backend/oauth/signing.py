"""Signs and verifies OAuth access tokens: JWTs after RFC 9068, ES256."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from dataclasses import dataclass
from typing import Any

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey
from litestar.concurrency import sync_to_thread

from desktop_admin.backend.clock import now_ms
from desktop_admin.backend.credentials.sealing import Sealer
from desktop_admin.backend.oauth.compact_jws import compact_jws
from desktop_admin.backend.oauth.key_ring import KeyRing
from desktop_admin.backend.oauth.key_rotation import ALGORITHM
from desktop_admin.backend.store.database import Database
from desktop_admin.domain.secret import Secret

TOKEN_TYPE = "at+jwt"  # noqa: S105 - the "typ" of RFC 9068 section 2.1
LEEWAY_SECONDS = 5
REMEMBERED = 4096
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


@dataclass(frozen=True, slots=True)
class _Signed:
    """A token whose signature by ``key`` is right; ``not_before`` in epoch seconds."""

    key: ECKey
    token: VerifiedToken
    not_before: int

    def is_current(self, now: int) -> bool:
        return self.token.expires_at > now and self.not_before <= now + LEEWAY_SECONDS


class TokenSigner:
    """Access tokens of one issuer, under the signing keys of its database."""

    def __init__(self, database: Database, sealer: Sealer, issuer: str) -> None:
        self.keys = KeyRing(database, sealer)
        self.issuer = issuer
        self.audience = issuer + "/api"
        self._signed: dict[bytes, _Signed] = {}  # by a digest: no token is kept

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
        return Secret(compact_jws(known.kid, TOKEN_TYPE, known.key, _payload(claims)))

    def verify(self, token: str, now: int) -> VerifiedToken | None:
        """What a valid token of this issuer says, None for any other text.

        A signature that was right stays right while its key is one of ours: it is looked at once,
        the times on every call. What the database says of the token is the caller's question.
        """
        digest = hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()
        signed = self._signed.get(digest)
        if signed is None or self.keys.find(signed.token.kid) is not signed.key:
            signed = self._read(token)
            if signed is None:
                return None
            if len(self._signed) >= REMEMBERED:
                self._signed.clear()
            self._signed[digest] = signed
        return signed.token if signed.is_current(now // 1000) else None

    async def verify_on_loop(self, token: str, now: int) -> VerifiedToken | None:
        """As ``verify``, for the event loop: a key that is not known is asked for on a thread."""
        if self.keys.knows(_kid_of(token)):
            return self.verify(token, now)
        return await sync_to_thread(self.verify, token, now)

    def _read(self, token: str) -> _Signed | None:
        """The token if it is signed and whole, whatever its times.

        A header with more in it than ours have (``jku``, ``jwk``, ``x5u``, ``crit``) is refused.
        """
        try:
            found = jws.deserialize_compact(token, self._key_of, [ALGORITHM])
            header, claims = found.headers(), json.loads(found.payload or b"")
            key = self._key_of(found)
        except (JoseError, ValueError, KeyError, TypeError):
            return None
        if header.keys() != _HEADER or str(header["typ"]).lower() != TOKEN_TYPE:
            return None
        if not isinstance(claims, dict) or not _is_whole(claims):
            return None
        if claims["iss"] != self.issuer or claims["aud"] != self.audience:
            return None
        grant = OAuthGrant(
            client_id=claims["client_id"],
            generation=claims["generation"],
            sender_id=claims.get("sender_id"),
            delegator_id=claims.get("delegator_id"),
        )
        token_id, kid = claims["jti"], str(header["kid"])
        verified = VerifiedToken(grant, token_id, kid, claims["iat"], claims["exp"])
        return _Signed(key, verified, max(claims["iat"], claims.get("nbf", 0)))

    def _key_of(self, token: Any) -> ECKey:
        """The key that the header names; a key that a header brings along counts for nothing."""
        key = self.keys.find(str(token.headers().get("kid", "")))
        if key is None:
            raise KeyError("kid")
        return key


def _kid_of(token: str) -> str:
    """The ``kid`` that the header of ``token`` claims, "" if it cannot be read."""
    head = token.partition(".")[0]
    try:
        header = json.loads(base64.urlsafe_b64decode(head + "=" * (-len(head) % 4)))
        return str(header["kid"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return ""


def _is_whole(claims: dict[str, Any]) -> bool:
    """Whether each claim that must be there is, and has its type (a bool is no number)."""
    texts = [claims.get(name) for name in _TEXTS]
    texts += [claims.get(name, "") for name in ("sender_id", "delegator_id")]
    numbers = [claims.get(name) for name in _NUMBERS] + [claims.get("nbf", 0)]
    has_types = all(type(one) is str for one in texts) and all(type(one) is int for one in numbers)
    return has_types and claims["sub"] == claims["client_id"]  # no token stands for a person


def _payload(claims: dict[str, object]) -> bytes:
    """The claims as bytes that widespread clients can read.

    Some decode with plain strict base64: ASCII without ``>``, ``?`` and ``~`` yields no ``-`` and
    ``_``, and a length divisible by three needs no padding; the ``jti`` makes up the difference.
    """
    token_id = secrets.token_hex(16)
    text = json.dumps({**claims, "jti": token_id}, separators=(",", ":"))
    padded = token_id + "0" * (-len(text) % 3)
    return text.replace(token_id, padded).encode("ascii")
