"""Models of what happens: audit events, last use, kept answers, failed attempts, transactions."""

from __future__ import annotations

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop_admin.backend.store.base import Base, Mac, Milliseconds, Name, Sealed, Uid


class AuditRow(Base):
    """An audit event; triggers refuse to change or delete one. ``search_key`` is case-folded."""

    __tablename__ = "audit_events"
    __table_args__ = (Index("ix_audit_events_account_id_id", "account_id", "id"),)

    id: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True
    )
    account_id: Mapped[Uid]
    at: Mapped[Milliseconds] = mapped_column(index=True)
    actor_kind: Mapped[str] = mapped_column(String(20))
    actor_id: Mapped[Name]
    actor_name: Mapped[Name]
    action: Mapped[str] = mapped_column(String(60))
    subject_kind: Mapped[str | None] = mapped_column(String(20))
    subject_id: Mapped[str | None] = mapped_column(String(400))
    subject_name: Mapped[str | None] = mapped_column(String(400))
    result: Mapped[str] = mapped_column(String(10))
    address: Mapped[str] = mapped_column(String(60))
    request_id: Mapped[str] = mapped_column(String(80))
    detail: Mapped[str | None] = mapped_column(String(400))
    search_key: Mapped[str] = mapped_column(String(3000))


class LastUse(Base):
    """When and from where a credential was last used (``API_KEY``: id of its person)."""

    __tablename__ = "last_uses"

    credential_kind: Mapped[str] = mapped_column(String(20), primary_key=True)
    credential_id: Mapped[Uid] = mapped_column(primary_key=True)
    at: Mapped[Milliseconds]
    address: Mapped[str] = mapped_column(String(60))


class KeptAnswer(Base):
    """The answer to a write with an Idempotency-Key, sealed, for ten minutes."""

    __tablename__ = "kept_answers"

    mac: Mapped[Mac] = mapped_column(primary_key=True)
    request_mac: Mapped[Mac]
    sealed: Mapped[Sealed]
    expires_at: Mapped[Milliseconds] = mapped_column(index=True)


class FailureCount(Base):
    """Failed attempts per (subject, address), under a keyed hash of both."""

    __tablename__ = "failure_counts"

    mac: Mapped[Mac] = mapped_column(primary_key=True)
    count: Mapped[int]
    blocked_until: Mapped[Milliseconds]
    expires_at: Mapped[Milliseconds] = mapped_column(index=True)


class TransactionRow(Base):
    """A transaction ("package") of the sample account: a resource that integrations read."""

    __tablename__ = "transactions"

    id: Mapped[Uid] = mapped_column(primary_key=True)
    account_id: Mapped[Uid] = mapped_column(ForeignKey("accounts.id"), index=True)
    sender_id: Mapped[Uid]
    name: Mapped[Name]
    status: Mapped[str] = mapped_column(String(20))
    created_at: Mapped[Milliseconds]
    updated_at: Mapped[Milliseconds]


class SignerRow(Base):
    """Somebody who signs a transaction, in the order of ``place``."""

    __tablename__ = "transaction_signers"

    id: Mapped[Uid] = mapped_column(primary_key=True)
    transaction_id: Mapped[Uid] = mapped_column(
        ForeignKey("transactions.id", ondelete="CASCADE"), index=True
    )
    place: Mapped[int]
    email: Mapped[Name]
    first_name: Mapped[Name]
    last_name: Mapped[Name]

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}".strip()
