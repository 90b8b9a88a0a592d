"""A look at an access token: asked for, verified, introspected and revoked, as its client may."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from desktop_admin.domain.jwt import DecodedJwt, NotAJwt, decode
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.server_errors import MetadataNotPublished, ServerNotConfirmed
from desktop_admin.domain.tokens import (
    CredentialInUse,
    PublicKey,
    PublishedServer,
    RequestedToken,
    Verification,
)
from desktop_admin.domain.urls import (
    UrlRefused,
    check_token_endpoint,
    host_of,
    is_same_origin,
    issuer_of,
    normalise_backend_url,
)
from desktop_admin.services.credential_tester import refused_token
from desktop_admin.services.credential_tokens import CredentialTokens, check_confirmed
from desktop_admin.services.token_verification import Expected, key_for, verify

if TYPE_CHECKING:
    from desktop_admin.api.issued_tokens import IssuedTokenEndpoint

KEYS_SECONDS = 60.0  # how long the keys of a server are taken as told


class TokenViewer:
    """``tokens`` is the way to tokens, ``open_server`` opens the calls of authorization servers.

    A server is asked on the backend's own origin, or on that of the confirmed authorization server,
    whatever its metadata names: for any other address ``ServerNotConfirmed`` is raised before
    anything is sent. ``issuer`` is None where the service told none. Everything may block, and
    raises ``AppError`` alone.
    """

    def __init__(
        self,
        tokens: CredentialTokens,
        open_server: Callable[[], IssuedTokenEndpoint],
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._tokens, self._open_server = tokens, open_server
        self._clock, self._now = clock, now
        self._lock = threading.Lock()
        self._keys: dict[str, tuple[float, tuple[PublicKey, ...]]] = {}

    def request(self, used: CredentialInUse) -> RequestedToken:
        """A token of ``used``, asked for anew, and read if it can be."""
        asked = self._tokens.ask(used, is_fresh=True)
        reply = asked.reply
        refusal = None if reply.is_accepted and reply.token else refused_token(reply)
        return RequestedToken(
            asked_at=asked.asked_at,
            milliseconds=reply.milliseconds,
            request_id=reply.request_id,
            token=reply.token,
            refusal=refusal,
            decoded=_decoded(reply.token),
            seconds=reply.seconds,
            clock_difference=reply.clock_difference,
        )

    def published(self, used: CredentialInUse, issuer: str | None) -> PublishedServer:
        """What the metadata of the authorization server offers.

        Raises ``MetadataNotPublished``, ``MetadataDiffers``.
        """
        self._tokens.check(used.connection)
        check_confirmed(used.connection, used.token_endpoint)
        expected = issuer or issuer_of(used.token_endpoint)
        if expected is None:
            raise MetadataNotPublished(host=host_of(used.token_endpoint))
        issuer = _admitted(used, expected, normalise_backend_url)
        return self._open_server().metadata(issuer, used.token_endpoint)

    def verify(
        self, used: CredentialInUse, server: PublishedServer, requested: RequestedToken
    ) -> Verification | None:
        """What the server's keys say of a token; None for one that is opaque.

        A key that is not among those known is looked for once among the server's present ones.
        """
        if requested.token is None or requested.decoded is None:
            return None
        url = _endpoint(used, server.jwks_uri)
        keys, is_new = self._known_keys(url)
        if not is_new and key_for(requested.decoded, keys) is None:
            keys = self._fetched_keys(url)
        away = timedelta(seconds=requested.clock_difference or 0.0)
        expected = Expected(server.issuer, used.connection.backend_url, self._now() - away)
        return verify(requested.token, keys, expected)

    def introspect(
        self, used: CredentialInUse, server: PublishedServer, token: Secret
    ) -> Mapping[str, object]:
        """What the server says of a token to the client that it was issued to (RFC 7662)."""
        url = _endpoint(used, server.introspection_endpoint)
        return self._open_server().introspect(url, used.client_id, used.secret, token)

    def revoke(self, used: CredentialInUse, server: PublishedServer, token: Secret) -> None:
        """End a token on the server; it is forgotten here whatever comes (RFC 7009)."""
        self._tokens.discard(used)
        url = _endpoint(used, server.revocation_endpoint)
        self._open_server().revoke(url, used.client_id, used.secret, token)

    def _known_keys(self, url: str) -> tuple[tuple[PublicKey, ...], bool]:
        """The keys at ``url``, and whether they were fetched just now."""
        with self._lock:
            fetched_at, keys = self._keys.get(url, (0.0, ()))
        if keys and self._clock() - fetched_at < KEYS_SECONDS:
            return keys, False
        return self._fetched_keys(url), True

    def _fetched_keys(self, url: str) -> tuple[PublicKey, ...]:
        keys = self._open_server().keys(url)
        with self._lock:
            self._keys = {url: (self._clock(), keys)}
        return keys


def _decoded(token: Secret | None) -> DecodedJwt | None:
    with suppress(NotAJwt):
        return decode(token) if token is not None else None
    return None


def _endpoint(used: CredentialInUse, told: str | None) -> str:
    if told is None:
        raise MetadataNotPublished(host=host_of(used.token_endpoint))
    return _admitted(used, told, check_token_endpoint)


def _admitted(used: CredentialInUse, url: str, check: Callable[[str], str]) -> str:
    """``url``, if ``check`` takes it and it is on an origin that secrets may be sent to."""
    try:
        check(url)
    except UrlRefused:
        raise MetadataNotPublished(host=host_of(used.token_endpoint)) from None
    for known in (used.connection.backend_url, used.token_endpoint):
        if is_same_origin(known, url):
            return url
    raise ServerNotConfirmed(host=host_of(url))
