"""What the server may grant a person; light, as the sidebar needs it for the first paint."""

from __future__ import annotations

from enum import StrEnum


class Capability(StrEnum):
    """What the server says a person may do; pages and actions are gated by these alone."""

    API_ACCESS = "api_access"
    API_KEY_REVEAL = "api_key.reveal"
