"""The rules of metadata, keys and tokens (RFC 8414, 7517 and 9068), one test each."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

import pytest
from authlib.oauth2.rfc8414 import AuthorizationServerMetadata  # type: ignore[import-untyped]
from joserfc import jwt
from joserfc.jwk import KeySet

from tests.backend.oauth_endpoints import (
    ENDPOINTS,
    JWKS,
    METADATA,
    Endpoint,
    basic,
    post,
)
from tests.backend.presented_tokens import Client, token_of
from tests.fakes.api_user import ApiUser
from tests.fakes.backend_process import BackendProcess


def test_rfc8414_2_the_metadata_is_valid(passer_by: ApiUser, shared: BackendProcess) -> None:
    """By Authlib's own check, which wants what loopback need not have: https."""
    text = passer_by.get(METADATA).text
    metadata = AuthorizationServerMetadata(json.loads(text.replace("http://", "https://")))
    metadata.validate()
    issuer = urlsplit(json.loads(text)["issuer"])
    assert (issuer.query, issuer.fragment) == ("", "")
    assert passer_by.get(METADATA).json()["issuer"] == shared.url


def test_rfc8414_3_2_there_is_no_empty_list(passer_by: ApiUser) -> None:
    answer = passer_by.get(METADATA)
    assert answer.headers["Content-Type"].startswith("application/json")
    assert [name for name, value in answer.json().items() if value in ([], "", None)] == []


def test_rfc8414_2_what_is_announced_is_there_and_nothing_else(
    passer_by: ApiUser, client: Client
) -> None:
    said: dict[str, Any] = passer_by.get(METADATA).json()
    assert set(said) == {
        "issuer", "token_endpoint", "jwks_uri", "grant_types_supported",
        "response_types_supported", "token_endpoint_auth_methods_supported",
        "revocation_endpoint", "revocation_endpoint_auth_methods_supported",
        "introspection_endpoint", "introspection_endpoint_auth_methods_supported",
    }  # fmt: skip
    assert {tuple(value) for name, value in said.items() if "auth_methods" in name} == {
        ("client_secret_basic",)
    }
    for endpoint, name in zip(ENDPOINTS, ("token", "revocation", "introspection"), strict=True):
        place = Endpoint(said[f"{name}_endpoint"], endpoint.body)
        assert post(passer_by, place, basic(client)).status_code == 200
    assert said["grant_types_supported"] == ["client_credentials"]


@pytest.mark.parametrize("path", [METADATA, JWKS])
def test_rfc9110_13_1_2_what_is_public_may_be_kept(passer_by: ApiUser, path: str) -> None:
    first = passer_by.get(path)
    assert first.headers["Cache-Control"] == "public, max-age=300"
    assert "Pragma" not in first.headers
    for known in (first.headers["ETag"], f'"x", W/{first.headers["ETag"]}', "*"):
        again = passer_by.get(path, headers={"If-None-Match": known})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["ETag"] == first.headers["ETag"]
    changed = passer_by.get(path, headers={"If-None-Match": '"x"'})
    assert (changed.status_code, changed.content) == (200, first.content)
    assert passer_by.head(path).headers["ETag"] == first.headers["ETag"]


def test_rfc7517_4_the_keys_are_public_and_named(passer_by: ApiUser) -> None:
    keys = passer_by.get(JWKS).json()["keys"]
    assert len({key["kid"] for key in keys}) == len(keys) > 0
    for key in keys:
        assert set(key) == {"kty", "crv", "x", "y", "kid", "use", "alg"}
        assert (key["kty"], key["crv"], key["use"], key["alg"]) == ("EC", "P-256", "sig", "ES256")


def test_rfc9068_2_a_resource_server_can_check_the_token(
    passer_by: ApiUser, shared: BackendProcess, client: Client
) -> None:
    """Sections 2.1, 2.2 and 4: type, asymmetric signature, and every required claim."""
    keys = KeySet.import_key_set(passer_by.get(JWKS).json())
    found = jwt.decode(token_of(shared, client), keys, algorithms=["ES256"])
    assert (found.header["typ"], set(found.header)) == ("at+jwt", {"alg", "typ", "kid"})
    required = {"iss", "exp", "aud", "sub", "client_id", "iat", "jti"}
    assert set(found.claims) == {*required, "generation"}
    assert found.claims["sub"] == found.claims["client_id"] == client["clientId"]


@pytest.mark.parametrize(
    ("header", "is_told"),
    [(None, False), ("Basic eDp5", False), ("Bearer x", True), ("Bearer a.b.c", True)],
)
def test_rfc6750_3_1_a_refused_token_is_called_invalid(
    shared: BackendProcess, header: str | None, is_told: bool
) -> None:
    with ApiUser(shared.url, header) as user:
        answer = user.get("/api/sysinfo")
    challenge = answer.headers["WWW-Authenticate"]
    assert challenge == 'Bearer realm="api"' + (', error="invalid_token"' if is_told else "")
