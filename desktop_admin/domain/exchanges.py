"""What may be told of a call that the program made, and how a list of calls is narrowed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

DIRECT = "direct"
NO_MOMENT = datetime.min.replace(tzinfo=UTC)


class Purpose(StrEnum):
    """Which part of the program asked."""

    ACCOUNT = "account"
    CREDENTIAL = "credential"
    CONNECTION = "connection"
    TRIAL = "trial"


@dataclass(frozen=True, slots=True)
class Exchange:
    """One attempt of one call: no body, no header, no value of the query, no credential.

    ``host`` carries the port where it is not the scheme's own; secrets are taken out of ``path``,
    and ``query`` holds names alone. ``status`` is None where no answer came; ``fault`` names the
    class of the error where there was none that could be used. ``proxy`` is a host, ``DIRECT``, or
    empty: not decided. ``authorization`` and ``content_type`` say how, never what.
    ``repeats`` is how the attempt before ended, a status or a fault. ``retry_after`` in seconds.
    ``size`` of the answer in bytes. ``number`` is given by the list that keeps it.
    """

    method: str
    host: str
    path: str
    status: int | None
    milliseconds: int
    request_id: str
    attempt: int
    fault: str | None = None
    scheme: str = "https"
    query: tuple[str, ...] = ()
    at: datetime = NO_MOMENT
    authorization: str | None = None
    content_type: str | None = None
    proxy: str = ""
    tls_version: str | None = None
    retry_after: int | None = None
    repeats: str | None = None
    size: int | None = None
    purpose: Purpose = Purpose.ACCOUNT
    number: int = 0

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"{self.scheme}://{self.host}"

    @property
    def url(self) -> str:
        """Origin and path, without the query."""
        return self.origin + self.path

    @property
    def outcome(self) -> str:
        """The status, or else the fault."""
        return str(self.status) if self.status is not None else self.fault or ""

    @property
    def has_failed(self) -> bool:
        """Whether it brought no answer, or one that refuses."""
        return self.fault is not None or self.status is None or self.status >= 400


class StatusClass(StrEnum):
    """The first digit of a status, or that there was no answer."""

    ANY = ""
    DONE = "2"
    REDIRECTED = "3"
    REFUSED = "4"
    SERVER_FAILED = "5"
    NO_ANSWER = "none"


@dataclass(frozen=True, slots=True)
class ExchangeFilter:
    """Which calls to show; the empty text means "any"."""

    text: str = ""
    method: str = ""
    status: StatusClass = StatusClass.ANY
    only_failures: bool = False

    def matches(self, call: Exchange) -> bool:
        """Whether ``call`` is one of those; the text is looked for in all that the list shows."""
        if self.method and call.method != self.method:
            return False
        if self.only_failures and not call.has_failed:
            return False
        return self._has_status(call) and self._has_text(call)

    def _has_status(self, call: Exchange) -> bool:
        if self.status is StatusClass.ANY:
            return True
        if call.status is None:
            return self.status is StatusClass.NO_ANSWER
        return str(call.status).startswith(self.status.value)

    def _has_text(self, call: Exchange) -> bool:
        words = self.text.casefold().split()
        shown = " ".join((call.method, call.url, call.outcome, call.fault or "", call.request_id))
        return all(word in shown.casefold() for word in words)
