"""Making credentials: ids, secrets and tokens from the system's random source."""

from __future__ import annotations

import base64
import secrets
import uuid
from dataclasses import dataclass

from desktop_admin.backend.credentials.sealing import Purpose, Sealer
from desktop_admin.domain import formats
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.formats import CredentialFormat
from desktop_admin.domain.secret import Secret

API_TOKEN_BYTES = 32
_ID_FORMATS = {
    CredentialKind.CLIENT_APP: formats.CLIENT_APP_ID,
    CredentialKind.OAUTH_CLIENT: formats.OAUTH_CLIENT_ID,
}
_SECRET_FORMATS = {
    CredentialKind.CLIENT_APP: formats.CLIENT_APP_SECRET,
    CredentialKind.OAUTH_CLIENT: formats.OAUTH_CLIENT_SECRET,
}


@dataclass(frozen=True, slots=True)
class Minted:
    """A new secret and the keyed hash it is stored under."""

    secret: Secret
    mac: bytes


def random_base62(length: int) -> str:
    """``length`` characters of ``[0-9A-Za-z]``, 5.95 bits each."""
    return "".join(secrets.choice(formats.ALPHABET) for _ in range(length))


def new_uid() -> str:
    """A new id of an account or a person: 12 characters."""
    return random_base62(formats.API_KEY_UID_LENGTH)


def new_client_id(kind: CredentialKind) -> str:
    """A new client id (public) of ``kind``."""
    chosen = _ID_FORMATS[kind]
    return chosen.assemble(random_base62(chosen.random_length))


def mint(chosen: CredentialFormat, purpose: Purpose, sealer: Sealer) -> Minted:
    """A new secret in the format ``chosen``, to be found again under ``purpose``."""
    value = chosen.assemble(random_base62(chosen.random_length))
    return Minted(Secret(value), sealer.mac(purpose, value))


def mint_client_secret(kind: CredentialKind, sealer: Sealer) -> Minted:
    """A new secret (214 random bits) for a client of ``kind``."""
    return mint(_SECRET_FORMATS[kind], Purpose.CLIENT_SECRET, sealer)


def mint_api_token(sealer: Sealer) -> Minted:
    """A new access token of a Client App: 64 lower-case hexadecimal digits."""
    value = secrets.token_hex(API_TOKEN_BYTES)
    return Minted(Secret(value), sealer.mac(Purpose.API_TOKEN, value))


def mint_api_key(uid: str, sealer: Sealer) -> Minted:
    """A new API key (76 characters) of the person ``uid``."""
    value = formats.assemble_api_key(uid, random_base62(formats.API_KEY_PART.random_length))
    return Minted(Secret(value), sealer.mac(Purpose.API_KEY, value))


def mint_short_api_key(uid: str, sealer: Sealer) -> Minted:
    """A new API key of the format before the 76 characters (83 random bits)."""
    value = formats.assemble_short_api_key(uid, random_base62(formats.SHORT_API_KEY_RANDOM))
    return Minted(Secret(value), sealer.mac(Purpose.API_KEY, value))


def mint_authentication_token(sealer: Sealer) -> Minted:
    """A new token for ``/auth``: base64 of the text of a random UUID (122 random bits)."""
    value = base64.b64encode(str(uuid.uuid4()).encode("ascii")).decode("ascii")
    return Minted(Secret(value), sealer.mac(Purpose.AUTHENTICATION_TOKEN, value))
