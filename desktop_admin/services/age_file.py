"""Encrypts for one recipient in the age format (age-encryption.org/v1), armoured as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_admin.domain.handover import (
    PassphraseTooShort,
    PrivateKeyGiven,
    Recipient,
    RecipientRefused,
)
from desktop_admin.services.age_process import encrypted_apart

if TYPE_CHECKING:
    from types import ModuleType

LEAST_PASSPHRASE = 16
_PRIVATE = ("AGE-SECRET-KEY-", "-----BEGIN")


def encrypted(content: bytes, recipient: Recipient) -> bytes:
    """``content`` (UTF-8) as an armoured age file.

    Raises ``RecipientRefused``, ``PassphraseTooShort``, ``AppError``.
    """
    if recipient.passphrase is None:
        import pyrage  # type: ignore[import-untyped]  # noqa: PLC0415 - 2 MB that few calls need

        key = _public_key(pyrage, recipient.public_key)
        return bytes(pyrage.encrypt(content, [key], armored=True))
    if recipient.passphrase.length < LEAST_PASSPHRASE:
        raise PassphraseTooShort(least=LEAST_PASSPHRASE)
    return encrypted_apart(content, recipient.passphrase)


def _public_key(pyrage: ModuleType, text: str) -> Any:
    key = text.strip()
    if key.upper().startswith(_PRIVATE):
        raise PrivateKeyGiven
    reader = pyrage.ssh.Recipient if key.startswith("ssh-") else pyrage.x25519.Recipient
    try:
        return reader.from_str(key)
    except pyrage.RecipientError:
        raise RecipientRefused from None  # its words repeat what was typed
