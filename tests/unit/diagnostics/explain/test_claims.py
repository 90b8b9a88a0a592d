"""What a JSON Web Token in a paste says of itself."""

from __future__ import annotations

import pytest

from desktop_admin.diagnostics.explain.claims import read_token
from tests.fakes.pasted import HOST, SECRET, jwt


def _hide(text: str) -> str:
    return text.replace(SECRET, "•")


def test_the_claims_are_read_and_secrets_in_them_hidden() -> None:
    token = read_token(jwt(iss=HOST, aud=[HOST, 3], exp=5, sub=SECRET), _hide)
    assert token is not None
    assert (token.issuer, token.audience, token.expires) == (HOST, (HOST,), 5)
    assert token.is_whole
    assert token.is_signed
    assert SECRET not in repr(token)


def test_line_ends_in_it_are_forgiven() -> None:
    text = jwt(iss=HOST)
    token = read_token(f'"{text[:30]}\n{text[30:]}"', str)
    assert token is not None
    assert token.issuer == HOST


def test_what_was_cut_off_says_what_it_still_can() -> None:
    token = read_token(jwt(iss=HOST).rpartition(".")[0], str)
    assert token is not None
    assert (token.issuer, token.is_whole) == (HOST, False)
    unreadable = read_token("eyJhbGciOi.eyJp", str)
    assert unreadable is not None
    assert unreadable.rows == ()


@pytest.mark.parametrize("text", ["", "ey", "abc.def.ghi"])
def test_other_texts_are_no_token(text: str) -> None:
    assert read_token(text, str) is None
