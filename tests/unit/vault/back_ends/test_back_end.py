"""The chain behind an error."""

from __future__ import annotations

from desktop_admin.vault.back_ends.back_end import chain_of


def test_the_chain_goes_from_the_outermost_inwards() -> None:
    inner, middle, outer = ValueError("1"), KeyError("2"), OSError("3")
    outer.__cause__, middle.__context__ = middle, inner
    assert chain_of(outer) == (outer, middle, inner)
    assert chain_of(None) == ()


def test_a_chain_that_bites_its_tail_ends() -> None:
    one, other = ValueError("1"), ValueError("2")
    one.__context__, other.__context__ = other, one
    assert chain_of(one) == (one, other)
