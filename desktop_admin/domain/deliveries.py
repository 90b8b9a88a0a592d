"""Delivery notes: when, how and to whom a secret was handed over from here; never a value."""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from desktop_admin.domain.credentials import CredentialKind

RECIPIENT_LIMIT = 120
_SHOWN_HEAD, _SHOWN_TAIL = 12, 6  # of an age key, which has no fingerprint of its own


class DeliveryWay(StrEnum):
    """How a secret left the program; the values are kept in a file."""

    COPIED = "copied"
    COPIED_AS_CODE = "copied-as-code"
    SAVED = "saved"
    EXPORTED = "exported"


class Sealing(StrEnum):
    """How an exported file is protected; the values are kept in a file."""

    NONE = "none"
    KEY = "key"
    PASSPHRASE = "passphrase"  # noqa: S105 - a way, not a passphrase


class Named(Protocol):
    """What a secret belongs to: a client, or an entry of the keyring."""

    @property
    def kind(self) -> CredentialKind:
        """What kind of credential it is."""

    @property
    def client_id(self) -> str:
        """Its id, empty for the API key."""

    @property
    def name(self) -> str:
        """Its name, empty for the API key."""


@dataclass(frozen=True, slots=True)
class TheApiKey:
    """The account's API key, of which there is one."""

    kind: CredentialKind = CredentialKind.API_KEY
    client_id: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One handing over.

    ``form`` and ``file_name`` (without its folder) are of an export, ``fingerprint`` tells the
    public key that it is encrypted for; ``recipient`` is what the person typed, and may be empty.
    """

    way: DeliveryWay
    form: str = ""
    file_name: str = ""
    sealing: Sealing = Sealing.NONE
    fingerprint: str = ""
    recipient: str = ""


@dataclass(frozen=True, slots=True)
class DeliveryNote:
    """What is kept of a delivery; ``at`` is aware, UTC. The API key has neither id nor name."""

    id: str
    at: datetime
    connection_id: str
    connection_name: str
    person: str
    kind: CredentialKind
    client_id: str
    client_name: str
    delivery: Delivery

    def matches(self, search: str) -> bool:
        """Whether ``search`` occurs in what a person would look for."""
        delivery = self.delivery
        of_delivery = (delivery.recipient, delivery.file_name, delivery.fingerprint)
        texts = (self.client_name, self.client_id, self.person, *of_delivery)
        return any(search.casefold() in text.casefold() for text in texts)


def key_fingerprint(public_key: str) -> str:
    """What tells ``public_key`` from others.

    Of an SSH key what ``ssh-keygen -l`` shows; of an age key its beginning and end; empty for
    anything else.
    """
    kind, *rest = public_key.split() or [""]
    if kind.startswith("ssh-") and rest:
        try:
            blob = base64.b64decode(rest[0], validate=True)
        except binascii.Error:
            return ""
        digest = base64.b64encode(hashlib.sha256(blob).digest()).decode()
        return f"SHA256:{digest.rstrip('=')}"
    if kind.startswith("age1") and len(kind) > _SHOWN_HEAD + _SHOWN_TAIL:
        return f"{kind[:_SHOWN_HEAD]}…{kind[-_SHOWN_TAIL:]}"
    return ""
