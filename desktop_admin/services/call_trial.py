"""Tries a harmless call with a credential, as an integration would make it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop_admin.domain.credentials import CredentialKind, CredentialTest
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.tokens import CredentialInUse
from desktop_admin.domain.trials import TrialAnswer, TrialCall, TrialResult
from desktop_admin.services.credential_tester import refused_token, verdict
from desktop_admin.services.credential_tokens import CredentialTokens

if TYPE_CHECKING:
    from desktop_admin.api.trial import TrialEndpoint


class CallTrial:
    """``tokens`` is the one way to tokens; ``open_calls`` opens the calls (heavy)."""

    def __init__(
        self,
        tokens: CredentialTokens,
        open_calls: Callable[[], TrialEndpoint],
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._tokens = tokens
        self._open_calls = open_calls
        self._now = now

    def run(
        self, used: CredentialInUse, call: TrialCall, *, is_for_once: bool = False
    ) -> TrialResult:
        """What ``call`` brings with ``used``, at the backend of its connection alone.

        A live token is used as integrations do; one that the API refuses is replaced once.
        ``is_for_once``: no token stays live. Raises ``ServerNotConfirmed`` before a secret goes
        where nobody confirmed it, and the transport's errors where no answer came.
        """
        try:
            return self._run(used, call)
        finally:
            if is_for_once:
                self._tokens.discard(used)

    def _run(self, used: CredentialInUse, call: TrialCall) -> TrialResult:
        if used.kind is CredentialKind.API_KEY:
            self._tokens.check(used.connection)
            calls = self._open_calls()
            reply, answer, error = calls.call(
                used.connection.backend_url, call, used.secret, "Basic"
            )
            return self._result(used, call, verdict(None, reply), answer, error)
        result, is_outdated = self._try(used, call, is_fresh=False)
        return self._try(used, call, is_fresh=True)[0] if is_outdated else result

    def _try(
        self, used: CredentialInUse, call: TrialCall, *, is_fresh: bool
    ) -> tuple[TrialResult, bool]:
        """The result, and whether it is only so because the token was an old one."""
        asked = self._tokens.ask(used, is_fresh=is_fresh)
        if not asked.reply.is_accepted or asked.reply.token is None:
            return self._result(used, call, refused_token(asked.reply)), False
        calls = self._open_calls()
        reply, answer, error = calls.call(used.connection.backend_url, call, asked.reply.token)
        is_refused = reply.status == 401
        if is_refused:
            self._tokens.discard(used)
        result = self._result(used, call, verdict(asked, reply), answer, error)
        return result, is_refused and asked.is_cached

    def _result(
        self,
        used: CredentialInUse,
        call: TrialCall,
        test: CredentialTest,
        answer: TrialAnswer | None = None,
        error: AppError | None = None,
    ) -> TrialResult:
        url = used.connection.backend_url + call.path
        return TrialResult(call, url, used.kind, test, self._now(), answer, error)
