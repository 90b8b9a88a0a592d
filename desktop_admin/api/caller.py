"""Calls in the name of a signed-in person: the token is fetched late and renewed once on a 401."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from desktop_admin.api.codec import Codec, T
from desktop_admin.api.exchange import NOTHING, Answer
from desktop_admin.api.transport import ApiTransport
from desktop_admin.domain.errors import AppError, NotAuthenticated
from desktop_admin.domain.secret import Secret


class TokenSource(Protocol):
    """Where the access token of a session comes from; thread-safe."""

    def current(self) -> Secret:
        """A token that should be valid. Raises ``NotAuthenticated`` and transport errors."""
        ...

    def renewed(self, rejected: Secret) -> Secret:
        """Another token than ``rejected``, which the server refused. Raises as ``current``."""
        ...


class PersonCaller:
    """Makes the calls of one session.

    ``explain`` may replace a transport's error by a better known one (the embedded server died);
    ``admit`` runs before anything is sent and raises where nothing may be.
    """

    def __init__(
        self,
        transport: ApiTransport,
        codec: Codec,
        tokens: TokenSource,
        *,
        admit: Callable[[], None],
        explain: Callable[[AppError], AppError],
    ) -> None:
        self.codec = codec
        self._transport = transport
        self._tokens = tokens
        self._admit = admit
        self._explain = explain

    def call(
        self,
        method: str,
        path: str,
        *,
        body: Mapping[str, object] | None = None,
        headers: Mapping[str, str | Secret] = NOTHING,
        query: Mapping[str, str] = NOTHING,
    ) -> Answer:
        """The answer, of a status below 300; everything else is raised as an ``AppError``."""
        content = self.codec.encode(body) if body is not None else None

        def send(token: Secret) -> Answer:
            self._admit()
            return self._transport.request_json(
                method, path, token=token, content=content, headers=headers, query=query
            )

        try:
            token = self._tokens.current()
            try:
                return send(token)
            except NotAuthenticated:
                # a 401 means that nothing was done, so that a write may be sent again, too
                return send(self._tokens.renewed(token))
        except AppError as error:
            explained = self._explain(error)
        raise explained

    def read(self, path: str, kind: type[T], query: Mapping[str, str] = NOTHING) -> T:
        """The record of ``kind`` at ``path``."""
        return self.codec.decode(self.call("GET", path, query=query), kind)
