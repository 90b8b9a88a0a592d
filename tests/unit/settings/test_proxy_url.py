"""The check of a proxy's address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_admin.domain.urls import UrlProblem, UrlRefused
from desktop_admin.settings.proxy_url import check_proxy_url, is_proxy_url_or_empty


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("proxy.example.com:8080", "http://proxy.example.com:8080"),
        (" http://Proxy.example.com:3128/ ", "http://proxy.example.com:3128"),
        ("https://proxy.example.com", "https://proxy.example.com"),
        ("10.0.0.1:3128", "http://10.0.0.1:3128"),
        ("http://[::1]:3128", "http://[::1]:3128"),
    ],
)
def test_addresses_get_their_normal_form(typed: str, normal: str) -> None:
    assert check_proxy_url(typed) == normal
    assert is_proxy_url_or_empty(normal)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", UrlProblem.EMPTY),
        ("  ", UrlProblem.EMPTY),
        ("http://user:pass@proxy:3128", UrlProblem.CREDENTIALS),
        ("user@proxy", UrlProblem.CREDENTIALS),
        ("socks5://proxy:1080", UrlProblem.SCHEME),
        ("file:///etc/passwd", UrlProblem.SCHEME),
        ("http://proxy:99999", UrlProblem.PORT),
        ("http://proxy:port", UrlProblem.PORT),
        ("http://proxy:0", UrlProblem.PORT),
        ("http://", UrlProblem.NOT_A_URL),
        ("http://[::1", UrlProblem.NOT_A_URL),
        ("my proxy", UrlProblem.NOT_A_URL),
        ("proxy\\share", UrlProblem.NOT_A_URL),
        ("proxy\u202e:80", UrlProblem.NOT_A_URL),
        ("http://proxy/path", UrlProblem.QUERY),
        ("http://proxy?x", UrlProblem.QUERY),
    ],
)
def test_what_is_no_proxy_is_refused_with_the_reason(typed: str, problem: UrlProblem) -> None:
    with pytest.raises(UrlRefused) as caught:
        check_proxy_url(typed)
    assert caught.value.problem is problem


@given(st.text())
def test_nothing_typed_breaks_it(typed: str) -> None:
    try:
        normal = check_proxy_url(typed)
    except UrlRefused:
        return
    assert check_proxy_url(normal) == normal


def test_only_normal_forms_are_kept() -> None:
    assert is_proxy_url_or_empty("")
    assert not is_proxy_url_or_empty("proxy:80")
    assert not is_proxy_url_or_empty("http://u:p@proxy")
    assert not is_proxy_url_or_empty(3)
