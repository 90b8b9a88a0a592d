"""Reads a request to the token endpoint: client authentication and parameters, strictly."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote_plus

from desktop_admin.domain.secret import Secret

FORM = "application/x-www-form-urlencoded"
_CREDENTIAL_NAMES = frozenset({"client_secret", "client_assertion", "client_assertion_type"})
_FROM_QUERY = frozenset({"grant_type"})
_FIELD_LIMIT = 50


class MalformedRequest(ValueError):
    """The request breaks RFC 6749 section 3.2; the text is an ``error_description``."""


class MisplacedCredentials(MalformedRequest):
    """The request carries client credentials anywhere but in the header."""


@dataclass(frozen=True, slots=True)
class BasicCredentials:
    """What the Authorization header carries (RFC 6749 section 2.3.1)."""

    client_id: str
    secret: Secret


@dataclass(frozen=True, slots=True)
class TokenParameters:
    """The parameters of one request, each present once."""

    values: Mapping[str, str]

    @property
    def grant_type(self) -> str | None:
        """``grant_type``, from the body or, for old clients, from the query."""
        return self.values.get("grant_type")


def read_basic(header: str | None) -> BasicCredentials | None:
    """The credentials in an Authorization header, None if it holds none that can be read."""
    scheme, _, encoded = (header or "").partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        text = base64.b64decode(encoded.strip(), validate=True).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return None
    client_id, colon, secret = text.partition(":")
    client_id = _decoded(client_id)
    if not colon or not client_id or not secret or "\0" in client_id:
        return None
    return BasicCredentials(client_id, Secret(_decoded(secret)))


def read_parameters(content_type: str, body: bytes, query: bytes) -> TokenParameters:
    """The parameters of the form body; ``grant_type`` may stand in the query instead.

    Raises ``MalformedRequest`` for another media type, repeated parameters and credentials
    anywhere but in the header.
    """
    if body and content_type.partition(";")[0].strip().lower() != FORM:
        raise MalformedRequest(f"The body must be {FORM}.")
    in_query, in_body = _pairs(query), _pairs(body)
    if (in_query.keys() | in_body.keys()) & _CREDENTIAL_NAMES or "client_id" in in_query:
        raise MisplacedCredentials(
            "Client credentials are accepted in the Authorization header only."
        )
    if in_query.keys() & in_body.keys() & _FROM_QUERY:
        raise MalformedRequest("A parameter is repeated.")
    tolerated = {name: text for name, text in in_query.items() if name in _FROM_QUERY}
    return TokenParameters(tolerated | in_body)


def read_presented(content_type: str, body: bytes, query: bytes) -> TokenParameters:
    """As ``read_parameters``; a token in the query is refused too (RFC 6750 section 5.3)."""
    if "token" in _pairs(query):
        raise MalformedRequest("A token is accepted in the body only.")
    return read_parameters(content_type, body, query)


def _pairs(text: bytes) -> dict[str, str]:
    try:
        pairs = parse_qsl(
            text.decode("utf-8"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=_FIELD_LIMIT,
        )
    except ValueError:
        raise MalformedRequest("The parameters cannot be read.") from None
    if "\0" in "".join(value for _, value in pairs):
        raise MalformedRequest("A parameter holds a NUL character.")
    # RFC 6749 section 3.2: a parameter without a value counts as omitted, none may be repeated.
    if len({name for name, _ in pairs}) != len(pairs):
        raise MalformedRequest("A parameter is repeated.")
    return {name: value for name, value in pairs if value}


def _decoded(text: str) -> str:
    """RFC 6749 wants both form-urlencoded first; many clients send them raw: both are read."""
    return unquote_plus(text) if "%" in text else text
