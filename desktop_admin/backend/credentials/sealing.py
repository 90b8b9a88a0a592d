"""Keyed hashes and encryption under the key file: what a stolen database must not give away."""

from __future__ import annotations

import hmac
import secrets
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
_NONCE_BYTES = 12


class Purpose(StrEnum):
    """What a derived key is for; each purpose has a key of its own."""

    CLIENT_SECRET = "mac:client-secret"  # noqa: S105 - a label
    API_KEY = "mac:api-key"
    API_TOKEN = "mac:api-token"  # noqa: S105 - a label
    SESSION = "mac:session"
    AUTHENTICATION_TOKEN = "mac:authentication-token"  # noqa: S105 - a label
    API_SESSION = "mac:api-session"
    IDEMPOTENCY = "mac:idempotency"
    THROTTLE = "mac:throttle"
    KEY_CHECK = "mac:key-check"
    STORED_API_KEY = "seal:api-key"
    STORED_ANSWER = "seal:answer"
    STORED_CALLBACK_KEY = "seal:callback-key"
    SIGNING_KEY = "seal:signing-key"


class SealBroken(ValueError):
    """A sealed value does not open: another key file, another context, or altered bytes."""


class Sealer:
    """HMAC-SHA-256 and AES-256-GCM under keys derived from the 32 bytes of the key file."""

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise ValueError("the key has the wrong length")
        self._keys = {purpose: _derive(key, purpose) for purpose in Purpose}
        self._ciphers: dict[Purpose, AESGCM] = {}

    def mac(self, purpose: Purpose, text: str) -> bytes:
        """The keyed hash (32 bytes) under which ``text`` is stored and found again."""
        return hmac.digest(self._keys[purpose], text.encode("utf-8", "surrogatepass"), "sha256")

    def is_match(self, purpose: Purpose, text: str, kept: bytes) -> bool:
        """Whether ``text`` has the keyed hash ``kept``, compared in constant time."""
        return hmac.compare_digest(self.mac(purpose, text), kept)

    def seal(self, purpose: Purpose, value: bytes, context: str) -> bytes:
        """``value`` encrypted and bound to ``context`` (such as the id of its record)."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return nonce + self._cipher(purpose).encrypt(nonce, value, context.encode())

    def unseal(self, purpose: Purpose, sealed: bytes, context: str) -> bytes:
        """The value behind ``sealed``. Raises ``SealBroken``."""
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - not at process start

        nonce, body = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
        try:
            return self._cipher(purpose).decrypt(nonce, body, context.encode())
        except InvalidTag:
            raise SealBroken("a sealed value does not open with this key file") from None

    def _cipher(self, purpose: Purpose) -> AESGCM:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

        return self._ciphers.setdefault(purpose, AESGCM(self._keys[purpose]))


def _derive(key: bytes, purpose: Purpose) -> bytes:
    """HKDF-Expand (RFC 5869 section 2.3), one block, for a key that is already uniform."""
    return hmac.digest(key, f"api-access-admin/{purpose}".encode() + b"\x01", "sha256")
