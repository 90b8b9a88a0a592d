"""The table of known causes; where two fit equally well, the one that stands first comes first."""

from __future__ import annotations

from desktop_admin.diagnostics.cause import Cause
from desktop_admin.diagnostics.causes_way import WAY

CAUSES: tuple[Cause, ...] = (*WAY,)
