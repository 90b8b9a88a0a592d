"""The two busiest calls, answered before the framework while nothing is out of the ordinary.

Whatever is (a refusal, another parameter, a store in trouble) takes the long way, through routes,
guard and Authlib, which alone know the other answers. Policy and token are the same both ways.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from sqlalchemy.exc import SQLAlchemyError

from desktop_admin.backend.access.guard import RULE_OF, admit
from desktop_admin.backend.calls.wire import encode
from desktop_admin.backend.http.short_way import PlainCall
from desktop_admin.backend.oauth.quick_issue import issue_quickly
from desktop_admin.backend.parts import Parts
from desktop_admin.backend.resources.probes import version_of

VERSION, TOKEN = ("GET", "/api/sysinfo"), ("POST", "/oauth2/token")


class Express:
    """``answer()`` gives the body of a 200 in JSON, or None: take the long way."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._version = encode(version_of(parts))
        self._answers: dict[tuple[str, str], Callable[[PlainCall], Awaitable[bytes | None]]] = {
            VERSION: self._read_version,
            TOKEN: self._issue_token,
        }

    def knows(self, method: str, path: str) -> bool:
        """Whether the call is one of the busiest."""
        return (method, path) in self._answers

    async def answer(self, method: str, path: str, call: PlainCall) -> bytes | None:
        """The answer to a call that is known."""
        try:
            return await self._answers[method, path](call)
        except SQLAlchemyError:
            return None

    async def _read_version(self, call: PlainCall) -> bytes | None:
        if call.query:
            return None
        header = call.headers.get(b"authorization", b"").decode("latin-1")
        _, refusal = await admit(self._parts, RULE_OF[VERSION], header, call.origin)
        return None if refusal else self._version

    async def _issue_token(self, call: PlainCall) -> bytes | None:
        return await issue_quickly(
            self._parts,
            call.origin,
            authorization=call.headers.get(b"authorization", b"").decode("latin-1"),
            content_type=call.headers.get(b"content-type", b"").decode("latin-1"),
            body=call.body,
            query=call.query,
        )
