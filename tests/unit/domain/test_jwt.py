"""Reading a token that may come from anybody."""

from __future__ import annotations

import base64
import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_admin.domain.jwt import LONGEST, DecodedJwt, JwtProblem, NotAJwt, decode
from desktop_admin.domain.secret import Secret

P = JwtProblem
HEADER = {"alg": "ES256", "typ": "application/AT+jwt", "kid": "key-1"}


def part(raw: object) -> str:
    content = raw if isinstance(raw, bytes) else json.dumps(raw).encode()
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def made(header: object = HEADER, claims: object = None, signature: str = "c2ln") -> str:
    return f"{part(header)}.{part(claims if claims is not None else {'sub': 'x'})}.{signature}"


def read(text: str) -> DecodedJwt:
    return decode(Secret(text))


def test_header_and_claims_are_read() -> None:
    found = read(made(claims={"exp": 1_800_000_000, "sub": "ossoi_é", "admin": True}))
    assert (found.algorithm, found.key_id, found.type) == ("ES256", "key-1", "at+jwt")
    assert found.claims["sub"] == "ossoi_é"
    assert found.number("exp") == 1_800_000_000
    assert found.number("admin") is None
    assert found.number("sub") is None
    assert found.is_signed


@pytest.mark.parametrize("absurd", ["1e400", "9" * 400, "-1e17"])
def test_numbers_beyond_measure_do_not_count(absurd: str) -> None:
    assert read(made(claims=f'{{"exp": {absurd}}}'.encode())).number("exp") is None


def test_a_token_without_signature_is_read_as_such() -> None:
    assert not read(made({"alg": "none"}, signature="")).is_signed


@pytest.mark.parametrize("header", [{}, {"alg": 7, "typ": None, "kid": ["x"]}, {"kid": ""}])
def test_members_of_the_wrong_type_are_as_if_they_were_not_there(header: object) -> None:
    found = read(made(header))
    assert (found.algorithm, found.key_id, found.type) == ("", None, "")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", P.NOT_THREE_PARTS),
        ("a" * 64, P.NOT_THREE_PARTS),
        ("a.b.c.d", P.NOT_THREE_PARTS),
        ("a.b.c.d.e", P.ENCRYPTED),
        ("a." * (LONGEST // 2) + "b", P.TOO_LONG),
        (made() + "=", P.NOT_BASE64URL),
        (made().replace("e", "+", 1), P.NOT_BASE64URL),
        (" " + made(), P.NOT_BASE64URL),
        (made() + "\n", P.NOT_BASE64URL),
        (f"{part(HEADER)}.{part({})}.c2lnb", P.NOT_BASE64URL),
        (f"{part(b'[')}.{part({})}.c2ln", P.NOT_JSON),
        (f"{part(HEADER)}..c2ln", P.NOT_JSON),
        (made(b"\xff\xfe"), P.NOT_JSON),
        (made(claims=b'{"exp": NaN}'), P.NOT_JSON),
        (made(claims=b'{"exp": ' + b"9" * 5000 + b"}"), P.NOT_JSON),
        (made(claims=b"[" * 5000), P.NOT_JSON),
        (made(claims=b'{"a":' * 2000 + b"1" + b"}" * 2000), P.NOT_JSON),
        (made([1]), P.NOT_AN_OBJECT),
        (made(claims="text"), P.NOT_AN_OBJECT),
        (made(claims=b'{"sub": "a", "sub": "b"}'), P.TWICE_NAMED),
        (made(claims=b'{"cnf": {"x": 1, "x": 2}}'), P.TWICE_NAMED),
    ],
)
def test_what_is_no_token_is_told(text: str, problem: JwtProblem) -> None:
    with pytest.raises(NotAJwt) as caught:
        read(text)
    assert caught.value.problem is problem
    assert str(caught.value) == problem.value
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


def test_what_was_read_cannot_be_changed_nor_sent_again() -> None:
    found = read(made(signature="U0lHTkFUVVJF"))
    with pytest.raises(TypeError):
        found.claims["sub"] = "y"  # type: ignore[index]
    assert "U0lHTkFUVVJF" not in repr(found)
    assert "SIGNATURE" not in repr(found)


@given(st.text(alphabet="eyJ.-_AQgb=\x00é", max_size=80) | st.binary(max_size=60))
def test_nothing_else_is_raised(raw: str | bytes) -> None:
    text = raw if isinstance(raw, str) else made(raw, raw)
    with suppress(NotAJwt):
        assert isinstance(read(text), DecodedJwt)
