"""An access token, by what it says of itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_admin.diagnostics.explain.reading import PasteKind, Reading, Token
from desktop_admin.diagnostics.explain.rules_token import token_findings
from desktop_admin.domain.jwt_claims import ClaimRow
from tests.fakes import account
from tests.fakes.pasted import HOST, SURROUNDINGS

NOW = account.NOW.timestamp()
TOKEN = Token("ES256", "at+jwt", (ClaimRow("iss", HOST),), HOST, expires=NOW + 100)


def ids(**changes: object) -> set[str]:
    token = replace(TOKEN, **changes)
    reading = Reading(PasteKind.VALUE, token=token)
    return {finding.id for finding in token_findings(reading, SURROUNDINGS)}


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, {"still-valid", "unverified"}),
        ({"expires": NOW - 1}, {"unverified"}),
        ({"expires": None}, {"no-end", "unverified"}),
        ({"algorithm": "none"}, {"unsigned", "still-valid", "unverified"}),
        ({"is_signed": False}, {"unsigned", "still-valid", "unverified"}),
        ({"is_whole": False}, {"cut-token", "still-valid", "unverified"}),
        ({"issuer": "https://x"}, {"other-issuer", "still-valid", "unverified"}),
        ({"issuer": f"{HOST}/"}, {"still-valid", "unverified"}),
        ({"audience": ("https://x",)}, {"other-audience", "still-valid", "unverified"}),
        ({"audience": (f"{HOST}/api",)}, {"still-valid", "unverified"}),
        ({"rows": (), "is_whole": False}, {"cut-token"}),
    ],
)
def test_the_token_is(changes: dict[str, object], found: set[str]) -> None:
    assert ids(**changes) == found


def test_an_answer_in_milliseconds_says_how_long_it_lasts() -> None:
    reading = Reading(PasteKind.TOKEN_ANSWER, expires_at=(NOW + 60) * 1000)
    assert [each.id for each in token_findings(reading, SURROUNDINGS)] == ["still-valid"]
