"""One test of a watched credential, told apart: its own fault, the server's, or this computer's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from urllib.parse import urlsplit

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import CredentialTest, TestOutcome
from desktop_admin.domain.errors import (
    ApiError,
    BadAnswer,
    ConnectionFailed,
    RateLimited,
    ServerFailed,
    TimedOut,
    TlsFailed,
)
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.urls import is_loopback_host
from desktop_admin.domain.watch import Reading, Verdict, Watched
from desktop_admin.services.credential_tester import CredentialTester

_VERDICTS = {
    TestOutcome.WORKS: Verdict.WORKS,
    TestOutcome.REFUSED_BY_METHOD: Verdict.REFUSED_BY_METHOD,
    TestOutcome.REFUSED: Verdict.REFUSED,
}
# The server did not decide: it was not there, or something else spoke in its place.
_UNREACHABLE = (ConnectionFailed, TimedOut, TlsFailed, BadAnswer, ServerFailed)


class CredentialWatch:
    """Tests as integrations live: a live token will do, a new one is asked for when it ends.

    ``has_route`` says whether this computer has a way to any network.
    """

    def __init__(
        self,
        tester: CredentialTester,
        has_route: Callable[[], bool],
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._tester, self._has_route, self._now = tester, has_route, now

    def test(
        self, connection: Connection, token_endpoint: str, watched: Watched, secret: Secret
    ) -> Reading:
        """What a test finds. Raises ``AppError`` where nothing could be tried at all."""
        try:
            result = self._tester.test(
                connection,
                token_endpoint,
                watched.kind,
                watched.client_id,
                secret,
                is_fresh=False,
            )
        except RateLimited as error:
            return self._asked_to_wait(error)
        except _UNREACHABLE as error:
            return self._unreachable(connection, error)
        return self._decided(result)

    def _decided(self, result: CredentialTest) -> Reading:
        return Reading(
            at=self._now(),
            verdict=_VERDICTS[result.outcome],
            milliseconds=result.api_milliseconds,
            reason=result.reason,
            request_id=result.request_id,
        )

    def _asked_to_wait(self, error: RateLimited) -> Reading:
        return Reading(
            at=self._now(),
            verdict=Verdict.ASKED_TO_WAIT,
            reason=type(error).__name__,
            request_id=error.request_id,
            wait_seconds=_seconds(error.facts.get("seconds")),
        )

    def _unreachable(self, connection: Connection, error: ApiError) -> Reading:
        host = urlsplit(connection.backend_url).hostname or ""
        is_elsewhere = not (connection.is_embedded or is_loopback_host(host))
        is_offline = isinstance(error, ConnectionFailed) and is_elsewhere and not self._has_route()
        return Reading(
            at=self._now(),
            verdict=Verdict.OFFLINE if is_offline else Verdict.UNREACHABLE,
            reason=type(error).__name__,
            request_id=error.request_id,
            wait_seconds=_seconds(error.facts.get("wait_seconds")),
        )


def _seconds(told: object) -> int | None:
    return told if isinstance(told, int) else None
