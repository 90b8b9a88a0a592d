"""Typed addresses are brought into one form, or refused with the reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_admin.domain.urls import (
    UrlProblem,
    UrlRefused,
    check_token_endpoint,
    derived_token_endpoint,
    host_of,
    is_loopback_host,
    is_same_origin,
    issuer_of,
    metadata_url,
    normalise_backend_url,
    origin_and_path,
)


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("sandbox.example.com", "https://sandbox.example.com"),
        ("https://sandbox.example.com/", "https://sandbox.example.com"),
        (" https://sandbox.example.com/api/ ", "https://sandbox.example.com"),
        ("https://sandbox.example.com/api", "https://sandbox.example.com"),
        ("https://example.com/sign/api", "https://example.com/sign"),
        ("https://example.com//sign//", "https://example.com/sign"),
        ("HTTPS://Example.COM:443", "https://example.com"),
        ("https://example.com:8443", "https://example.com:8443"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("localhost:8080", "http://localhost:8080"),
        ("http://[::1]:8080/", "http://[::1]:8080"),
        ("https://münchen.example", "https://xn--mnchen-3ya.example"),
        ("https://example.com.", "https://example.com"),
    ],
)
def test_backend_urls_are_normalised(typed: str, normal: str) -> None:
    assert normalise_backend_url(typed) == normal


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", UrlProblem.EMPTY),
        ("   ", UrlProblem.EMPTY),
        ("http://sandbox.example.com", UrlProblem.INSECURE),
        ("https://user:password@example.com", UrlProblem.CREDENTIALS),
        ("user@example.com", UrlProblem.CREDENTIALS),
        ("user:password@example.com", UrlProblem.CREDENTIALS),
        ("user:1234@example.com", UrlProblem.CREDENTIALS),
        ("ftp://example.com", UrlProblem.SCHEME),
        ("file:///etc/passwd", UrlProblem.SCHEME),
        ("javascript:alert(1)", UrlProblem.SCHEME),
        ("mailto:owner", UrlProblem.SCHEME),
        ("not a url", UrlProblem.NOT_A_URL),
        ("https://", UrlProblem.NOT_A_URL),
        ("https://exa mple.com", UrlProblem.NOT_A_URL),
        ("https://-bad-.example", UrlProblem.NOT_A_URL),
        ("https://999.1.1.1", UrlProblem.NOT_A_URL),
        ("https://[::1", UrlProblem.NOT_A_URL),
        ("¹", UrlProblem.NOT_A_URL),
        ("https://①②⑦.0.0.1", UrlProblem.NOT_A_URL),
        ("https://example.com\\@evil.example", UrlProblem.NOT_A_URL),
        ("https://example.com:99999", UrlProblem.PORT),
        ("https://example.com?x=1", UrlProblem.QUERY),
        ("https://example.com#top", UrlProblem.QUERY),
    ],
)
def test_other_things_are_refused_with_the_reason(typed: str, problem: UrlProblem) -> None:
    with pytest.raises(UrlRefused) as refused:
        normalise_backend_url(typed)
    assert refused.value.problem is problem


def test_a_refusal_does_not_repeat_a_typed_password() -> None:
    with pytest.raises(UrlRefused) as refused:
        normalise_backend_url("https://owner:hunter2@example.com")
    assert "hunter2" not in f"{refused.value!r} {refused.value}"


@given(st.text(max_size=60))
def test_no_text_breaks_the_check_and_normal_forms_are_stable(typed: str) -> None:
    try:
        normal = normalise_backend_url(typed)
    except UrlRefused:
        return
    assert normalise_backend_url(normal) == normal


def test_a_token_endpoint_needs_a_path() -> None:
    assert check_token_endpoint("auth.example.com/oauth2/token/") == (
        "https://auth.example.com/oauth2/token"
    )
    with pytest.raises(UrlRefused) as refused:
        check_token_endpoint("https://auth.example.com/")
    assert refused.value.problem is UrlProblem.NO_PATH


def test_the_issuer_is_what_stands_before_the_token_path() -> None:
    assert issuer_of("https://example.com/oauth2/token") == "https://example.com"
    assert issuer_of("https://example.com/t1/oauth2/token") == "https://example.com/t1"
    assert issuer_of("https://example.com/connect/token") is None
    assert derived_token_endpoint("https://example.com") == "https://example.com/oauth2/token"


def test_metadata_lies_between_host_and_path_of_the_issuer() -> None:
    well_known = "https://example.com/.well-known/oauth-authorization-server"
    assert metadata_url("https://example.com") == well_known
    assert metadata_url("https://example.com/t1/") == well_known + "/t1"


@pytest.mark.parametrize(
    ("other", "is_same"),
    [
        ("https://example.com:443/x", True),
        ("https://example.com:8443", False),
        ("http://example.com", False),
        ("https://example.com.evil.example", False),
    ],
)
def test_origins_are_compared_by_scheme_host_and_port(other: str, is_same: bool) -> None:
    assert is_same_origin("https://example.com", other) is is_same


def test_loopback_is_known_by_name_and_address() -> None:
    assert all(map(is_loopback_host, ["localhost", "LOCALHOST.", "127.0.0.1", "127.9.9.9", "::1"]))
    assert not any(map(is_loopback_host, ["example.com", "128.0.0.1", "localhost.evil.example"]))


def test_the_host_is_what_a_person_knows_the_server_by() -> None:
    assert host_of("https://example.com:443/api") == "example.com"
    assert host_of("http://localhost:8080") == "localhost:8080"


def test_an_address_is_divided_into_origin_and_path() -> None:
    url = "https://sign.example.com:8443/oauth2/token?x=1"
    assert origin_and_path(url) == ("https://sign.example.com:8443", "/oauth2/token")
