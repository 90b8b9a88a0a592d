"""Signs and verifies OAuth access tokens: JWTs after RFC 9068, ES256."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from typing import Any

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey
from sqlalchemy import select

from desktop_admin.backend.clock import now_ms
from desktop_admin.backend.sealing import Purpose, Sealer
from desktop_admin.backend.store.credential_models import SigningKey
from desktop_admin.backend.store.database import Database
from desktop_admin.domain.secret import Secret

ALGORITHM = "ES256"
TOKEN_TYPE = "at+jwt"  # noqa: S105 - the "typ" of RFC 9068 section 2.1
LEEWAY_SECONDS = 5
_REQUIRED = frozenset({"iss", "exp", "aud", "sub", "client_id", "iat", "jti"})


@dataclass(frozen=True, slots=True)
class OAuthGrant:
    """What an access token says: the client, the generation of its secret, whom it acts for."""

    client_id: str
    generation: int
    sender_id: str | None = None
    delegator_id: str | None = None


class TokenSigner:
    """Access tokens of one issuer, under signing keys kept sealed in the database."""

    def __init__(self, database: Database, sealer: Sealer, issuer: str) -> None:
        self._database = database
        self._sealer = sealer
        self.issuer = issuer
        self.audience = issuer + "/api"
        self._keys: dict[str, ECKey] = {}
        self._current = ""

    def prepare(self) -> None:
        """Loads the keys; makes the first one."""
        self._load()
        if not self._current:
            self._create()
            self._load()

    def public_keys(self) -> list[dict[str, object]]:
        """The public halves, newest first, as RFC 7517 has them."""
        with self._database.read() as session:
            query = select(SigningKey.public_jwk).order_by(SigningKey.created_at.desc())
            return [json.loads(text) for text in session.scalars(query)]

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
        header = {"alg": ALGORITHM, "typ": TOKEN_TYPE, "kid": self._current}
        key = self._keys[self._current]
        return Secret(jws.serialize_compact(header, _payload(claims), key, [ALGORITHM]))

    def verify(self, token: str, now: int) -> OAuthGrant | None:
        """What a valid token of this issuer says, None for any other text."""
        try:
            found = jws.deserialize_compact(token, self._key_of, [ALGORITHM])
            if str(found.headers().get("typ", "")).lower() != TOKEN_TYPE:
                return None
            claims = json.loads(found.payload or b"")
        except (JoseError, ValueError, KeyError, TypeError):
            return None
        return self._grant(claims, now // 1000) if isinstance(claims, dict) else None

    def _grant(self, claims: dict[str, Any], now: int) -> OAuthGrant | None:
        if not claims.keys() >= _REQUIRED:
            return None
        is_ours = claims["iss"] == self.issuer and claims["aud"] == self.audience
        times = (claims["exp"], claims["iat"], claims.get("nbf", 0))
        if not is_ours or not all(type(value) is int for value in times):
            return None
        if times[0] <= now or max(times[1:]) > now + LEEWAY_SECONDS:
            return None
        return OAuthGrant(
            client_id=str(claims["client_id"]),
            generation=int(claims.get("generation", 0)),
            sender_id=claims.get("sender_id"),
            delegator_id=claims.get("delegator_id"),
        )

    def _key_of(self, token: Any) -> ECKey:
        """The key that the header names; a key that a header brings along counts for nothing."""
        kid = str(token.headers().get("kid", ""))
        if kid not in self._keys:
            self._load()  # another process may have made a new one
        return self._keys[kid]

    def _load(self) -> None:
        with self._database.read() as session:
            rows = session.scalars(select(SigningKey).order_by(SigningKey.created_at)).all()
        for row in rows:
            if row.kid not in self._keys:
                text = self._sealer.unseal(Purpose.SIGNING_KEY, row.sealed, row.kid)
                self._keys[row.kid] = ECKey.import_key(json.loads(text))
            if row.retired_at is None:
                self._current = row.kid

    def _create(self) -> None:
        key = ECKey.generate_key("P-256")
        kid = key.thumbprint()
        public = {**key.as_dict(private=False), "kid": kid, "use": "sig", "alg": ALGORITHM}
        private = json.dumps(key.as_dict(private=True)).encode()
        with self._database.write() as session:
            if session.scalar(select(SigningKey.kid).where(SigningKey.retired_at.is_(None))):
                return
            session.add(
                SigningKey(
                    kid=kid,
                    sealed=self._sealer.seal(Purpose.SIGNING_KEY, private, kid),
                    public_jwk=json.dumps(public),
                    created_at=now_ms(),
                    retired_at=None,
                )
            )


def _payload(claims: dict[str, object]) -> bytes:
    """The claims as bytes that widespread clients can read.

    Some decode with plain strict base64: ASCII without ``>``, ``?`` and ``~`` yields no ``-`` and
    ``_``, and a length divisible by three needs no padding; the ``jti`` makes up the difference.
    """
    token_id = secrets.token_hex(16)
    text = json.dumps({**claims, "jti": token_id}, separators=(",", ":"))
    padded = token_id + "0" * (-len(text) % 3)
    return text.replace(token_id, padded).encode("ascii")
