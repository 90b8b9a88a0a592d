"""The records: audit events, last use, kept answers, failed attempts, transactions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_REFUSAL = "audit events are never changed"


def upgrade() -> None:
    """Creates the tables and the triggers that keep audit events as they are."""
    _create_audit_events()
    _create_failure_counts()
    _create_kept_answers()
    _create_last_uses()
    _create_transactions()
    _guard_audit_events()


def _create_audit_events() -> None:
    op.create_table(
        "audit_events",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("account_id", sa.String(length=40), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("actor_kind", sa.String(length=20), nullable=False),
        sa.Column("actor_id", sa.String(length=400), nullable=False),
        sa.Column("actor_name", sa.String(length=400), nullable=False),
        sa.Column("action", sa.String(length=60), nullable=False),
        sa.Column("subject_kind", sa.String(length=20), nullable=True),
        sa.Column("subject_id", sa.String(length=400), nullable=True),
        sa.Column("subject_name", sa.String(length=400), nullable=True),
        sa.Column("result", sa.String(length=10), nullable=False),
        sa.Column("address", sa.String(length=60), nullable=False),
        sa.Column("request_id", sa.String(length=80), nullable=False),
        sa.Column("detail", sa.String(length=400), nullable=True),
        sa.Column("search_key", sa.String(length=3000), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit_events"),
    )
    op.create_index(
        "ix_audit_events_account_id_id", "audit_events", ["account_id", "id"], unique=False
    )
    op.create_index("ix_audit_events_at", "audit_events", ["at"], unique=False)


def _create_failure_counts() -> None:
    op.create_table(
        "failure_counts",
        sa.Column("mac", sa.LargeBinary(length=32), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("blocked_until", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("mac", name="pk_failure_counts"),
    )
    op.create_index("ix_failure_counts_expires_at", "failure_counts", ["expires_at"], unique=False)


def _create_kept_answers() -> None:
    op.create_table(
        "kept_answers",
        sa.Column("mac", sa.LargeBinary(length=32), nullable=False),
        sa.Column("request_mac", sa.LargeBinary(length=32), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("mac", name="pk_kept_answers"),
    )
    op.create_index("ix_kept_answers_expires_at", "kept_answers", ["expires_at"], unique=False)


def _create_last_uses() -> None:
    op.create_table(
        "last_uses",
        sa.Column("credential_kind", sa.String(length=20), nullable=False),
        sa.Column("credential_id", sa.String(length=40), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("address", sa.String(length=60), nullable=False),
        sa.PrimaryKeyConstraint("credential_kind", "credential_id", name="pk_last_uses"),
    )


def _create_transactions() -> None:
    op.create_table(
        "transactions",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("account_id", sa.String(length=40), nullable=False),
        sa.Column("sender_id", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=400), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name="fk_transactions_account_id"),
        sa.PrimaryKeyConstraint("id", name="pk_transactions"),
    )
    op.create_index("ix_transactions_account_id", "transactions", ["account_id"], unique=False)


def _guard_audit_events() -> None:
    if op.get_bind().dialect.name == "postgresql":
        _guard_audit_events_on_postgresql()
        return
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER audit_events_no_{act.lower()} BEFORE {act} ON audit_events"
            f" BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
        )


def _guard_audit_events_on_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION refuse_change_of_audit_events() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN RAISE EXCEPTION '{_REFUSAL}'; END $$"
    )
    # For each statement: TRUNCATE knows no other, and an act on no row is refused as well.
    op.execute(
        "CREATE TRIGGER audit_events_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events"
        " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit_events()"
    )
