"""What is told of a token's members."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop_admin.domain.jwt_claims import (
    CLAIMS,
    HEADER,
    LONGEST_SHOWN,
    MOST_SHOWN,
    claim_rows,
    header_rows,
    moment_of,
)


def test_known_members_come_first_and_each_says_what_it_means() -> None:
    rows = claim_rows({"zoo": 1, "exp": 1_800_000_000, "iss": "https://a.example", "sub": "x"})
    assert [row.name for row in rows] == ["iss", "sub", "exp", "zoo"]
    assert [str(row.meaning) for row in rows] == [
        "Who issued it",
        "Whom it stands for",
        "When it ends",
        "None",
    ]
    assert [row.name for row in header_rows({"kid": "k", "alg": "ES256"})] == ["alg", "kid"]


def test_every_name_is_listed_once() -> None:
    for listed in (HEADER, CLAIMS):
        names = [claim.name for claim in listed]
        assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("value", "moment", "is_milliseconds"),
    [
        (1_800_000_000, datetime(2027, 1, 15, 8, 0, tzinfo=UTC), False),
        (1_800_000_000.5, datetime(2027, 1, 15, 8, 0, 0, 500_000, tzinfo=UTC), False),
        (1_800_000_000_000, datetime(2027, 1, 15, 8, 0, tzinfo=UTC), True),
        (0, datetime(1970, 1, 1, tzinfo=UTC), False),
        (-1, None, False),
        (True, None, False),
        ("1800000000", None, False),
        (None, None, False),
        (float("inf"), None, False),
        (10**30, None, False),
        (10**400, None, False),
        ([1], None, False),
    ],
)
def test_times_are_read(value: object, moment: datetime | None, is_milliseconds: bool) -> None:
    (row,) = claim_rows({"exp": value})
    assert (row.moment, row.is_milliseconds) == (moment, is_milliseconds)


def test_only_times_are_times() -> None:
    (row,) = claim_rows({"generation": 1_800_000_000})
    assert row.moment is None
    assert moment_of(1_800_000_000) is not None


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("plain", "plain"),
        ("a\u202eb\n<b>", "a<U+202E>b<U+000A><b>"),
        ("\ud800", "<U+D800>"),
        (["a", "b"], "a, b"),
        (["a", 1], '["a", 1]'),
        ([], "[]"),
        ({"é": None}, '{"é": null}'),
        (True, "true"),
        (1e400, "Infinity"),
        ("x" * 5000, "x" * LONGEST_SHOWN + "…"),
    ],
)
def test_values_are_shown_as_plain_text(value: object, shown: str) -> None:
    (row,) = claim_rows({"claim": value})
    assert row.value == shown


def test_names_are_as_foreign_as_values() -> None:
    (row,) = claim_rows({"a\u200b" + "n" * 5000: 1})
    assert row.name.startswith("a<U+200B>n")
    assert len(row.name) == LONGEST_SHOWN + 1


def test_of_very_many_members_the_known_ones_are_shown() -> None:
    rows = claim_rows({f"c{number}": number for number in range(1000)} | {"exp": 5})
    assert len(rows) == MOST_SHOWN
    assert rows[0].name == "exp"
