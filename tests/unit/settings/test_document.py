"""The text of the settings file, whole and damaged."""

from __future__ import annotations

import math
import tomllib
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_admin.settings.document import Condition, parse, render

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
VALUES = st.recursive(
    st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats().filter(lambda number: not math.isnan(number))
    | TEXTS
    | st.just(date(2026, 11, 24))
    | st.just(time(9, 40))
    | st.just(datetime(2026, 11, 24, 9, 40)),  # noqa: DTZ001 - TOML has local times
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)
TABLES = st.dictionaries(TEXTS, VALUES, max_size=4)
SAMPLE = {"format": 1, "a": {"b": "x"}, "connections": [{"id": "1"}, {"id": "2"}]}


@given(TABLES)
def test_what_is_written_is_read_again(content: dict[str, object]) -> None:
    document = parse(render(content))
    assert document.condition is Condition.WHOLE
    assert document.content == content


@given(TABLES, st.data())
def test_a_cut_always_shows(content: dict[str, object], data: st.DataObject) -> None:
    written = render(content)
    cut = written[: data.draw(st.integers(0, len(written) - 2))]  # but for the last newline
    document = parse(cut)
    assert document.condition is Condition.DAMAGED


def test_what_stands_before_a_cut_is_rescued() -> None:
    written = render(SAMPLE)
    place = written.index(b'id = "2"')
    assert parse(written[: place + 6]).content == {**SAMPLE, "connections": [{"id": "1"}, {}]}


def test_a_number_that_was_cut_is_not_taken_for_another() -> None:
    written = render({"before": 1, "seconds": 120})
    cut = written[: written.index(b"120") + 2]
    assert parse(cut).content == {"before": 1}


@given(st.binary(max_size=60), st.integers(0, 200), st.integers(0, 60))
def test_damage_in_the_middle_is_never_fatal(noise: bytes, at: int, removed: int) -> None:
    written = render(SAMPLE)
    damaged = written[:at] + noise + written[at + removed :]
    document = parse(damaged)
    assert document.condition is not Condition.ABSENT
    assert isinstance(document.content, dict)


@given(st.binary())
def test_anything_can_be_parsed(raw: bytes) -> None:
    assert isinstance(parse(raw).content, dict)


@pytest.mark.parametrize("raw", [b"", b"\0" * 4096, b"\xff\xfe", b"a = ", b"a=" + b"[" * 20000])
def test_what_a_crash_leaves_is_damaged(raw: bytes) -> None:
    document = parse(raw)
    assert (document.condition, document.content) == (Condition.DAMAGED, {})


def test_a_file_by_hand_needs_no_marks() -> None:
    document = parse(b'[appearance]\ntheme = "dark"\n')
    assert document.condition is Condition.WHOLE
    assert document.content == {"appearance": {"theme": "dark"}}


def test_a_byte_that_is_no_text_costs_what_follows_only() -> None:
    assert parse(b"a = 1\nb = '\xff'\nc = 3\n").content == {"a": 1}


def test_the_file_is_plain_toml() -> None:
    assert tomllib.loads(render(SAMPLE).decode()) == SAMPLE
