"""Signing keys that take turns, and access tokens that are revoked before they expire."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """A key gets the time of its turn and may lose its private half; the list of revocations."""
    _let_keys_take_turns()
    op.create_table(
        "revocations",
        sa.Column("subject", sa.String(length=100), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("subject", name="pk_revocations"),
    )
    op.create_index("ix_revocations_expires_at", "revocations", ["expires_at"], unique=False)


def _let_keys_take_turns() -> None:
    op.add_column("signing_keys", sa.Column("signs_from", sa.BigInteger(), nullable=True))
    op.execute("UPDATE signing_keys SET signs_from = created_at")
    with op.batch_alter_table("signing_keys") as keys:
        keys.alter_column("signs_from", existing_type=sa.BigInteger(), nullable=False)
        keys.alter_column("sealed", existing_type=sa.LargeBinary(), nullable=True)
        keys.drop_column("retired_at")
