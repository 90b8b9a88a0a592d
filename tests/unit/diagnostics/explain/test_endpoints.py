"""Which endpoint an address means, also where it misses it."""

from __future__ import annotations

import pytest

from desktop_admin.diagnostics.explain.endpoints import Endpoint, endpoint_of, mended

E = Endpoint


@pytest.mark.parametrize(
    ("path", "endpoint"),
    [
        ("/oauth2/token", E.OAUTH_TOKEN),
        ("/prefix/oauth2/token/", E.OAUTH_TOKEN),
        ("/apitoken/clientApp/accessToken", E.APP_TOKEN),
        ("/api/oauth2/token", E.TOKEN_BELOW_API),
        ("/api/apitoken/clientapp/accesstoken", E.TOKEN_BELOW_API),
        ("/oauth/token", E.LIKE_A_TOKEN),
        ("/connect/token", E.LIKE_A_TOKEN),
        ("/oauth2/tokens", E.LIKE_A_TOKEN),
        ("/api/packages/1", E.API),
        ("/api", E.API),
        ("/api/authenticationTokens/user", E.API),
        ("/api/api/packages", E.API_TWICE),
        ("/packages", E.API_MISSING),
        ("/account/roles", E.API_MISSING),
        ("/", E.OTHER),
        ("", E.OTHER),
    ],
)
def test_the_path_tells(path: str, endpoint: Endpoint) -> None:
    assert endpoint_of(path) is endpoint


def test_the_connection_may_have_its_own_token_endpoint() -> None:
    assert endpoint_of("/login/t", "/login/t") is E.OAUTH_TOKEN


@pytest.mark.parametrize(
    ("url", "meant"),
    [
        ("https://h/api/api/packages", "https://h/api/packages"),
        ("https://h/api/oauth2/token", "https://h/oauth2/token"),
        ("https://h/packages/1", "https://h/api/packages/1"),
        ("https://h/api/packages", "https://h/api/packages"),
    ],
)
def test_what_was_meant(url: str, meant: str) -> None:
    assert mended(url, endpoint_of(url.removeprefix("https://h"))) == meant
