"""Models of the hand-over to a browser: tokens, sessions, and the sessions of API keys."""

from __future__ import annotations

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop_admin.backend.store.base import Base, Mac, Milliseconds, TextList, Uid


class _HandedOver:
    """Whom a token or session stands for, and which credential it came from.

    It dies with that credential; ``package_id`` and ``signer_id`` are set for signers, ``token_id``
    (its ``jti``), ``kid`` and perhaps ``sender_id`` for what an OAuth access token opened.
    """

    account_id: Mapped[Uid]
    person_id: Mapped[Uid] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    package_id: Mapped[str | None] = mapped_column(String(40))
    signer_id: Mapped[str | None] = mapped_column(String(40))
    session_fields: Mapped[dict[str, str]] = mapped_column(JSON)
    issuer_kind: Mapped[str] = mapped_column(String(20))
    issuer_id: Mapped[Uid]
    token_id: Mapped[str | None] = mapped_column(String(64))
    kid: Mapped[str | None] = mapped_column(String(64))
    sender_id: Mapped[str | None] = mapped_column(String(40))
    issued_at: Mapped[Milliseconds]
    expires_at: Mapped[Milliseconds] = mapped_column(index=True)


class AuthenticationToken(_HandedOver, Base):
    """A token that opens a session at ``/auth``; ``kind`` is the query parameter that takes it."""

    __tablename__ = "authentication_tokens"

    mac: Mapped[Mac] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(30))
    is_single_use: Mapped[bool]


class ApiSession(_HandedOver, Base):
    """A session of a sender or a signer, ended by idleness or at ``expires_at``."""

    __tablename__ = "api_sessions"

    mac: Mapped[Mac] = mapped_column(primary_key=True)
    seen_at: Mapped[Milliseconds]


class KeySession(Base):
    """What an API key was allowed when its server session was opened, until that expires."""

    __tablename__ = "key_sessions"

    person_id: Mapped[Uid] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True
    )
    account_id: Mapped[Uid] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    permissions: Mapped[TextList]
    expires_at: Mapped[Milliseconds] = mapped_column(index=True)
