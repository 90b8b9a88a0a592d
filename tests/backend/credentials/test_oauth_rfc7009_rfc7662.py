"""The rules of revocation (RFC 7009) and introspection (RFC 7662), one test each."""

from __future__ import annotations

import base64
import json

import pytest

from tests.backend.oauth_endpoints import (
    ENDPOINTS,
    INTROSPECT,
    REVOKE,
    Endpoint,
    basic,
    check_error,
    post,
)
from tests.backend.presented_tokens import INACTIVE, Client, present, probe, token_of
from tests.fakes.api_user import ApiUser
from tests.fakes.backend_process import BackendProcess

for_tokens = pytest.mark.parametrize("endpoint", ENDPOINTS[1:], ids=lambda one: one.path)


@for_tokens
def test_rfc7009_2_1_and_rfc7662_2_1_the_token_is_required(
    passer_by: ApiUser, client: Client, endpoint: Endpoint
) -> None:
    answer = post(passer_by, Endpoint(endpoint.path, "x=1"), basic(client))
    check_error(answer, 400, "invalid_request")


@for_tokens
def test_rfc6750_5_3_no_token_in_the_address(
    passer_by: ApiUser, client: Client, endpoint: Endpoint
) -> None:
    for body in ("", endpoint.body):
        answer = post(passer_by, Endpoint(endpoint.path, body), basic(client), query="?token=x")
        check_error(answer, 400, "invalid_request")


@pytest.mark.parametrize("hint", ["access_token", "refresh_token", "urn:example:another", ""])
def test_rfc7009_2_2_a_wrong_hint_changes_nothing(
    shared: BackendProcess, client: Client, hint: str
) -> None:
    """Section 2.1: the search is extended; section 2.2: an invalid hint is ignored."""
    token = token_of(shared, client)
    asked = present(shared, INTROSPECT.path, client, token, token_type_hint=hint)
    assert asked.json()["active"] is True
    assert present(shared, REVOKE.path, client, token, token_type_hint=hint).status_code == 200
    assert probe(shared, token) == 401


def test_rfc7009_2_2_an_invalid_token_is_no_error(shared: BackendProcess, client: Client) -> None:
    token = token_of(shared, client)
    for text in ("x", token[:-4] + "AAAA", "a.b.c", token + ".x"):
        assert present(shared, REVOKE.path, client, text).status_code == 200
    assert probe(shared, token) == 200


def test_rfc7009_2_1_another_clients_token_is_refused_with_an_error(
    shared: BackendProcess, client: Client, other: Client
) -> None:
    token = token_of(shared, client)
    check_error(present(shared, REVOKE.path, other, token), 400, "invalid_grant")
    assert probe(shared, token) == 200


def test_rfc7662_2_2_a_token_that_is_not_active_is_not_told_about(
    shared: BackendProcess, client: Client, other: Client
) -> None:
    token = token_of(shared, client)
    assert present(shared, INTROSPECT.path, other, token).json() == INACTIVE
    for text in ("x", token[:-4] + "AAAA", "a.b.c"):
        answer = present(shared, INTROSPECT.path, client, text)
        assert (answer.status_code, answer.json()) == (200, INACTIVE)


def test_rfc7662_2_2_an_active_token_is_told_about_as_it_is(
    shared: BackendProcess, client: Client
) -> None:
    token = token_of(shared, client)
    said = present(shared, INTROSPECT.path, client, token).json()
    middle = token.split(".")[1]
    claims = json.loads(base64.b64decode(middle, validate=True))
    names = ("client_id", "exp", "iat", "sub", "aud", "iss", "jti")
    assert {name: said[name] for name in names} == {name: claims[name] for name in names}
    assert (said["active"], said["token_type"]) == (True, "Bearer")
    assert "generation" not in said
