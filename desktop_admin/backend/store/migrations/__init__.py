"""The chain of schema migrations (Alembic)."""
