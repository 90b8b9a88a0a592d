"""Trials of calls: results as they come, and what stands in for store and service."""

from __future__ import annotations

import json
from dataclasses import replace

from PySide6.QtCore import Signal

from desktop_admin.domain.credentials import CredentialKind, CredentialTest, TestOutcome
from desktop_admin.domain.errors import Forbidden
from desktop_admin.domain.masking import MaskedBody
from desktop_admin.domain.tokens import CredentialInUse
from desktop_admin.domain.trials import TRIAL_CALLS, TrialAnswer, TrialCall, TrialResult
from desktop_admin.state.trial_store import TrialState
from tests.fakes import account
from tests.fakes.fake_store import FakeStore
from tests.fakes.switchboard import Switchboard

_BODY = {
    "user": {"name": "Olivia Owner", "email": "o…@example.com"},
    "account": {"id": "lEuqLqc6ZzA6", "name": "Example Ltd"},
    "features": {"allowIntegration": True},
    "apiKey": "[redacted]",
}
HERE = replace(account.SAVED[0], connection_id=account.PRODUCTION.vault_id)
ANSWER = TrialAnswer(
    200,
    43,
    "01J9ZK7Q2M",
    (("content-type", "application/json"), ("date", "Tue, 24 Nov 2026 14:30:00 GMT")),
    MaskedBody(json.dumps(_BODY, ensure_ascii=False, indent=2), is_json=True, is_cut=False),
    312,
)
WORKS = TrialResult(
    TRIAL_CALLS[1],
    f"{account.PRODUCTION.backend_url}/api/session",
    CredentialKind.OAUTH_CLIENT,
    CredentialTest(TestOutcome.WORKS, None, 299, 200),
    account.NOW,
    ANSWER,
)
FORBIDDEN = replace(
    WORKS,
    call=TRIAL_CALLS[4],
    test=CredentialTest(TestOutcome.REFUSED, None, 299, 403, "error.forbidden.noPermission"),
    answer=replace(ANSWER, status=403),
    error=Forbidden(status=403, message_key="error.forbidden.noPermission"),
)
NO_TOKEN = replace(
    WORKS,
    test=CredentialTest(TestOutcome.REFUSED, 51, None, None, "invalid_client"),
    answer=None,
)


class FakeTrials(FakeStore):
    METHODS = ("run", "run_entered", "run_with_api_key", "cancel", "reset")
    needs_confirmation = Signal(str)
    can_use_api_key = True

    def __init__(self) -> None:
        super().__init__(TrialState())


class FakeCallTrial:
    def __init__(self, board: Switchboard) -> None:
        self._board = board
        self.asked: list[tuple[CredentialInUse, TrialCall]] = []
        self.for_once: list[CredentialInUse] = []

    def run(
        self, used: CredentialInUse, call: TrialCall, *, is_for_once: bool = False
    ) -> TrialResult:
        if is_for_once:
            self.for_once.append(used)
        self._board.enter("trial")
        self.asked.append((used, call))
        return replace(WORKS, call=call, kind=used.kind)
