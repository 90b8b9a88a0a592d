"""Calls: addresses without what they hide, parameters sorted into credentials and others."""

from __future__ import annotations

import pytest

from desktop_admin.diagnostics.explain.call import Call, RawCall, pairs_of, safe_url, sorted_fields
from desktop_admin.diagnostics.explain.credential import Collector
from desktop_admin.domain.secret import Secret
from tests.fakes.pasted import SECRET


def _same(secret: Secret) -> Secret:
    return secret


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://a:b@h.example/x?token=1#f", ("https://h.example/x", "token=1", True)),
        ("'https://h.example/x'", ("https://h.example/x", "", False)),
        ("h.example/x", ("h.example/x", "", False)),
        (f"https://h.example/{SECRET}/x", ("https://h.example/…/x", "", False)),
    ],
)
def test_an_address_loses_user_query_and_secrets(url: str, shown: tuple[str, str, bool]) -> None:
    assert safe_url(url) == shown


def test_host_and_path_of_nonsense_are_empty() -> None:
    assert Call(url="https://[/x").host == ""
    assert Call(url="https://[/x").path == ""
    assert Call(url="HTTP://H.Example:8/x").host == "h.example:8"
    assert Call(url="HTTP://h").is_plain_http


def test_fields_are_sorted_and_addresses_of_people_are_not_kept() -> None:
    pairs = pairs_of("client_id=ossca_1&client-secret=s3cr3t&grant_type=x&email=a@b.c&other=1")
    credentials, plain = sorted_fields(pairs, Collector(_same), str)
    assert set(credentials) == {"client_id", "client_secret"}
    assert plain == {"grant_type": "x", "email": "…"}


def test_too_many_parameters_are_none() -> None:
    assert pairs_of("&".join("a=b" for _ in range(500))) == []


def test_the_first_header_of_a_name_counts() -> None:
    raw = RawCall(headers=[("X", "1"), ("x", "2")])
    assert raw.header("x") == "1"
    assert raw.header("y") is None
