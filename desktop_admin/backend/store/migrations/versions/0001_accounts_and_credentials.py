"""The first schema: accounts, people, roles and credentials."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Creates the tables."""
    _create_accounts()
    _create_installation()
    _create_signing_keys()
    _create_clients()
    _create_people()
    _create_roles()
    _create_api_keys()
    _create_api_tokens()
    _create_assignments()
    _create_one_time_tokens()
    _create_session_grants()


def _create_accounts() -> None:
    op.create_table(
        "accounts",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=400), nullable=False),
        sa.Column("owner_id", sa.String(length=40), nullable=False),
        sa.Column("has_roles_and_permissions", sa.Boolean(), nullable=False),
        sa.Column("has_api_key_feature", sa.Boolean(), nullable=False),
        sa.Column("has_api_token_feature", sa.Boolean(), nullable=False),
        sa.Column("has_oauth_feature", sa.Boolean(), nullable=False),
        sa.Column("method", sa.String(length=40), nullable=False),
        sa.Column("method_changed_at", sa.BigInteger(), nullable=True),
        sa.Column("method_changed_by", sa.String(length=400), nullable=True),
        sa.Column("method_revision", sa.Integer(), nullable=False),
        sa.Column("api_token_seconds", sa.Integer(), nullable=False),
        sa.Column("oauth_token_seconds", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_accounts"),
    )


def _create_installation() -> None:
    op.create_table(
        "installation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key_check", sa.LargeBinary(length=32), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_installation"),
    )


def _create_signing_keys() -> None:
    op.create_table(
        "signing_keys",
        sa.Column("kid", sa.String(length=60), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("public_jwk", sa.String(length=1000), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("retired_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("kid", name="pk_signing_keys"),
    )


def _create_clients() -> None:
    op.create_table(
        "clients",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("account_id", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=400), nullable=False),
        sa.Column("name_key", sa.String(length=400), nullable=False),
        sa.Column("secret_mac", sa.LargeBinary(length=32), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.String(length=400), nullable=False),
        sa.Column("rotated_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name="fk_clients_account_id"),
        sa.PrimaryKeyConstraint("id", name="pk_clients"),
    )
    op.create_index(
        "ix_clients_created", "clients", ["account_id", "kind", "created_at"], unique=False
    )
    op.create_index("uq_clients_name", "clients", ["account_id", "kind", "name_key"], unique=True)


def _create_people() -> None:
    op.create_table(
        "people",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("account_id", sa.String(length=40), nullable=False),
        sa.Column("email", sa.String(length=400), nullable=False),
        sa.Column("email_key", sa.String(length=400), nullable=False),
        sa.Column("first_name", sa.String(length=400), nullable=False),
        sa.Column("last_name", sa.String(length=400), nullable=False),
        sa.Column("title", sa.String(length=400), nullable=False),
        sa.Column("company", sa.String(length=400), nullable=False),
        sa.Column("language", sa.String(length=10), nullable=False),
        sa.Column("sender_type", sa.String(length=20), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("password_hash", sa.String(length=400), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name="fk_people_account_id"),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
    )
    op.create_index("ix_people_account_id", "people", ["account_id"], unique=False)
    op.create_index("uq_people_email_key", "people", ["email_key"], unique=True)


def _create_roles() -> None:
    op.create_table(
        "roles",
        sa.Column("account_id", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=400), nullable=False),
        sa.Column("name_key", sa.String(length=400), nullable=False),
        sa.Column("description", sa.String(length=1000), nullable=False),
        sa.Column("permissions", sa.JSON(), nullable=False),
        sa.Column("is_enabled", sa.Boolean(), nullable=False),
        sa.Column("is_predefined", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name="fk_roles_account_id"),
        sa.PrimaryKeyConstraint("account_id", "id", name="pk_roles"),
    )


def _create_api_keys() -> None:
    op.create_table(
        "api_keys",
        sa.Column("person_id", sa.String(length=40), nullable=False),
        sa.Column("account_id", sa.String(length=40), nullable=False),
        sa.Column("mac", sa.LargeBinary(length=32), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name="fk_api_keys_account_id"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_api_keys_person_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", name="pk_api_keys"),
        sa.UniqueConstraint("mac", name="uq_api_keys_mac"),
    )
    op.create_index("ix_api_keys_account_id", "api_keys", ["account_id"], unique=False)


def _create_api_tokens() -> None:
    op.create_table(
        "api_tokens",
        sa.Column("mac", sa.LargeBinary(length=32), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("acts_as", sa.String(length=10), nullable=False),
        sa.Column("person_id", sa.String(length=40), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.id"], name="fk_api_tokens_client_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("mac", name="pk_api_tokens"),
    )
    op.create_index("ix_api_tokens_client_id", "api_tokens", ["client_id"], unique=False)
    op.create_index("ix_api_tokens_expires_at", "api_tokens", ["expires_at"], unique=False)


def _create_assignments() -> None:
    op.create_table(
        "assignments",
        sa.Column("person_id", sa.String(length=40), nullable=False),
        sa.Column("account_id", sa.String(length=40), nullable=False),
        sa.Column("role_id", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id", "role_id"],
            ["roles.account_id", "roles.id"],
            name="fk_assignments_account_id_role_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_assignments_person_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", "account_id", "role_id", name="pk_assignments"),
    )
    op.create_index(
        "ix_assignments_account_id_role_id", "assignments", ["account_id", "role_id"], unique=False
    )


def _create_one_time_tokens() -> None:
    op.create_table(
        "one_time_tokens",
        sa.Column("mac", sa.LargeBinary(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=40), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_one_time_tokens_person_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("mac", name="pk_one_time_tokens"),
    )


def _create_session_grants() -> None:
    op.create_table(
        "session_grants",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("family_id", sa.String(length=40), nullable=False),
        sa.Column("parent_id", sa.String(length=40), nullable=True),
        sa.Column("person_id", sa.String(length=40), nullable=False),
        sa.Column("access_mac", sa.LargeBinary(length=32), nullable=False),
        sa.Column("access_expires_at", sa.BigInteger(), nullable=False),
        sa.Column("refresh_mac", sa.LargeBinary(length=32), nullable=False),
        sa.Column("refresh_expires_at", sa.BigInteger(), nullable=False),
        sa.Column("is_used", sa.Boolean(), nullable=False),
        sa.Column("is_spent", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_session_grants_person_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_session_grants"),
        sa.UniqueConstraint("access_mac", name="uq_session_grants_access_mac"),
        sa.UniqueConstraint("refresh_mac", name="uq_session_grants_refresh_mac"),
    )
    op.create_index("ix_session_grants_family_id", "session_grants", ["family_id"], unique=False)
    op.create_index("ix_session_grants_parent_id", "session_grants", ["parent_id"], unique=False)
    op.create_index(
        "ix_session_grants_refresh_expires_at",
        "session_grants",
        ["refresh_expires_at"],
        unique=False,
    )
