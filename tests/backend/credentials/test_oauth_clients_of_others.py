"""Clients that other people wrote: from the metadata to a verified, revoked token."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from authlib.integrations.base_client import OAuthError  # type: ignore[import-untyped]
from authlib.integrations.requests_client import OAuth2Session  # type: ignore[import-untyped]
from joserfc import jwt
from joserfc.jwk import KeySet
from oauthlib.oauth2 import (  # type: ignore[import-untyped]
    BackendApplicationClient,
    InvalidClientError,
)
from requests.auth import HTTPBasicAuth
from requests_oauthlib import OAuth2Session as OAuthlibSession  # type: ignore[import-untyped]

from tests.backend.oauth_endpoints import METADATA
from tests.backend.presented_tokens import INACTIVE, Client, probe
from tests.fakes.api_user import MANAGER, OWNER
from tests.fakes.backend_process import BackendProcess

GRANT = "client_credentials"


@pytest.fixture(scope="module")
def metadata(shared: BackendProcess) -> dict[str, Any]:
    """What the server says of itself: all that a client is told besides id and secret."""
    found: dict[str, Any] = httpx.get(shared.url + METADATA, trust_env=False).json()
    return found


@pytest.fixture
def authlib(client: Client, metadata: dict[str, Any]) -> Iterator[Any]:
    """Authlib's client, with its defaults."""
    endpoint = metadata["token_endpoint"]
    with OAuth2Session(client["clientId"], client["secret"], token_endpoint=endpoint) as found:
        found.trust_env = False
        yield found


def email_of(session: Any, shared: BackendProcess) -> str:
    """Whom the service takes the client for."""
    return str(session.get(f"{shared.url}/api/session").json()["user"]["email"])


def test_authlib_gets_a_token_and_calls_the_api(authlib: Any, shared: BackendProcess) -> None:
    token = authlib.fetch_token(grant_type=GRANT)
    assert set(token) == {"access_token", "token_type", "expires_in", "expires_at"}
    assert email_of(authlib, shared) == OWNER
    authlib.fetch_token(grant_type=GRANT, sender_id=MANAGER)
    assert email_of(authlib, shared) == MANAGER


def test_authlib_introspects_and_revokes(
    authlib: Any, shared: BackendProcess, metadata: dict[str, Any]
) -> None:
    token = authlib.fetch_token(grant_type=GRANT)["access_token"]
    place, hint = metadata["introspection_endpoint"], "access_token"
    said = authlib.introspect_token(place, token=token, token_type_hint=hint).json()
    assert (said["active"], said["client_id"]) == (True, authlib.client_id)
    answer = authlib.revoke_token(
        metadata["revocation_endpoint"], token=token, token_type_hint=hint
    )
    assert answer.status_code == 200
    assert authlib.introspect_token(place, token=token).json() == INACTIVE
    assert probe(shared, token) == 401


def test_authlib_is_told_what_is_wrong(authlib: Any) -> None:
    with pytest.raises(OAuthError, match="invalid_request"):
        authlib.fetch_token(grant_type=GRANT, sender_id="nobody")
    with pytest.raises(OAuthError, match="unsupported_grant_type"):
        authlib.fetch_token(grant_type="password", username="x", password="x")
    with pytest.raises(OAuthError, match="invalid_client"):
        authlib.fetch_token(grant_type=GRANT, auth=(authlib.client_id, "wrong"))
    authlib.token_endpoint_auth_method = "client_secret_post"
    with pytest.raises(OAuthError, match="invalid_client"):
        authlib.fetch_token(grant_type=GRANT)


def test_requests_oauthlib_gets_a_token_and_calls_the_api(
    client: Client,
    metadata: dict[str, Any],
    shared: BackendProcess,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OAUTHLIB_INSECURE_TRANSPORT", "1")  # it is right elsewhere than here
    name, secret, place = client["clientId"], client["secret"], metadata["token_endpoint"]
    with OAuthlibSession(client=BackendApplicationClient(client_id=name)) as session:
        session.trust_env = False
        token = session.fetch_token(place, auth=HTTPBasicAuth(name, secret))
        assert (token["token_type"], token["expires_in"]) == ("Bearer", 299)
        assert email_of(session, shared) == OWNER
        with pytest.raises(InvalidClientError):
            session.fetch_token(place, auth=HTTPBasicAuth(name, "wrong"))


def test_joserfc_verifies_the_token_by_the_published_keys(
    authlib: Any, metadata: dict[str, Any]
) -> None:
    keys = KeySet.import_key_set(httpx.get(metadata["jwks_uri"], trust_env=False).json())
    token = authlib.fetch_token(grant_type=GRANT)["access_token"]
    claims = jwt.decode(token, keys, algorithms=["ES256"]).claims
    registry = jwt.JWTClaimsRegistry(
        iss={"essential": True, "value": metadata["issuer"]},
        aud={"essential": True, "value": metadata["issuer"] + "/api"},
        sub={"essential": True, "value": authlib.client_id},
        exp={"essential": True},
    )
    registry.validate(claims)
