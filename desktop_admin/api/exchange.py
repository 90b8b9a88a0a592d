"""What a call sends, what comes back, and what may be told of it: plain records without HTTP."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from desktop_admin.domain.exchanges import Exchange
from desktop_admin.domain.secret import Secret

NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ApiRequest:
    """One call below the base URL of a transport; nothing of it but method and path is shown.

    ``content`` is the finished body. ``query`` values never hold a secret.
    """

    method: str
    path: str
    authorization: Secret | None = None
    content: Secret | None = None
    content_type: str = "application/json"
    headers: Mapping[str, str | Secret] = field(default_factory=dict, repr=False)
    query: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """A complete answer of any status but 3xx; header names are in lower case."""

    host: str
    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    request_id: str
    milliseconds: int
    tls_version: str | None = None


OnExchange = Callable[[Exchange], None]


@dataclass(frozen=True, slots=True)
class Timing:
    """Limits in seconds; ``read`` is between two pieces of an answer, ``total`` for all of it."""

    connect: float = 5.0
    read: float = 15.0
    write: float = 10.0
    pool: float = 5.0
    total: float = 30.0


USUAL_TIMING = Timing()
TOKEN_TIMING = Timing(read=10.0, total=10.0)
