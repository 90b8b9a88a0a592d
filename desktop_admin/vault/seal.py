"""A mark of a kept value, by which a change behind the program's back is noticed."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from desktop_admin.domain.secret import Secret

_SALT_BYTES = 16
_MARK_BYTES = 4  # enough to notice a change, far too little to confirm a guess


def seal_of(secret: Secret) -> str:
    """A new mark, ``salt:mark`` in hex, different each time; it does not lead to the value."""
    salt = secrets.token_bytes(_SALT_BYTES)
    return f"{salt.hex()}:{_mark(salt, secret)}"


def is_broken(seal: str, secret: Secret) -> bool:
    """Whether ``secret`` is surely not what was sealed; what makes no sense breaks nothing."""
    salt, _, mark = seal.partition(":")
    try:
        expected = _mark(bytes.fromhex(salt), secret)
    except ValueError:
        return False
    return len(mark) == 2 * _MARK_BYTES and not hmac.compare_digest(
        mark.encode(), expected.encode()
    )


def _mark(salt: bytes, secret: Secret) -> str:
    value = secret.reveal().encode()
    return hmac.new(salt, value, hashlib.sha256).digest()[:_MARK_BYTES].hex()
