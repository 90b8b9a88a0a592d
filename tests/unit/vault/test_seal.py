"""A seal notices another value, and tells nothing of the one that was sealed."""

from __future__ import annotations

import pytest

from desktop_admin.domain.secret import Secret
from desktop_admin.vault.seal import is_broken, seal_of
from tests.fakes.secret_forms import found_forms

VALUE = "osscs_canary_Zx81"


def test_the_sealed_value_fits_and_another_one_does_not() -> None:
    seal = seal_of(Secret(VALUE))
    assert not is_broken(seal, Secret(VALUE))
    assert is_broken(seal, Secret(VALUE + " "))
    assert is_broken(seal, Secret(""))


def test_equal_values_are_sealed_differently_and_shown_nowhere() -> None:
    one, other = seal_of(Secret(VALUE)), seal_of(Secret(VALUE))
    assert one != other
    assert found_forms(VALUE, one.encode()) == []
    assert len(one.partition(":")[2]) == 8


@pytest.mark.parametrize("seal", ["", ":", "zz:12345678", "00ff", "00ff:1234", "ä:ö"])
def test_a_seal_that_makes_no_sense_breaks_nothing(seal: str) -> None:
    assert not is_broken(seal, Secret(VALUE))
