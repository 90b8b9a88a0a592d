"""Ways in which a server or what stands in front of it can go wrong, as plain data."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum

HTML = (
    b"<!DOCTYPE html><html><head><title>Please log in</title></head>"
    b"<body><h1>Welcome to the hotel network</h1></body></html>"
)
_JSON = (("Content-Type", "application/json"),)
_KEYS = {
    400: "validation",
    401: "unauthorized.sessionExpired",
    403: "forbidden.noPermission",
    404: "notFound.clientNotFound",
    409: "conflict.nameTaken",
    412: "preconditionFailed.changedMeanwhile",
    429: "tooManyRequests.slowDown",
    500: "internal.unexpected",
    503: "unavailable.maintenance",
}


class Cut(StrEnum):
    """When the connection breaks: before the real server heard of it, or after it acted."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Fault:
    """What to do to a request.

    ``seconds`` of waiting come first, then a ``cut`` of the connection or an answer of our own
    (``status``); with neither the request goes on to the real server as if nothing had been, and
    its answer is held back for ``seconds_after``.
    """

    seconds: float = 0.0
    seconds_after: float = 0.0
    cut: Cut | None = None
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""


@dataclass(slots=True)
class Rule:
    """A fault for requests whose method and path match, for ``times`` of them (None: all)."""

    fault: Fault
    path: re.Pattern[str]
    method: str | None = None
    times: int | None = None

    def takes(self, method: str, path: str) -> bool:
        """Whether this request is hit; counts it if so."""
        is_meant = self.method in (None, method) and self.path.search(path) is not None
        if not is_meant or self.times == 0:
            return False
        if self.times is not None:
            self.times -= 1
        return True


def slow(seconds: float = 30.0) -> Fault:
    """The real answer, late."""
    return Fault(seconds=seconds)


def slow_after(seconds: float = 30.0) -> Fault:
    """The server acts at once, and its answer is late."""
    return Fault(seconds_after=seconds)


def cut_before() -> Fault:
    """The connection breaks and nothing was done."""
    return Fault(cut=Cut.BEFORE)


def cut_after() -> Fault:
    """The server acts, and the answer never arrives."""
    return Fault(cut=Cut.AFTER)


def html_page(status: int = 200) -> Fault:
    """A captive portal or a proxy answers in place of the service."""
    return Fault(status=status, headers=(("Content-Type", "text/html"),), body=HTML)


def garbage() -> Fault:
    """Says JSON, is not."""
    return Fault(status=200, headers=_JSON, body=b'{"items": [{"name": "Pay')


def wrong_shape() -> Fault:
    """JSON, but nothing that was agreed."""
    return Fault(status=200, headers=_JSON, body=b'{"items": 7, "total": "many", "person": null}')


def oversize(mebibytes: int = 12) -> Fault:
    """More than anybody should read into memory."""
    return Fault(status=200, headers=_JSON, body=b'"' + b"a" * (mebibytes * 2**20) + b'"')


def redirect(target: str) -> Fault:
    """Sends the caller, and whatever it carries, elsewhere."""
    return Fault(status=302, headers=(("Location", target),))


def refusal(status: int, *, key: str = "", retry_after: str = "") -> Fault:
    """The service's own error object, for example ``refusal(429, retry_after="7")``."""
    message_key = f"error.{key or _KEYS.get(status, 'unknown')}"
    body = {
        "code": str(status),
        "messageKey": message_key,
        "message": f"Refused with {status}.",
        "name": message_key.split(".")[1],
    }
    further = (("Retry-After", retry_after),) if retry_after else ()
    return Fault(status=status, headers=(*_JSON, *further), body=json.dumps(body).encode())
