"""What is told of a token is what is about no person, and a damaged one is no fault."""

from __future__ import annotations

import base64
import json

import pytest

from desktop_admin.diagnostics.bundle_jwt import told_of_jwt


def _coded(part: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")


def test_header_and_claims_are_chosen_by_name() -> None:
    claims = {"iss": "https://a.example", "sub": "ada", "jti": "x1", "exp": 7, "email": "a@b.c"}
    told = told_of_jwt(f"{_coded({'alg': 'ES256', 'x5c': ['abc']})}.{_coded(claims)}.sig")
    assert told == (
        'header={"alg":"ES256"} claims={"iss":"https://a.example","exp":7} signature dropped'
    )


@pytest.mark.parametrize("token", ["eyJh.eyJi.c", "ey.ey.", f"{_coded([1])}.{_coded({})}.x"])
def test_what_is_no_token_is_told_as_that(token: str) -> None:
    assert told_of_jwt(token) == "cannot be decoded"


def test_long_and_nested_claims_are_cut() -> None:
    told = told_of_jwt(f"{_coded({})}.{_coded({'aud': ['x' * 900], 'scope': {'a': 'deep'}})}.c2ln")
    assert "x" * 200 in told
    assert "x" * 201 not in told
    assert "deep" not in told
