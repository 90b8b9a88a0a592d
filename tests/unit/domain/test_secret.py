"""A Secret shows its value to ``reveal()`` and to nothing else."""

from __future__ import annotations

import copy
import logging
import pickle
import traceback

import pytest

from desktop_admin.domain.secret import MASK, Secret

VALUE = "osscs_very-secret-value"


def test_the_value_is_revealed_on_purpose() -> None:
    assert Secret(VALUE).reveal() == VALUE
    assert Secret(VALUE).length == len(VALUE)


@pytest.mark.parametrize("show", [repr, str, "{}".format, "{:>30}".format, lambda s: f"{s!r}"])
def test_no_way_of_showing_it_holds_the_value(show: object) -> None:
    assert callable(show)
    assert VALUE not in show(Secret(VALUE))


def test_the_mask_has_the_same_length_for_every_secret() -> None:
    assert str(Secret("a")) == str(Secret("a" * 300)) == MASK
    assert len(MASK) == 12


@pytest.mark.parametrize("duplicate", [pickle.dumps, copy.copy, copy.deepcopy])
def test_it_is_not_pickled_or_copied(duplicate: object) -> None:
    assert callable(duplicate)
    with pytest.raises(TypeError, match="not pickled"):
        duplicate(Secret(VALUE))


def test_equality_compares_values() -> None:
    assert Secret(VALUE) == Secret(VALUE)
    assert Secret(VALUE) != Secret(VALUE + "x")
    assert Secret(VALUE) != VALUE


def test_it_is_no_key_of_a_dictionary() -> None:
    with pytest.raises(TypeError):
        hash(Secret(VALUE))


def test_an_empty_secret_is_false() -> None:
    assert not Secret("")
    assert Secret("x")


def _fail_with(secret: Secret) -> None:
    raise ValueError(secret)


def test_exceptions_and_logs_do_not_show_it(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(ValueError) as raised:  # noqa: PT011
        _fail_with(Secret(VALUE))
    shown = "".join(traceback.format_exception(raised.value))
    with caplog.at_level(logging.DEBUG):
        logging.getLogger("test").warning("kept %s and %r", Secret(VALUE), Secret(VALUE))
    assert VALUE not in shown + caplog.text
    assert MASK in caplog.text
