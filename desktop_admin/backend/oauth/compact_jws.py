"""JWS compact serialization with ES256 (RFC 7515 section 7.1, RFC 7518 section 3.4)."""

from __future__ import annotations

import base64
import json
from functools import lru_cache

from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from joserfc.jwk import ECKey

from desktop_admin.backend.oauth.key_rotation import ALGORITHM

_PART_BYTES = 32


def compact_jws(kid: str, kind: str, key: ECKey, payload: bytes) -> str:
    """``payload`` signed by the P-256 key ``key``; ``kind`` is the header's ``typ``.

    joserfc reads what this writes; written without it, a token costs half the time.
    """
    private = key.private_key
    if not isinstance(private, EllipticCurvePrivateKey):
        raise TypeError("the key has no private half")
    signed = _header(kid, kind) + b"." + base64.urlsafe_b64encode(payload).rstrip(b"=")
    r, s = decode_dss_signature(private.sign(signed, ECDSA(SHA256())))
    signature = r.to_bytes(_PART_BYTES) + s.to_bytes(_PART_BYTES)
    return (signed + b"." + base64.urlsafe_b64encode(signature).rstrip(b"=")).decode("ascii")


@lru_cache(maxsize=8)
def _header(kid: str, kind: str) -> bytes:
    header = {"alg": ALGORITHM, "typ": kind, "kid": kid}
    text = json.dumps(header, separators=(",", ":")).encode("ascii")
    return base64.urlsafe_b64encode(text).rstrip(b"=")
