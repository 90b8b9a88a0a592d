"""Where a new secret was put, if anywhere."""

from __future__ import annotations

from enum import StrEnum


class Kept(StrEnum):
    """The ways to keep a secret that is shown once."""

    NOWHERE = "nowhere"
    COPIED = "copied"
    IN_MEMORY = "in-memory"
    EXPORTED = "exported"
    SAVED = "saved"
