"""Which endpoint of the service an address means, also where it misses it."""

from __future__ import annotations

import re
from enum import StrEnum

from desktop_admin.domain.urls import API_PATH, CLIENT_APP_TOKEN_PATH, TOKEN_PATH

_TOKEN_LIKE = re.compile(
    r"(?i)/(?:oauth2?|connect|auth|apitoken|as|login)?[\w/.-]{0,60}"
    r"(?:token\.oauth2|tokens?|access_?tokens?|clientapp)/?$"
)
_RESOURCES = """
    packages account sysinfo session sessions callback authenticationTokens layouts templates
    reports groups passwordPolicy dataRetentionSettings signingThemes signingLogos users
    bulk_send eventNotifications
""".split()  # noqa: SIM905 - one word after another reads better
_RESOURCE = re.compile(rf"/(?:{'|'.join(_RESOURCES)})(?:[/.]|$)")


class Endpoint(StrEnum):
    """What an address is for."""

    API = "api"
    OAUTH_TOKEN = "oauth-token"  # noqa: S105 - an endpoint
    APP_TOKEN = "app-token"  # noqa: S105
    TOKEN_BELOW_API = "token-below-api"  # noqa: S105
    LIKE_A_TOKEN = "like-a-token"  # noqa: S105
    API_TWICE = "api-twice"
    API_MISSING = "api-missing"
    OTHER = "other"


IS_TOKEN = frozenset({Endpoint.OAUTH_TOKEN, Endpoint.APP_TOKEN, Endpoint.TOKEN_BELOW_API})


def endpoint_of(path: str, token_path: str = "") -> Endpoint:
    """What ``path`` is for; ``token_path`` is the path of the connection's own token endpoint."""
    bare = path.rstrip("/")
    if "/api/" in f"{bare}/":
        return _below_api(bare)
    if bare.endswith(TOKEN_PATH) or (token_path and bare == token_path.rstrip("/")):
        return Endpoint.OAUTH_TOKEN
    if bare.endswith(CLIENT_APP_TOKEN_PATH):
        return Endpoint.APP_TOKEN
    if _TOKEN_LIKE.search(bare):
        return Endpoint.LIKE_A_TOKEN
    return Endpoint.API_MISSING if _RESOURCE.search(f"{bare}/") else Endpoint.OTHER


def _below_api(bare: str) -> Endpoint:
    if bare.lower().endswith((TOKEN_PATH, CLIENT_APP_TOKEN_PATH.lower())):
        return Endpoint.TOKEN_BELOW_API
    return Endpoint.API_TWICE if f"{API_PATH}{API_PATH}/" in f"{bare}/" else Endpoint.API


def mended(url: str, endpoint: Endpoint) -> str:
    """The address that was meant."""
    bare = url.partition("?")[0]
    if endpoint is Endpoint.API_TWICE:
        return re.sub(r"(?:/api){2,}", "/api", bare, count=1)
    if endpoint is Endpoint.TOKEN_BELOW_API:
        return bare.replace("/api/", "/", 1)
    if endpoint is Endpoint.API_MISSING and (found := _RESOURCE.search(f"{bare}/")):
        return f"{bare[: found.start()]}/api{bare[found.start() :]}"
    return bare
