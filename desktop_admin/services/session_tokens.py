"""The tokens of one session: renewed before they end, by one thread at a time."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_admin.domain.errors import AppError, NotAuthenticated
from desktop_admin.domain.secret import Secret

if TYPE_CHECKING:
    from desktop_admin.api.sessions import GrantedSession

LEEWAY = 60.0  # seconds before its end that a token is renewed
SHARE = 0.2  # of a short life that may be left over
PAUSE = 15.0  # seconds between two tries while the old token still works


class RenewingTokens:
    """Hands out the access token; thread-safe.

    ``refresh`` buys new tokens with the refresh token; ``keep`` is given each new refresh token
    before the old one is dropped. The clock is monotonic: setting the computer's time does nothing.
    """

    def __init__(
        self,
        granted: GrantedSession,
        refresh: Callable[[Secret], GrantedSession],
        keep: Callable[[Secret], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._refresh = refresh
        self._keep = keep
        self._clock = clock
        self._lock = threading.Lock()
        self._renew_at = self._end_at = 0.0
        self._granted: GrantedSession | None = None
        self._take(granted)

    def current(self) -> Secret:
        """The access token, renewed if its end is near.

        Raises ``NotAuthenticated`` once the session is over. A failed renewal is raised only when
        the old token has ended.
        """
        with self._lock:
            now = self._clock()
            if self._granted is None or now >= self._renew_at:
                self._renew_early(now)
            return self._held().tokens.access_token

    def renewed(self, rejected: Secret) -> Secret:
        """Another access token than ``rejected``, bought unless another thread already did."""
        with self._lock:
            if self._held().tokens.access_token == rejected:
                self._renew()
            return self._held().tokens.access_token

    def forget(self) -> Secret | None:
        """Drop all tokens; returns the last access token, so that it can be revoked."""
        with self._lock:
            granted, self._granted = self._granted, None
            return granted.tokens.access_token if granted else None

    def _renew_early(self, now: float) -> None:
        try:
            self._renew()
        except NotAuthenticated:
            raise
        except AppError:
            if now >= self._end_at:
                raise
            self._renew_at = min(now + PAUSE, self._end_at)

    def _renew(self) -> None:
        try:
            granted = self._refresh(self._held().tokens.refresh_token)
        except NotAuthenticated:
            self._granted = None
            raise
        self._keep(granted.tokens.refresh_token)
        self._take(granted)

    def _take(self, granted: GrantedSession) -> None:
        now = self._clock()
        self._granted = granted
        self._end_at = now + granted.seconds
        self._renew_at = self._end_at - min(LEEWAY, granted.seconds * SHARE)

    def _held(self) -> GrantedSession:
        if self._granted is None:
            raise NotAuthenticated
        return self._granted
