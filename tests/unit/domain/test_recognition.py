"""Which saved credentials given secrets belong to."""

from __future__ import annotations

from desktop_admin.domain.recognition import Recognised, Recognition
from tests.fakes import account

OLD = Recognised(0, account.SAVED[0], account.NOW)
PRESENT = Recognised(0, account.SAVED[1])


def test_the_present_secret_goes_before_an_older_one() -> None:
    assert Recognition((OLD, PRESENT), 2, 2).of(0) is PRESENT
    assert Recognition((OLD,), 2, 2).of(0) is OLD
    assert Recognition((OLD,), 2, 2).of(1) is None


def test_it_is_complete_when_all_were_compared() -> None:
    assert Recognition((), 2, 2).is_complete
    assert not Recognition((), 1, 2).is_complete
