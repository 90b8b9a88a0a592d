"""What a connection test found, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_admin.domain.connections import MetadataState
from desktop_admin.ui.parts.connection_findings import FindingState, findings_of
from tests.fakes import account


@pytest.mark.parametrize(
    ("metadata", "state"),
    [
        (MetadataState.VERIFIED, FindingState.PASSED),
        (MetadataState.NOT_PUBLISHED, FindingState.WARNING),
        (MetadataState.MISMATCH, FindingState.FAILED),
        (MetadataState.NOT_CHECKED, FindingState.SKIPPED),
    ],
)
def test_missing_metadata_is_a_warning_and_not_a_failure(
    metadata: MetadataState, state: FindingState
) -> None:
    findings = findings_of(replace(account.TEST_RESULT, metadata=metadata))
    assert {one.id: one.state for one in findings}["metadata"] is state


def test_a_server_without_administration_still_says_what_works() -> None:
    findings = findings_of(replace(account.TEST_RESULT, has_administration=False))
    (found,) = [one for one in findings if one.id == "administration"]
    assert found.state is FindingState.WARNING
    assert "credentials can still be tested" in found.text


def test_a_wrong_clock_is_told_in_minutes() -> None:
    findings = findings_of(replace(account.TEST_RESULT, clock_difference=-372.0))
    (found,) = [one for one in findings if one.id == "clock"]
    assert found.state is FindingState.FAILED
    assert "6 min 12 s behind the server" in found.text
