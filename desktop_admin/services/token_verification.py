"""Verifies access tokens as RFC 8725 and RFC 9068 ask for; loads joserfc when first called."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from desktop_admin.domain.jwt import DecodedJwt, decode
from desktop_admin.domain.jwt_claims import LATEST_SECONDS
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.tokens import PublicKey, SignatureState, TokenFault, Verification
from desktop_admin.domain.urls import is_same_origin

if TYPE_CHECKING:
    from joserfc.jwk import ECKey, OKPKey, RSAKey

LEEWAY_SECONDS = 5.0
ACCESS_TOKEN_TYPE = "at+jwt"  # noqa: S105 - the "typ" of RFC 9068 section 2.1
SHORTEST_RSA, LONGEST_RSA = 2048, 8192  # bits; RFC 7518 section 3.3, and what takes no time
# The kind of key, and its curve, that each algorithm needs: signatures alone, nothing symmetric.
_NEEDED: Mapping[str, tuple[str, str | None]] = MappingProxyType(
    {
        "RS256": ("RSA", None),
        "RS384": ("RSA", None),
        "RS512": ("RSA", None),
        "PS256": ("RSA", None),
        "PS384": ("RSA", None),
        "PS512": ("RSA", None),
        "ES256": ("EC", "P-256"),
        "ES384": ("EC", "P-384"),
        "ES512": ("EC", "P-521"),
        "EdDSA": ("OKP", "Ed25519"),
        "Ed25519": ("OKP", "Ed25519"),
    }
)
_PUBLIC = ("kty", "crv", "x", "y", "n", "e")


@dataclass(frozen=True, slots=True)
class Expected:
    """What a good token says: its issuer, and where the API is that it is meant for.

    ``now`` is the present moment by the server's clock, aware.
    """

    issuer: str
    api_url: str
    now: datetime


def key_for(decoded: DecodedJwt, keys: Iterable[PublicKey]) -> PublicKey | None:
    """The key that the header names; without a name, the one that fits, if there is just one."""
    listed = tuple(keys)
    if decoded.key_id is not None:
        return next((key for key in listed if key.get("kid") == decoded.key_id), None)
    fitting = [key for key in listed if _fits(key, decoded.algorithm)]
    return fitting[0] if len(fitting) == 1 else None


def verify(token: Secret, keys: Iterable[PublicKey], expected: Expected) -> Verification:
    """What ``keys`` say of ``token``, and whether its claims are those of a good one.

    Keys that a header brings along, or points to, count for nothing. Raises ``NotAJwt``.
    """
    decoded = decode(token)
    refusal = _refusal(decoded)
    if refusal is not None:
        return Verification(SignatureState.REFUSED, expected.issuer, faults=(refusal,))
    key = key_for(decoded, keys)
    if key is None:
        unknown = (TokenFault.UNKNOWN_KEY,)
        return Verification(SignatureState.NO_KEY, expected.issuer, decoded.key_id, unknown)
    key_id = str(key.get("kid") or "") or None
    state = SignatureState.REFUSED
    if _fits(key, decoded.algorithm):
        state = _signature_state(token, key, decoded.algorithm)
    faults: Mapping[SignatureState, tuple[TokenFault, ...]] = {
        SignatureState.VERIFIED: claim_faults(decoded, expected),
        SignatureState.REFUSED: (TokenFault.UNFIT_KEY,),
    }
    return Verification(state, expected.issuer, key_id, faults.get(state, ()))


def claim_faults(decoded: DecodedJwt, expected: Expected) -> tuple[TokenFault, ...]:
    """What is wrong with the claims of a token, whoever signed it (RFC 9068 section 4)."""
    now = expected.now.timestamp()
    end, start = decoded.number("exp"), decoded.number("nbf")
    issued = decoded.number("iat")
    found = (
        (TokenFault.OTHER_TYPE, decoded.type != ACCESS_TOKEN_TYPE),
        (TokenFault.OTHER_ISSUER, decoded.claims.get("iss") != expected.issuer),
        (TokenFault.OTHER_AUDIENCE, not _is_audience(decoded.claims.get("aud"), expected)),
        (TokenFault.MILLISECONDS, any(_is_in_milliseconds(one) for one in (end, start, issued))),
        (TokenFault.NO_END, end is None),
        (TokenFault.EXPIRED, end is not None and end <= now),
        (TokenFault.NOT_YET, start is not None and start > now + LEEWAY_SECONDS),
        (TokenFault.ISSUED_LATER, issued is not None and issued > now + LEEWAY_SECONDS),
    )
    return tuple(fault for fault, is_so in found if is_so)


def _is_in_milliseconds(moment: float | None) -> bool:
    return moment is not None and moment > LATEST_SECONDS


def _refusal(decoded: DecodedJwt) -> TokenFault | None:
    """Why the header alone makes a signature worthless (RFC 8725 sections 3.1 and 3.2)."""
    algorithm = decoded.algorithm
    if algorithm.lower() == "none":
        return TokenFault.ALGORITHM_NONE
    if algorithm.upper().startswith("HS"):
        return TokenFault.ALGORITHM_SYMMETRIC
    if algorithm not in _NEEDED:
        return TokenFault.ALGORITHM_UNKNOWN
    if "crit" in decoded.header or "b64" in decoded.header:
        return TokenFault.CRITICAL_HEADER
    return None


def _fits(key: PublicKey, algorithm: str) -> bool:
    """Whether ``key`` may verify ``algorithm`` (RFC 7517 sections 4.2 to 4.4)."""
    kind, curve = _NEEDED.get(algorithm, (None, None))
    if key.get("kty") != kind or (curve is not None and key.get("crv") != curve):
        return False
    operations = key.get("key_ops", ["verify"])
    is_for_it = isinstance(operations, list) and "verify" in operations
    return is_for_it and key.get("use", "sig") == "sig" and key.get("alg", algorithm) == algorithm


def _is_audience(told: object, expected: Expected) -> bool:
    """Whether ``aud`` names the API; a name that is no URL cannot be judged, and counts."""
    named = told if isinstance(told, list) else [told]
    texts = [one for one in named if isinstance(one, str) and one]
    return any(_is_ours(one, expected) for one in texts)


def _is_ours(audience: str, expected: Expected) -> bool:
    try:
        if not urlsplit(audience).netloc:
            return True
        return any(is_same_origin(audience, url) for url in (expected.api_url, expected.issuer))
    except ValueError:
        return False


def _signature_state(token: Secret, key: PublicKey, algorithm: str) -> SignatureState:
    """Verified, wrong, or refused for a key that cannot be used."""
    from joserfc.errors import JoseError  # noqa: PLC0415 - heavy
    from joserfc.jws import JWSRegistry  # noqa: PLC0415

    signed, _, signature = token.reveal().rpartition(".")
    verifier = JWSRegistry.algorithms[algorithm]
    try:
        is_right = verifier.verify(signed.encode(), _bytes(signature), _imported(key))
    except (JoseError, ValueError, TypeError, KeyError):
        return SignatureState.REFUSED
    return SignatureState.VERIFIED if is_right else SignatureState.WRONG


def _imported(key: PublicKey) -> ECKey | OKPKey | RSAKey:
    """The public half of ``key``. Raises ``JoseError``, ``ValueError``, ``TypeError``."""
    from joserfc.jwk import ECKey, OKPKey, RSAKey  # noqa: PLC0415 - heavy

    texts: dict[str, str | list[str]] = {
        name: value
        for name, value in key.items()
        if name in _PUBLIC and isinstance(value, str)  # no private half, and no rules of its own
    }
    if key["kty"] == "EC":
        return ECKey.import_key(texts)
    if key["kty"] == "OKP":
        return OKPKey.import_key(texts)
    modulus = int.from_bytes(_bytes(str(key.get("n"))))
    if not SHORTEST_RSA <= modulus.bit_length() <= LONGEST_RSA:
        raise ValueError("the key is too short, or too long")
    return RSAKey.import_key(texts)


def _bytes(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
