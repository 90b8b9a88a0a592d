"""How dangerous a mistake on a connection would be; light, as the first paint needs it."""

from __future__ import annotations

from enum import StrEnum


class ConnectionKind(StrEnum):
    """What the environment strip warns of."""

    LOCAL = "local"
    SANDBOX = "sandbox"
    PRODUCTION = "production"
