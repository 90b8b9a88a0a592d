"""A trial as a command to paste."""

from __future__ import annotations

from datetime import UTC, datetime

from desktop_admin.domain.credentials import CredentialKind, CredentialTest, TestOutcome
from desktop_admin.domain.trials import TRIAL_CALLS, TrialResult

TEST = CredentialTest(TestOutcome.WORKS, None, 299, 200)
AT = datetime(2026, 11, 25, tzinfo=UTC)


def test_the_command_has_the_values_of_the_query_and_asks_for_the_credential() -> None:
    packages = next(call for call in TRIAL_CALLS if call.id == "packages")
    url = "https://x.example:8443/base/api/packages"
    command = TrialResult(packages, url, CredentialKind.CLIENT_APP, TEST, AT).curl
    assert "Authorization: Bearer %s" in command
    for words in ("--data-urlencode query=all", "--data-urlencode to=5", url):
        assert words in command
    assert "Basic %s" in TrialResult(packages, url, CredentialKind.API_KEY, TEST, AT).curl
