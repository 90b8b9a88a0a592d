"""What was observed of a fault: results of checks, an error, or what a person pasted; no secret."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from desktop_admin.diagnostics.engine import CheckResult
from desktop_admin.diagnostics.shapes import Flaw, Shape
from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.text import Text


class Place(StrEnum):
    """Where in a request credentials were put."""

    HEADER = "header"
    BODY = "body"
    QUERY = "query"


@dataclass(frozen=True, slots=True)
class AnswerSeen:
    """One answer of a server, or a call that brought none.

    ``step`` is the id of the check that saw it, "" for an error on show or a paste. ``told`` says
    it in words. ``fault`` is the class of the ``AppError``; ``code`` a messageKey or the ``error``
    of RFC 6749 section 5.2; ``seconds`` what the server asks to wait, or how long was waited.
    """

    step: str = ""
    told: Text | None = None
    fault: str = ""
    status: int | None = None
    code: str = ""
    message: str = ""
    host: str = ""
    path: str = ""
    request_id: str = ""
    content_type: str = ""
    challenge: str = ""
    location: str = ""
    reason: str = ""
    seconds: int | None = None

    @property
    def last_part(self) -> str:
        """What follows the last dot of the code."""
        return self.code.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class WaySeen:
    """The way to a server.

    ``proxy`` "" is straight; ``source`` says who decided that (``exception``: a list of hosts),
    ``has_script`` that the system's own script was not asked. ``addresses`` maps ``IPv6 ::1`` to
    ``12 ms``, ``no answer`` or the name of the system's error (``ECONNREFUSED``).
    """

    host: str = ""
    port: str = ""
    proxy: str = ""
    source: str = ""
    has_script: bool = False
    name_error: str = ""
    addresses: Mapping[str, str] = field(default_factory=dict)
    connect_status: int | None = None
    connect_error: str = ""


@dataclass(frozen=True, slots=True)
class TlsSeen:
    """A TLS handshake. ``verify_code`` and ``reason`` are OpenSSL's; the rest is what the
    certificate says of itself, which nothing vouches for where it is not trusted. ``authority`` and
    ``inspector`` as the check of TLS has them.
    """

    host: str = ""
    is_trusted: bool = False
    verify_code: int | None = None
    reason: str = ""
    subject: str = ""
    issuer: str = ""
    valid_from: datetime | None = None
    expires: datetime | None = None
    names: str = ""
    authority: str = ""
    inspector: str = ""


@dataclass(frozen=True, slots=True)
class RequestSeen:
    """A request to an API or a token endpoint, as pasted or as the program made it.

    ``url`` without its query. ``credential`` is the shape of what stands behind ``scheme`` in the
    Authorization header, ``hidden`` the shape of what base64 hides in it.
    """

    method: str = ""
    url: str = ""
    scheme: str = ""
    credential: Shape | None = None
    hidden: Shape | None = None
    place: Place | None = None
    grant_type: str | None = None


@dataclass(frozen=True, slots=True)
class TokenSeen:
    """An access token; moments are the numbers as they stood, in whatever unit."""

    shape: Shape = Shape.OTHER
    issued_at: float | None = None
    expires_at: float | None = None
    life: float | None = None
    issuer: str = ""


@dataclass(frozen=True, slots=True)
class CredentialSeen:
    """A registered credential; ``is_listed``: the account still has it (None: nobody looked).

    ``home_url`` is the server that it is known to belong to.
    """

    kind: CredentialKind | None = None
    name: str = ""
    id_shape: Shape | None = None
    secret_shape: Shape | None = None
    flaws: frozenset[Flaw] = frozenset()
    is_listed: bool | None = None
    home_url: str = ""
    saved_at: datetime | None = None
    rotated_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class AccountSeen:
    """What the account says: the method in force, features that are off, the API Access right."""

    method: AuthenticationMethod | None = None
    switched_off: frozenset[str] = frozenset()
    has_permission: bool | None = None
    roles_changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Observed:
    """Everything that is known of one fault; each field may be left out.

    ``clock_difference`` in seconds, positive: this computer is ahead. ``backend_url`` and
    ``token_endpoint`` as the connection has them. ``now`` is aware.
    """

    results: tuple[CheckResult, ...] = ()
    answers: tuple[AnswerSeen, ...] = ()
    way: WaySeen | None = None
    tls: TlsSeen | None = None
    request: RequestSeen | None = None
    token: TokenSeen | None = None
    credential: CredentialSeen | None = None
    account: AccountSeen | None = None
    clock_difference: float | None = None
    backend_url: str = ""
    token_endpoint: str = ""
    now: datetime | None = None

    def result(self, check_id: str) -> CheckResult | None:
        """The result of a check, if it was run."""
        return next((one for one in self.results if one.id == check_id), None)
