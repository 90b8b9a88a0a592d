"""All models together, so that the schema is complete wherever it is compared or created."""

from __future__ import annotations

from desktop_admin.backend.store import (
    account_models,
    credential_models,
    record_models,
    session_models,
    settings_models,
)
from desktop_admin.backend.store.base import Base

MODEL_MODULES = (
    account_models,
    credential_models,
    record_models,
    session_models,
    settings_models,
)
METADATA = Base.metadata
