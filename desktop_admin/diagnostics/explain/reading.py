"""What was read in a pasted text: its kind, calls, credentials and claims; no secret is in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from desktop_admin.diagnostics.explain.call import Answer, Call
from desktop_admin.diagnostics.explain.credential import Credential
from desktop_admin.diagnostics.explain.masking import MaskedText
from desktop_admin.domain.jwt_claims import ClaimRow


class PasteKind(StrEnum):
    """What a paste is as a whole."""

    EMPTY = "empty"
    COMMAND = "command"
    HTTP = "http"
    LOG = "log"
    TRACE = "trace"
    PAGE = "page"
    ERROR = "error"
    OAUTH_ERROR = "oauth-error"
    TOKEN_ANSWER = "token-answer"  # noqa: S105 - a kind
    TOKEN_REQUEST = "token-request"  # noqa: S105
    JSON = "json"
    BASIC = "basic"
    BEARER = "bearer"
    VALUE = "value"
    ADDRESS = "address"
    SETTINGS = "settings"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Token:
    """What a JSON Web Token says of itself; nothing vouches for it. Times as they stood.

    ``is_whole`` is False where it cannot be read to its end.
    """

    algorithm: str = ""
    type: str = ""
    rows: tuple[ClaimRow, ...] = ()
    issuer: str = ""
    client_id: str = ""
    audience: tuple[str, ...] = ()
    issued: float | None = None
    not_before: float | None = None
    expires: float | None = None
    is_whole: bool = True
    is_signed: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """``things`` are all credentials, each once; ``value`` is the one that the paste consists of.

    ``shell`` names the quoting of a command. ``is_unreadable``: a library
    says that it could not read an answer. ``life`` is what an answer with a token says of its
    life: seconds, or the moment it ends in whatever unit.
    """

    kind: PasteKind = PasteKind.EMPTY
    masked: MaskedText = field(default_factory=MaskedText)
    calls: tuple[Call, ...] = ()
    answers: tuple[Answer, ...] = ()
    things: tuple[Credential, ...] = ()
    value: Credential | None = None
    pair: tuple[Credential, Credential] | None = None
    token: Token | None = None
    placeholders: tuple[Credential, ...] = ()
    shell: str = ""
    sdk: str = ""
    has_curly_quotes: bool = False
    has_single_quotes: bool = False
    is_unreadable: bool = False
    life_seconds: int | None = None
    expires_at: float | None = None
    is_cut: bool = False
