"""What data loss prevention software needs to know of our credentials, and texts to try it with."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_admin.domain.formats import (
    API_KEY_PART,
    API_KEY_UID_LENGTH,
    CHECK_LENGTH,
    CLIENT_APP_ID,
    CLIENT_APP_SECRET,
    OAUTH_CLIENT_ID,
    OAUTH_CLIENT_SECRET,
    CredentialFormat,
    assemble_api_key,
)

# Base64 of ":ossak" and of the first six bits of "_", behind the 16 characters of the user's id.
_API_KEY = r"[A-Za-z0-9]{16}Om9zc2FrX[A-Za-z0-9]{51}"
_WORD = "DLPTEST"


@dataclass(frozen=True, slots=True)
class DlpPattern:
    """A kind of credential: the regular expression that finds it, and a text that matches.

    The text has a right checksum, but no server has ever issued it.
    """

    id: str
    expression: str
    harmless: str


def patterns() -> tuple[DlpPattern, ...]:
    """One for secrets, one for client ids, one for API keys."""
    secrets = (CLIENT_APP_SECRET, OAUTH_CLIENT_SECRET)
    ids = (CLIENT_APP_ID, OAUTH_CLIENT_ID)
    uid = _filler(API_KEY_UID_LENGTH)
    api_key = assemble_api_key(uid, _filler(API_KEY_PART.random_length))
    return (
        DlpPattern("secret", _expression(secrets), _harmless(OAUTH_CLIENT_SECRET)),
        DlpPattern("client-id", _expression(ids), _harmless(OAUTH_CLIENT_ID)),
        DlpPattern("api-key", rf"\b{_API_KEY}\b", api_key),
    )


def holds_credential(text: str) -> bool:
    """Whether a secret or an API key of ours is in ``text``; client ids are none."""
    sought = (one for one in patterns() if one.id != "client-id")
    return any(re.search(one.expression, text) for one in sought)


def _expression(formats: tuple[CredentialFormat, ...]) -> str:
    """For formats of one length; RE2, PCRE, Java and .NET read it alike."""
    prefixes = "|".join(one.prefix.removesuffix("_") for one in formats)
    length = formats[0].random_length + CHECK_LENGTH
    return rf"\b(?:{prefixes})_[0-9A-Za-z]{{{length}}}\b"


def _harmless(chosen: CredentialFormat) -> str:
    return chosen.assemble(_filler(chosen.random_length))


def _filler(length: int) -> str:
    return (_WORD * length)[:length]
