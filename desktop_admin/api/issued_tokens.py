"""What an authorization server says of tokens that it issued: keys, introspection, revocation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from desktop_admin.api.codec import Codec
from desktop_admin.api.errors import bad_answer, describe, read_problem, shown
from desktop_admin.api.exchange import Answer, ApiRequest
from desktop_admin.api.tokens import basic
from desktop_admin.api.transport import ApiTransport
from desktop_admin.api.wire_records import WireKeySet, WireMetadata
from desktop_admin.domain.errors import BadAnswer
from desktop_admin.domain.redaction import REDACTED
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.server_errors import (
    MetadataDiffers,
    MetadataNotPublished,
    RequestRefused,
)
from desktop_admin.domain.tokens import PublicKey, PublishedServer
from desktop_admin.domain.urls import metadata_url, origin_and_path

LARGEST = 256 * 1024  # bytes of an answer; a hundred keys are less
MOST_KEYS = 100
_FORM = "application/x-www-form-urlencoded"
_REFUSALS = frozenset({400, 401, 403})
_ABSENT = frozenset({400, 401, 403, 404, 405, 501})


class IssuedTokenEndpoint:
    """Each call has a connection of its own. Whether an address may be called is asked before.

    Tokens and secrets travel in the header or the body, never in a URL. Raises the transport's
    errors besides those named.
    """

    def __init__(self, open_transport: Callable[[str], ApiTransport], codec: Codec) -> None:
        self._open = open_transport
        self._codec = codec

    def metadata(self, issuer: str, token_endpoint: str) -> PublishedServer:
        """The metadata of ``issuer`` (RFC 8414), if it is that of ``token_endpoint``.

        Raises ``MetadataNotPublished``, ``MetadataDiffers`` (section 3.3: another issuer).
        """
        answer = self._get(metadata_url(issuer))
        if answer.status in _ABSENT:
            raise MetadataNotPublished(host=answer.host, request_id=answer.request_id)
        try:
            told = self._codec.decode(answer, WireMetadata)
        except BadAnswer:
            told = None
        if told is None:
            raise MetadataNotPublished(host=answer.host, request_id=answer.request_id)
        if told.issuer != issuer or told.token_endpoint != token_endpoint:
            named = shown(told.issuer, self._codec.redact) or "?"
            raise MetadataDiffers(host=answer.host, issuer=named, request_id=answer.request_id)
        return PublishedServer(
            told.issuer, told.jwks_uri, told.introspection_endpoint, told.revocation_endpoint
        )

    def keys(self, jwks_uri: str) -> tuple[PublicKey, ...]:
        """The keys that verify tokens (RFC 7517 section 5), as they are told."""
        answer = self._get(jwks_uri)
        if answer.status in _ABSENT:
            raise MetadataNotPublished(host=answer.host, request_id=answer.request_id)
        return tuple(self._codec.decode(answer, WireKeySet).keys[:MOST_KEYS])

    def introspect(
        self, endpoint: str, client_id: str, secret: Secret, token: Secret
    ) -> Mapping[str, object]:
        """What the server says of ``token`` (RFC 7662 section 2.2); ``active`` is a bool.

        Raises ``RequestRefused``.
        """
        answer = self._post(endpoint, client_id, secret, token)
        told = self._codec.decode(_without(answer, token, secret), dict[str, Any])
        if not isinstance(told.get("active"), bool):
            raise bad_answer(answer, "active is no bool", self._codec.redact)
        return told

    def revoke(self, endpoint: str, client_id: str, secret: Secret, token: Secret) -> None:
        """End ``token`` (RFC 7009); that it is unknown is no fault. Raises ``RequestRefused``."""
        self._post(endpoint, client_id, secret, token)

    def _get(self, url: str) -> Answer:
        base, path = origin_and_path(url)
        with closing(self._open(base)) as transport:
            answer = transport.send(ApiRequest("GET", path))
            return answer if answer.status in _ABSENT else self._small(transport.checked(answer))

    def _post(self, url: str, client_id: str, secret: Secret, token: Secret) -> Answer:
        base, path = origin_and_path(url)
        header = basic(client_id, self._codec.register(secret))
        form = {"token": token.reveal(), "token_type_hint": "access_token"}
        request = ApiRequest("POST", path, header, Secret(urlencode(form)), _FORM)
        with closing(self._open(base)) as transport:
            answer = transport.send(request)
            problem = read_problem(answer, self._codec.redact)
            if answer.status in _REFUSALS and problem is not None:
                code = problem.code or str(answer.status)
                raise RequestRefused(host=answer.host, code=code, request_id=answer.request_id)
            if answer.status in _ABSENT:
                raise bad_answer(answer, describe(answer), self._codec.redact)
            return self._small(transport.checked(answer))

    def _small(self, answer: Answer) -> Answer:
        if len(answer.body) > LARGEST:
            raise bad_answer(answer, f"Larger than {LARGEST} bytes", self._codec.redact)
        return answer


def _without(answer: Answer, *known: Secret) -> Answer:
    """``answer`` with nothing in it that was sent: it is shown, and nothing of that is masked."""
    body = answer.body
    for secret in known:
        body = body.replace(secret.reveal().encode(), REDACTED.encode())
    return replace(answer, body=body)
