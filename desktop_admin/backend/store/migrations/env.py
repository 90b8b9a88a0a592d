"""Runs migrations on the connection that ``store.schema`` hands over."""

from __future__ import annotations

from alembic import context

from desktop_admin.backend.store.models import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    transactional_ddl=True,
)
context.run_migrations()
