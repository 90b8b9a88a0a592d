"""What may be told of one attempt of a call: written down while it happens, without its secrets."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import UTC, datetime

from desktop_admin.api.exchange import Answer, ApiRequest
from desktop_admin.api.moments import wait_of
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.exchanges import Exchange, Purpose

_SCHEMES = frozenset({"Basic", "Bearer"})


@dataclass(slots=True)
class Sending:
    """A call on its way; ``repeats`` is how the attempt before ended."""

    request: ApiRequest
    request_id: str
    repeats: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a transport leads to; ``proxy`` as in ``Exchange``."""

    scheme: str
    host: str
    path: str
    proxy: str
    purpose: Purpose


@dataclass(frozen=True, slots=True)
class Attempt:
    """When an attempt began, on the wall and on a clock that never goes back."""

    number: int
    at: datetime = field(default_factory=lambda: datetime.now(UTC))
    begin: float = field(default_factory=time.monotonic)

    @property
    def seconds(self) -> float:
        """How long ago that was."""
        return time.monotonic() - self.begin


def told_of(
    sending: Sending, attempt: Attempt, place: Place, answer: Answer | None, error: AppError | None
) -> Exchange:
    """What may be told of ``attempt``; a status is known of some answers that are errors, too."""
    request = sending.request
    known = error.facts.get("status") if error else None
    return Exchange(
        method=request.method,
        host=place.host,
        path=place.path,
        status=answer.status if answer else known if isinstance(known, int) else None,
        milliseconds=round(attempt.seconds * 1000),
        request_id=(answer or error or sending).request_id or sending.request_id,
        attempt=attempt.number,
        fault=type(error).__name__ if error else None,
        scheme=place.scheme,
        query=tuple(request.query),
        at=attempt.at,
        authorization=_scheme_of(request),
        content_type=request.content_type if request.content is not None else None,
        proxy=place.proxy,
        tls_version=answer.tls_version if answer else None,
        retry_after=wait_of(answer) if answer else None,
        repeats=sending.repeats,
        size=len(answer.body) if answer else None,
        purpose=place.purpose,
    )


def _scheme_of(request: ApiRequest) -> str | None:
    """The scheme alone, and only one of those that are known: never a piece of a credential."""
    if request.authorization is None:
        return None
    scheme = request.authorization.reveal().partition(" ")[0]
    return scheme if scheme in _SCHEMES else None
