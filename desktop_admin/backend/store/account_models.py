"""Models of the account and its people: features, method in force, roles and who holds them."""

from __future__ import annotations

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop_admin.backend.store.base import (
    Base,
    Mac,
    MaybeMilliseconds,
    Milliseconds,
    Name,
    Sealed,
    TextList,
    Uid,
)


class Installation(Base):
    """One row: which key file this database belongs to."""

    __tablename__ = "installation"

    id: Mapped[int] = mapped_column(primary_key=True)
    key_check: Mapped[Mac]
    created_at: Mapped[Milliseconds]


class Account(Base):
    """An account: what the provider switched on, and the authentication method in force.

    A subaccount has a parent. ``has_short_keys`` and ``has_permission_cache`` stage how the service
    behaved for older integrations.
    """

    __tablename__ = "accounts"

    id: Mapped[Uid] = mapped_column(primary_key=True)
    name: Mapped[Name]
    owner_id: Mapped[Uid]
    parent_id: Mapped[str | None] = mapped_column(String(40), index=True)
    language: Mapped[str] = mapped_column(String(10), default="en")
    timezone_id: Mapped[str] = mapped_column(String(60), default="GMT")
    has_roles_and_permissions: Mapped[bool]
    has_api_key_feature: Mapped[bool]
    has_api_token_feature: Mapped[bool]
    has_oauth_feature: Mapped[bool]
    method: Mapped[str] = mapped_column(String(40))
    method_changed_at: Mapped[MaybeMilliseconds]
    method_changed_by: Mapped[str | None] = mapped_column(String(400))
    method_revision: Mapped[int] = mapped_column(default=1)
    api_token_seconds: Mapped[int] = mapped_column(default=1800)
    oauth_token_seconds: Mapped[int] = mapped_column(default=299)
    has_short_keys: Mapped[bool] = mapped_column(default=False)
    has_permission_cache: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[Milliseconds]
    updated_at: Mapped[Milliseconds]


class PersonRow(Base):
    """A user ("sender") of an account; without a password hash there is no password sign-in."""

    __tablename__ = "people"
    __table_args__ = (Index("uq_people_email_key", "email_key", unique=True),)

    id: Mapped[Uid] = mapped_column(primary_key=True)
    account_id: Mapped[Uid] = mapped_column(ForeignKey("accounts.id"), index=True)
    email: Mapped[Name]
    email_key: Mapped[Name]
    first_name: Mapped[Name]
    last_name: Mapped[Name]
    title: Mapped[Name] = mapped_column(default="")
    company: Mapped[Name] = mapped_column(default="")
    phone: Mapped[Name] = mapped_column(default="")
    language: Mapped[str] = mapped_column(String(10), default="en")
    timezone_id: Mapped[str] = mapped_column(String(60), default="GMT")
    sender_type: Mapped[str] = mapped_column(String(20), default="REGULAR")
    status: Mapped[str] = mapped_column(String(20), default="ACTIVE")
    password_hash: Mapped[str | None] = mapped_column(String(400))
    activated_at: Mapped[MaybeMilliseconds]
    locked_at: Mapped[MaybeMilliseconds]
    created_at: Mapped[Milliseconds]
    updated_at: Mapped[Milliseconds]

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}".strip()


class RoleRow(Base):
    """A role; its permissions count only while it is enabled. Predefined ones are fixed.

    An inherited one is the copy, under the same id, of a role of the parent account.
    """

    __tablename__ = "roles"

    account_id: Mapped[Uid] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    id: Mapped[Uid] = mapped_column(primary_key=True)
    name: Mapped[Name]
    name_key: Mapped[Name]
    description: Mapped[str] = mapped_column(String(1000), default="")
    permissions: Mapped[TextList]
    is_enabled: Mapped[bool]
    is_predefined: Mapped[bool]
    is_inherited: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[Milliseconds]


class Assignment(Base):
    """A person holds a role."""

    __tablename__ = "assignments"
    __table_args__ = (
        ForeignKeyConstraint(
            ["account_id", "role_id"], ["roles.account_id", "roles.id"], ondelete="CASCADE"
        ),
        Index("ix_assignments_account_id_role_id", "account_id", "role_id"),
    )

    person_id: Mapped[Uid] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True
    )
    account_id: Mapped[Uid] = mapped_column(primary_key=True)
    role_id: Mapped[Uid] = mapped_column(primary_key=True)


class ApiKeyRow(Base):
    """The API key of a person in an account: found by its keyed hash, viewable because sealed.

    A short one is of the format before the 76 characters.
    """

    __tablename__ = "api_keys"

    person_id: Mapped[Uid] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True
    )
    account_id: Mapped[Uid] = mapped_column(ForeignKey("accounts.id"), primary_key=True, index=True)
    is_short: Mapped[bool] = mapped_column(primary_key=True, default=False)
    mac: Mapped[Mac] = mapped_column(unique=True)
    sealed: Mapped[Sealed]
    created_at: Mapped[Milliseconds]
