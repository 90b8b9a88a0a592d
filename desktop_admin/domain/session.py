"""What signing in yields: two tokens and when they end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_admin.domain.secret import Secret


@dataclass(frozen=True, slots=True)
class SessionTokens:
    """A short-lived access token and the rotating refresh token behind "Keep me signed in"."""

    access_token: Secret
    expires_at: datetime
    refresh_token: Secret
    refresh_expires_at: datetime
