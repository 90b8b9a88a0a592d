"""The public part: subaccounts, keys per account, settings, callbacks, sessions, signers."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_OFF = sa.false()


def upgrade() -> None:
    """Adds columns and tables; every API key so far is one in its person's own account."""
    _extend_accounts()
    _extend_people()
    _key_api_keys_by_account()
    _create_settings()
    _create_tokens_and_sessions()
    _create_key_sessions()
    _create_signers()


def _extend_accounts() -> None:
    with op.batch_alter_table("accounts") as table:
        table.add_column(sa.Column("parent_id", sa.String(length=40), nullable=True))
        table.add_column(_text("language", 10, "en"))
        table.add_column(_text("timezone_id", 60, "GMT"))
        table.add_column(_switch("has_short_keys"))
        table.add_column(_switch("has_permission_cache"))
    op.create_index("ix_accounts_parent_id", "accounts", ["parent_id"], unique=False)
    with op.batch_alter_table("roles") as table:
        table.add_column(_switch("is_inherited"))


def _extend_people() -> None:
    with op.batch_alter_table("people") as table:
        table.add_column(_text("phone", 400, ""))
        table.add_column(_text("timezone_id", 60, "GMT"))
        table.add_column(sa.Column("activated_at", sa.BigInteger(), nullable=True))
        table.add_column(sa.Column("locked_at", sa.BigInteger(), nullable=True))


def _key_api_keys_by_account() -> None:
    with op.batch_alter_table("api_keys") as table:
        table.add_column(_switch("is_short"))
        table.drop_constraint("pk_api_keys", type_="primary")
        table.create_primary_key("pk_api_keys", ["person_id", "account_id", "is_short"])


def _create_settings() -> None:
    op.create_table(
        "account_settings",
        sa.Column("account_id", sa.String(length=40), nullable=False),
        sa.Column("section", sa.String(length=40), nullable=False),
        sa.Column("changed", sa.JSON(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        _of_account("account_settings"),
        sa.PrimaryKeyConstraint("account_id", "section", name="pk_account_settings"),
    )
    op.create_table(
        "callbacks",
        sa.Column("account_id", sa.String(length=40), nullable=False),
        sa.Column("url", sa.String(length=2000), nullable=False),
        sa.Column("events", sa.JSON(), nullable=False),
        sa.Column("sealed_key", sa.LargeBinary(), nullable=True),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        _of_account("callbacks"),
        sa.PrimaryKeyConstraint("account_id", name="pk_callbacks"),
    )


def _create_tokens_and_sessions() -> None:
    own: dict[str, tuple[sa.Column[Any], ...]] = {
        "authentication_tokens": (
            sa.Column("kind", sa.String(length=30), nullable=False),
            sa.Column("is_single_use", sa.Boolean(), nullable=False),
        ),
        "api_sessions": (sa.Column("seen_at", sa.BigInteger(), nullable=False),),
    }
    for name, columns in own.items():
        op.create_table(
            name,
            sa.Column("mac", sa.LargeBinary(length=32), nullable=False),
            *columns,
            sa.Column("account_id", sa.String(length=40), nullable=False),
            sa.Column("person_id", sa.String(length=40), nullable=False),
            sa.Column("package_id", sa.String(length=40), nullable=True),
            sa.Column("signer_id", sa.String(length=40), nullable=True),
            sa.Column("session_fields", sa.JSON(), nullable=False),
            sa.Column("issuer_kind", sa.String(length=20), nullable=False),
            sa.Column("issuer_id", sa.String(length=40), nullable=False),
            sa.Column("issued_at", sa.BigInteger(), nullable=False),
            sa.Column("expires_at", sa.BigInteger(), nullable=False),
            _of_person(name),
            sa.PrimaryKeyConstraint("mac", name=f"pk_{name}"),
        )
        for column in ("person_id", "expires_at"):
            op.create_index(f"ix_{name}_{column}", name, [column], unique=False)


def _create_key_sessions() -> None:
    op.create_table(
        "key_sessions",
        sa.Column("person_id", sa.String(length=40), nullable=False),
        sa.Column("account_id", sa.String(length=40), nullable=False),
        sa.Column("permissions", sa.JSON(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        _of_person("key_sessions"),
        _of_account("key_sessions"),
        sa.PrimaryKeyConstraint("person_id", "account_id", name="pk_key_sessions"),
    )
    op.create_index("ix_key_sessions_expires_at", "key_sessions", ["expires_at"], unique=False)


def _create_signers() -> None:
    op.create_table(
        "transaction_signers",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("transaction_id", sa.String(length=40), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(length=400), nullable=False),
        sa.Column("first_name", sa.String(length=400), nullable=False),
        sa.Column("last_name", sa.String(length=400), nullable=False),
        sa.ForeignKeyConstraint(
            ["transaction_id"],
            ["transactions.id"],
            name="fk_transaction_signers_transaction_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_transaction_signers"),
    )
    op.create_index(
        "ix_transaction_signers_transaction_id",
        "transaction_signers",
        ["transaction_id"],
        unique=False,
    )


def _text(name: str, length: int, value: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=length), nullable=False, server_default=value)


def _switch(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=_OFF)


def _of_person(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["person_id"], ["people.id"], name=f"fk_{table}_person_id", ondelete="CASCADE"
    )


def _of_account(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=f"fk_{table}_account_id")
