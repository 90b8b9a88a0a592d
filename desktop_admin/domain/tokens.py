"""Access tokens of integrations: what asks for one, how long it lives, what a look at it finds."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import CredentialKind, CredentialTest
from desktop_admin.domain.jwt import DecodedJwt
from desktop_admin.domain.secret import Secret


@dataclass(frozen=True, slots=True)
class CredentialInUse:
    """A credential with its secret, and where it is used.

    ``token_endpoint`` is the authorization server's; only OAuth 2.0 clients use it.
    """

    connection: Connection
    token_endpoint: str
    kind: CredentialKind
    client_id: str
    secret: Secret


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment by two clocks of this computer, in seconds."""

    steady: float
    wall: float

    @classmethod
    def now(cls) -> Moment:
        """The present moment."""
        return cls(time.monotonic(), time.time())

    def since(self, earlier: Moment) -> float:
        """Seconds gone by; the greater of the two counts.

        The steady clock of some systems stands still while the computer sleeps, the wall clock can
        be set back: neither makes a token live longer.
        """
        return max(self.steady - earlier.steady, self.wall - earlier.wall)


@dataclass(frozen=True, slots=True)
class RequestedToken:
    """How a token request ended: with ``token``, or with ``refusal``.

    ``decoded`` is None for a token that is opaque. ``seconds`` is the life that the answer told,
    from ``asked_at`` on. ``clock_difference`` in seconds: positive, this computer is ahead.
    """

    asked_at: Moment
    milliseconds: int
    request_id: str
    token: Secret | None = None
    refusal: CredentialTest | None = None
    decoded: DecodedJwt | None = None
    seconds: int | None = None
    clock_difference: float | None = None


@dataclass(frozen=True, slots=True)
class PublishedServer:
    """What the metadata of an authorization server (RFC 8414 section 2) offers; None: not that."""

    issuer: str
    jwks_uri: str | None = None
    introspection_endpoint: str | None = None
    revocation_endpoint: str | None = None


PublicKey = Mapping[str, object]  # a JSON Web Key, RFC 7517 section 4


class SignatureState(StrEnum):
    """What is known of a token's signature."""

    VERIFIED = "verified"
    WRONG = "wrong"
    REFUSED = "refused"  # a header that proves nothing, whatever the signature
    NO_KEY = "no-key"


class TokenFault(StrEnum):
    """What is wrong with a token besides, or instead of, its signature."""

    ALGORITHM_NONE = "algorithm-none"
    ALGORITHM_SYMMETRIC = "algorithm-symmetric"
    ALGORITHM_UNKNOWN = "algorithm-unknown"
    CRITICAL_HEADER = "critical-header"
    UNKNOWN_KEY = "unknown-key"
    UNFIT_KEY = "unfit-key"
    OTHER_TYPE = "other-type"
    OTHER_ISSUER = "other-issuer"
    OTHER_AUDIENCE = "other-audience"
    MILLISECONDS = "milliseconds"
    NO_END = "no-end"
    EXPIRED = "expired"
    NOT_YET = "not-yet"
    ISSUED_LATER = "issued-later"


@dataclass(frozen=True, slots=True)
class Verification:
    """What the keys of ``issuer`` say of a token; ``key_id`` is the key that was tried."""

    signature: SignatureState
    issuer: str
    key_id: str | None = None
    faults: tuple[TokenFault, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether the token is what it says, and counts now."""
        return self.signature is SignatureState.VERIFIED and not self.faults


def authorization_header(token: Secret) -> Secret:
    """The header that a call carries ``token`` in (RFC 6750 section 2.1), as one line."""
    return Secret(f"Authorization: Bearer {token.reveal()}")
