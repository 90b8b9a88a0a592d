"""How a list or a record stands, and the outcome of an act, as every page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_admin.domain.errors import AppError
from desktop_admin.domain.text import Text


class Status(StrEnum):
    """Where the reading of something stands; READY may be empty."""

    IDLE = "idle"
    LOADING = "loading"
    READY = "ready"
    FAILED = "failed"


class NoticeKind(StrEnum):
    """How a notice is coloured."""

    OK = "ok"
    WARN = "warn"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Notice:
    """The outcome of an act, shown in place until dismissed; ``error`` carries the next step."""

    kind: NoticeKind
    text: Text
    error: AppError | None = None

    @classmethod
    def ok(cls, text: Text) -> Notice:
        """An act that succeeded."""
        return cls(NoticeKind.OK, text)

    @classmethod
    def warn(cls, text: Text, error: AppError | None = None) -> Notice:
        """Something the person should know of, though nothing failed."""
        return cls(NoticeKind.WARN, text, error)

    @classmethod
    def failure(cls, error: AppError) -> Notice:
        """An act that failed, in the error's own words."""
        return cls(NoticeKind.ERROR, error.title, error)
