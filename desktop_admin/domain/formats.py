"""The recognisable format of credentials: prefix, random part, checksum, all ``[A-Za-z0-9_]``.

Data loss prevention software finds the prefix, and can drop false alarms by the checksum: CRC-32 of
prefix and random part in base62, left-padded to six characters. The checksum adds no strength.
"""

from __future__ import annotations

import base64
import re
import zlib
from dataclasses import dataclass

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
CHECK_LENGTH = 6
API_KEY_UID_LENGTH = 12
API_KEY_LENGTH = 76
SHORT_API_KEY = re.compile(r"[A-Za-z0-9+/]{36}")  # the format before: base64 of 27 bytes
SHORT_API_KEY_RANDOM = 14


@dataclass(frozen=True, slots=True)
class CredentialFormat:
    """``prefix``, then ``random_length`` base62 characters, then the checksum."""

    prefix: str
    random_length: int

    def assemble(self, random_part: str) -> str:
        """The whole text for ``random_part``, checksum included."""
        body = self.prefix + random_part
        return body + checksum(body)

    def is_match(self, text: str) -> bool:
        """Whether ``text`` has this prefix, length and checksum."""
        if not re.fullmatch(
            f"{self.prefix}[0-9A-Za-z]{{{self.random_length + CHECK_LENGTH}}}", text
        ):
            return False
        return checksum(text[:-CHECK_LENGTH]) == text[-CHECK_LENGTH:]


CLIENT_APP_ID = CredentialFormat("ossca_", 24)
CLIENT_APP_SECRET = CredentialFormat("osscs_", 36)
OAUTH_CLIENT_ID = CredentialFormat("ossoi_", 24)
OAUTH_CLIENT_SECRET = CredentialFormat("ossoc_", 36)
API_KEY_PART = CredentialFormat("ossak_", 32)
SESSION_TOKEN = CredentialFormat("ossps_", 36)
REFRESH_TOKEN = CredentialFormat("osspr_", 36)
ONE_TIME_TOKEN = CredentialFormat("osspo_", 36)
API_SESSION_TOKEN = CredentialFormat("osspa_", 36)
SECRET_FORMATS = (
    CLIENT_APP_SECRET,
    OAUTH_CLIENT_SECRET,
    API_KEY_PART,
    SESSION_TOKEN,
    REFRESH_TOKEN,
    ONE_TIME_TOKEN,
    API_SESSION_TOKEN,
)


def checksum(body: str) -> str:
    """CRC-32 of ``body`` in base62, left-padded with 0 to six characters."""
    number = zlib.crc32(body.encode("ascii"))
    digits = ""
    while number:
        number, digit = divmod(number, len(ALPHABET))
        digits = ALPHABET[digit] + digits
    return digits.rjust(CHECK_LENGTH, "0")


def assemble_api_key(uid: str, random_part: str) -> str:
    """The 76-character API key of the user ``uid`` (12 characters): base64 of ``uid:ossak_...``."""
    return base64.b64encode(f"{uid}:{API_KEY_PART.assemble(random_part)}".encode("ascii")).decode(
        "ascii"
    )


def is_api_key(text: str) -> bool:
    """Whether ``text`` is an API key of the 76-character format, checksum included."""
    if len(text) != API_KEY_LENGTH:
        return False
    try:
        uid, _, part = base64.b64decode(text, validate=True).decode("ascii").partition(":")
    except ValueError:  # binascii.Error and UnicodeDecodeError are kinds of it
        return False
    return len(uid) == API_KEY_UID_LENGTH and API_KEY_PART.is_match(part)


def assemble_short_api_key(uid: str, random_part: str) -> str:
    """The key of 36 characters that came before: base64 of ``uid:`` and 14 characters."""
    return base64.b64encode(f"{uid}:{random_part}".encode("ascii")).decode("ascii")
