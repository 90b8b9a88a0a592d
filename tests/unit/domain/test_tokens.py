"""Moments, and what is said of a token."""

from __future__ import annotations

import pytest

from desktop_admin.domain.tokens import Moment, SignatureState, TokenFault, Verification


@pytest.mark.parametrize(
    ("later", "seconds"),
    [
        (Moment(107.0, 1007.0), 7.0),
        (Moment(107.0, 500.0), 7.0),  # the clock was set back
        (Moment(100.0, 1400.0), 400.0),  # the computer slept
    ],
)
def test_the_greater_of_two_clocks_counts(later: Moment, seconds: float) -> None:
    assert later.since(Moment(100.0, 1000.0)) == seconds


def test_the_present_moment_goes_on() -> None:
    first = Moment.now()
    assert Moment.now().since(first) >= 0
    assert first.wall > 1_700_000_000


def test_only_a_verified_token_without_fault_is_clean() -> None:
    verified = SignatureState.VERIFIED
    assert Verification(verified, "https://a.example").is_clean
    assert not Verification(verified, "https://a.example", faults=(TokenFault.EXPIRED,)).is_clean
    assert not Verification(SignatureState.NO_KEY, "https://a.example").is_clean
