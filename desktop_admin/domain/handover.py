"""Handing a new secret over as a file: what is handed over, in which form, sealed for whom."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from desktop_admin.domain.credentials import Client
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text


class HandoverForm(StrEnum):
    """What the file is read by."""

    ENVIRONMENT = "env"
    JSON = "json"
    KUBERNETES = "kubernetes"


SUFFIXES: Mapping[HandoverForm, str] = MappingProxyType(
    {
        HandoverForm.ENVIRONMENT: ".env",
        HandoverForm.JSON: ".json",
        HandoverForm.KUBERNETES: ".yaml",
    }
)
ENCRYPTED_SUFFIX = ".age"
_LABEL_LIMIT = 63


@dataclass(frozen=True, slots=True)
class Handover:
    """A client with its secret, and where it asks for tokens."""

    client: Client
    secret: Secret
    token_url: str


@dataclass(frozen=True, slots=True)
class Recipient:
    """For whom the file is encrypted: a public key of age or SSH, or whoever has the passphrase."""

    public_key: str = ""
    passphrase: Secret | None = None


def suggested_name(client: Client, form: HandoverForm, *, is_encrypted: bool) -> str:
    """A file name that says whose secret is inside, of letters every file system takes."""
    stem = dns_label(client.name) or dns_label(client.client_id)
    return stem + SUFFIXES[form] + (ENCRYPTED_SUFFIX if is_encrypted else "")


def dns_label(name: str) -> str:
    """``name`` as a DNS label (RFC 1123): lower-case letters, digits, hyphens; may be empty."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LABEL_LIMIT].rstrip("-")


class RecipientRefused(AppError):
    """The recipient's key is not one a file can be encrypted for."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "This is not a public key."))
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "Ask the recipient for a line that begins with age1, ssh-ed25519 or ssh-rsa."
            " Nothing was written.",
        )
    )


class PrivateKeyGiven(RecipientRefused):
    """What was given as the recipient's key is a private one."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "This is a private key."))
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "Whoever has seen it can read what was encrypted for it: the recipient should replace"
            " it. Ask for the public key, which begins with age1 or ssh-. Nothing was written.",
        )
    )


class PassphraseTooShort(AppError):
    """The passphrase could be guessed. Fact: ``least``."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "The passphrase is too short."))
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text", "Use at least {least} characters, such as five words. Nothing was written."
        )
    )
