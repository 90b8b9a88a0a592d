"""Access tokens made in the test, right ones and forged ones, and the keys that verify them."""

from __future__ import annotations

import base64
import hmac
import json
from functools import cache
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from joserfc.jwk import ECKey, OKPKey, RSAKey
from joserfc.jws import JWSRegistry

from desktop_admin.domain.secret import Secret

ISSUER = "https://sign.example.com"  # that of the scripted server
NOW = 1_800_000_000
HEADER = {"alg": "ES256", "typ": "at+jwt", "kid": "key-1"}
CLAIMS: dict[str, object] = {
    "iss": ISSUER,
    "aud": f"{ISSUER}/api",
    "sub": "ossoi_abc",
    "client_id": "ossoi_abc",
    "iat": NOW - 10,
    "exp": NOW + 289,
    "jti": "0123456789abcdef",
}


@cache
def made_key(kind: str = "P-256", number: int = 1) -> Any:
    """A key of a curve, or ``RSA`` and its bits; another one for each ``number``."""
    if kind.startswith("RSA"):
        return RSAKey.generate_key(int(kind[3:]))
    if kind.startswith("Ed"):
        return OKPKey.generate_key(kind)
    return ECKey.generate_key(kind)


def published(key: Any, kid: str = "key-1", **members: object) -> dict[str, object]:
    """The public half as a server publishes it."""
    return {**key.as_dict(private=False), "kid": kid, "use": "sig", **members}


def part(content: object) -> str:
    """One part of a token."""
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def made_token(
    header: dict[str, object] | None = None,
    claims: dict[str, object] | None = None,
    key: Any = None,
    algorithm: str = "",
) -> Secret:
    """A token signed with ``key`` by ``algorithm``, that of the header unless it is given."""
    told = {**HEADER, **(header or {})}
    signed = f"{part(told)}.{part({**CLAIMS, **(claims or {})})}"
    signer = JWSRegistry.algorithms[algorithm or str(told["alg"])]
    signature = signer.sign(signed.encode(), key or made_key())
    return Secret(f"{signed}.{part(signature)}")


def symmetric_token(algorithm: str, shared: bytes) -> Secret:
    """A token under a MAC made with ``shared``, as if that were a secret."""
    signed = f"{part({**HEADER, 'alg': algorithm})}.{part(CLAIMS)}"
    made = hmac.new(shared, signed.encode(), f"sha{algorithm[2:]}").digest()
    return Secret(f"{signed}.{part(made)}")


def short_rsa_token(bits: int) -> tuple[Secret, dict[str, object]]:
    """A right token under an RSA key of ``bits``, and that key."""
    key = rsa.generate_private_key(65537, bits)
    numbers = key.public_key().public_numbers()
    signed = f"{part({**HEADER, 'alg': 'RS256'})}.{part(CLAIMS)}"
    made = key.sign(signed.encode(), padding.PKCS1v15(), hashes.SHA256())
    told = {"n": part(numbers.n.to_bytes(bits // 8)), "e": part(numbers.e.to_bytes(3))}
    return Secret(f"{signed}.{part(made)}"), {"kty": "RSA", "kid": "key-1", **told}
