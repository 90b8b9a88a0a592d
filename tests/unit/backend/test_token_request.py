"""Reading requests to the token endpoint."""

from __future__ import annotations

import base64
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_admin.backend.oauth.token_request import (
    FORM,
    MalformedRequest,
    read_basic,
    read_parameters,
)


def basic(text: bytes) -> str:
    return "Basic " + base64.b64encode(text).decode()


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (basic(b"id:secret"), ("id", "secret")),
        (basic(b"id:se:cret"), ("id", "se:cret")),
        (basic(b"id:a%3Ab"), ("id", "a:b")),
        (basic(b"id:a+b"), ("id", "a+b")),
        ("basic  " + base64.b64encode(b"id:secret").decode(), ("id", "secret")),
        (basic(b"id:"), None),
        (basic(b":secret"), None),
        (basic(b"no colon"), None),
        (basic(b"\xff\xfe:x"), None),
        ("Basic not base64", None),
        ("Bearer x", None),
        ("", None),
        (None, None),
    ],
)
def test_basic_credentials(header: str | None, expected: tuple[str, str] | None) -> None:
    found = read_basic(header)
    seen = None if found is None else (found.client_id, found.secret.reveal())
    assert seen == expected


@given(st.text())
def test_no_header_makes_it_fail(header: str) -> None:
    read_basic(header)
    read_basic("Basic " + header)


@given(st.binary(), st.binary())
def test_any_body_is_read_or_refused(body: bytes, query: bytes) -> None:
    with contextlib.suppress(MalformedRequest):
        read_parameters(FORM, body, query)


def test_the_grant_type_may_stand_in_the_query() -> None:
    found = read_parameters("", b"", b"grant_type=client_credentials&x=1")
    assert found.grant_type == "client_credentials"
    assert "x" not in found.values


def test_empty_values_count_as_omitted() -> None:
    assert read_parameters(FORM, b"grant_type=", b"").grant_type is None


MALFORMED = (b"a=1&a=2", b"client_secret=x", b"a=%ff", b"&".join([b"a=1"] * 60))


@pytest.mark.parametrize("body", MALFORMED)
def test_malformed_bodies(body: bytes) -> None:
    with pytest.raises(MalformedRequest):
        read_parameters(FORM, body, b"")
