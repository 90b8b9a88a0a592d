"""Models of credentials: clients, tokens, people's sessions and signing keys."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop_admin.backend.store.base import (
    Base,
    Mac,
    MaybeMilliseconds,
    Milliseconds,
    Name,
    Uid,
)


class ClientRow(Base):
    """A Client App or an OAuth client.

    ``revision`` counts changes (the ETag), ``generation`` counts secrets: a token of an earlier
    generation is dead.
    """

    __tablename__ = "clients"
    __table_args__ = (
        Index("uq_clients_name", "account_id", "kind", "name_key", unique=True),
        Index("ix_clients_created", "account_id", "kind", "created_at"),
    )

    id: Mapped[Uid] = mapped_column(primary_key=True)
    account_id: Mapped[Uid] = mapped_column(ForeignKey("accounts.id"))
    kind: Mapped[str] = mapped_column(String(20))
    name: Mapped[Name]
    name_key: Mapped[Name]
    secret_mac: Mapped[Mac]
    generation: Mapped[int] = mapped_column(default=1)
    revision: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[Milliseconds]
    created_by: Mapped[Name]
    rotated_at: Mapped[MaybeMilliseconds]


class ApiToken(Base):
    """An access token of a Client App; it acts as ``person_id`` and dies with its generation."""

    __tablename__ = "api_tokens"

    mac: Mapped[Mac] = mapped_column(primary_key=True)
    client_id: Mapped[Uid] = mapped_column(ForeignKey("clients.id", ondelete="CASCADE"), index=True)
    generation: Mapped[int]
    acts_as: Mapped[str] = mapped_column(String(10))
    person_id: Mapped[Uid]
    expires_at: Mapped[Milliseconds] = mapped_column(index=True)


class SessionGrant(Base):
    """One pair of access and refresh token of a signed-in person.

    A refresh makes a new grant with ``parent_id``. The parent is spent when the child is first
    used; a spent refresh token that comes back ends the whole family.
    """

    __tablename__ = "session_grants"

    id: Mapped[Uid] = mapped_column(primary_key=True)
    family_id: Mapped[Uid] = mapped_column(index=True)
    parent_id: Mapped[str | None] = mapped_column(String(40), index=True)
    person_id: Mapped[Uid] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    access_mac: Mapped[Mac] = mapped_column(unique=True)
    access_expires_at: Mapped[Milliseconds]
    refresh_mac: Mapped[Mac] = mapped_column(unique=True)
    refresh_expires_at: Mapped[Milliseconds] = mapped_column(index=True)
    is_used: Mapped[bool]
    is_spent: Mapped[bool]
    created_at: Mapped[Milliseconds]


class OneTimeToken(Base):
    """A sign-in token handed over by the process itself: single use, one minute."""

    __tablename__ = "one_time_tokens"

    mac: Mapped[Mac] = mapped_column(primary_key=True)
    person_id: Mapped[Uid] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    expires_at: Mapped[Milliseconds]


class SigningKey(Base):
    """A key that signs OAuth access tokens: its private half (JWK, sealed) and its public half.

    It is published from ``created_at`` on and signs from ``signs_from`` on, until another key's
    turn has come. Without a private half it only verifies what it signed.
    """

    __tablename__ = "signing_keys"

    kid: Mapped[str] = mapped_column(String(60), primary_key=True)  # SHA-256, RFC 7638
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    public_jwk: Mapped[str] = mapped_column(String(1000))
    created_at: Mapped[Milliseconds]
    signs_from: Mapped[Milliseconds]


class Revocation(Base):
    """An access token, or every token under one key, that is refused before its time is over.

    ``subject`` is what ``store.revocations`` makes of the token's ``jti`` or the key's ``kid``.
    """

    __tablename__ = "revocations"

    subject: Mapped[str] = mapped_column(String(100), primary_key=True)
    expires_at: Mapped[Milliseconds] = mapped_column(index=True)
