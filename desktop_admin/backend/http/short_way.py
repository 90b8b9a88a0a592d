"""The way past the framework: what the outermost layer asks before it goes the long way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from desktop_admin.backend.records.audit import Origin


@dataclass(frozen=True, slots=True)
class PlainCall:
    """A call as it came in: headers in lower case, each once, and the whole body."""

    headers: Mapping[bytes, bytes]
    query: bytes
    body: bytes
    origin: Origin


class ShortWay(Protocol):
    """Answers some calls at once."""

    def knows(self, method: str, path: str) -> bool:
        """Whether the call is worth asking for."""
        ...

    async def answer(self, method: str, path: str, call: PlainCall) -> bytes | None:
        """The body of a 200 in JSON to a call that is known, or None: take the long way."""
        ...
