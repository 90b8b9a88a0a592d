"""Clients that other people wrote: from the metadata to a verified, revoked token."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from authlib.integrations.base_client import OAuthError  # type: ignore[import-untyped]
from authlib.integrations.httpx_client import OAuth2Client  # type: ignore[import-untyped]
from joserfc import jwt
from joserfc.jwk import KeySet

from tests.backend.oauth_endpoints import METADATA
from tests.backend.presented_tokens import INACTIVE, Client, probe
from tests.fakes.api_user import MANAGER
from tests.fakes.backend_process import BackendProcess


@pytest.fixture(scope="module")
def metadata(shared: BackendProcess) -> dict[str, Any]:
    """What the server says of itself: all that a client is told besides id and secret."""
    found: dict[str, Any] = httpx.get(shared.url + METADATA, trust_env=False).json()
    return found


@pytest.fixture
def authlib(client: Client, metadata: dict[str, Any]) -> Iterator[Any]:
    """Authlib's client for httpx, with its defaults."""
    endpoint = metadata["token_endpoint"]
    with OAuth2Client(
        client["clientId"], client["secret"], token_endpoint=endpoint, trust_env=False
    ) as found:
        yield found


def test_authlib_gets_a_token_and_calls_the_api(authlib: Any, shared: BackendProcess) -> None:
    token = authlib.fetch_token(grant_type="client_credentials")
    assert set(token) == {"access_token", "token_type", "expires_in", "expires_at"}
    assert authlib.get(f"{shared.url}/api/session").json()["user"]["email"] == "owner@example.com"
    authlib.fetch_token(grant_type="client_credentials", sender_id=MANAGER)
    assert authlib.get(f"{shared.url}/api/session").json()["user"]["email"] == MANAGER


def test_authlib_introspects_and_revokes(
    authlib: Any, shared: BackendProcess, metadata: dict[str, Any]
) -> None:
    token = authlib.fetch_token(grant_type="client_credentials")["access_token"]
    place = metadata["introspection_endpoint"]
    said = authlib.introspect_token(place, token=token, token_type_hint="access_token").json()
    assert (said["active"], said["client_id"]) == (True, authlib.client_id)
    answer = authlib.revoke_token(
        metadata["revocation_endpoint"], token=token, token_type_hint="access_token"
    )
    assert answer.status_code == 200
    assert authlib.introspect_token(place, token=token).json() == INACTIVE
    assert probe(shared, token) == 401


def test_authlib_is_told_what_is_wrong(
    authlib: Any, client: Client, metadata: dict[str, Any]
) -> None:
    with pytest.raises(OAuthError, match="invalid_request"):
        authlib.fetch_token(grant_type="client_credentials", sender_id="nobody")
    authlib.client_secret = "wrong"
    with pytest.raises(OAuthError, match="invalid_client"):
        authlib.fetch_token(grant_type="client_credentials")
    in_body = OAuth2Client(
        client["clientId"],
        client["secret"],
        token_endpoint=metadata["token_endpoint"],
        token_endpoint_auth_method="client_secret_post",
        trust_env=False,
    )
    with in_body, pytest.raises(OAuthError, match="invalid_client"):
        in_body.fetch_token(grant_type="client_credentials")


def test_joserfc_verifies_the_token_by_the_published_keys(
    authlib: Any, metadata: dict[str, Any]
) -> None:
    keys = KeySet.import_key_set(httpx.get(metadata["jwks_uri"], trust_env=False).json())
    token = authlib.fetch_token(grant_type="client_credentials")["access_token"]
    claims = jwt.decode(token, keys, algorithms=["ES256"]).claims
    registry = jwt.JWTClaimsRegistry(
        iss={"essential": True, "value": metadata["issuer"]},
        aud={"essential": True, "value": metadata["issuer"] + "/api"},
        sub={"essential": True, "value": authlib.client_id},
        exp={"essential": True},
    )
    registry.validate(claims)
