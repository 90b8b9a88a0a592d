"""What OAuth access tokens opened ends with them: their marks beside each session and token."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Adds the marks; what was opened before without them ends now, and can be opened again."""
    for table in ("authentication_tokens", "api_sessions"):
        for name, length in (("token_id", 64), ("kid", 64), ("sender_id", 40)):
            op.add_column(table, sa.Column(name, sa.String(length=length), nullable=True))
        op.execute(f"DELETE FROM {table} WHERE issuer_kind = 'OAUTH_TOKEN'")  # noqa: S608
