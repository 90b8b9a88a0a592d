"""What the token viewer shows; the token itself is in none of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_admin.domain.credentials import CredentialKind, CredentialTest
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.jwt import DecodedJwt
from desktop_admin.domain.tokens import Moment, PublishedServer, Verification


@dataclass(frozen=True, slots=True)
class TokenView:
    """A token on show: whose it is, its life, and what is known of it so far.

    ``decoded`` is None for an opaque token, ``seconds`` where the answer told no life.
    ``server`` is what the authorization server publishes, None while that is not known;
    ``look_error`` says why it is not, or why the signature could not be verified.
    """

    kind: CredentialKind
    client_id: str
    name: str
    asked_at: Moment
    seconds: int | None
    clock_difference: float | None
    milliseconds: int
    decoded: DecodedJwt | None = None
    server: PublishedServer | None = None
    verification: Verification | None = None
    look_error: AppError | None = None
    introspection: Mapping[str, object] | None = None
    is_revoked: bool = False

    def seconds_left(self, now: Moment) -> float | None:
        """How long it still lives, at least 0; None where that is not known."""
        if self.seconds is None:
            return None
        return max(0.0, self.seconds - now.since(self.asked_at))


@dataclass(frozen=True, slots=True)
class TokenState:
    """At most one of the acts is under way; ``refusal`` and ``error`` are of the last of them."""

    is_requesting: bool = False
    is_looking: bool = False
    is_introspecting: bool = False
    is_revoking: bool = False
    view: TokenView | None = None
    refused_kind: CredentialKind | None = None
    refusal: CredentialTest | None = None
    error: AppError | None = None

    @property
    def is_busy(self) -> bool:
        """Whether an act of the person is under way."""
        return self.is_requesting or self.is_introspecting or self.is_revoking
