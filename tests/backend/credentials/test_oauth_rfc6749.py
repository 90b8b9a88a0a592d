"""The rules of OAuth 2.0 (RFC 6749) that hold for all endpoints for clients, one test each."""

from __future__ import annotations

import pytest

from tests.backend.callers import KEYS, OAUTH2
from tests.backend.oauth_endpoints import (
    ENDPOINTS,
    TOKEN,
    Endpoint,
    basic,
    check_error,
    post,
)
from tests.backend.presented_tokens import Client
from tests.fakes.api_user import ApiUser

each_endpoint = pytest.mark.parametrize("endpoint", ENDPOINTS, ids=lambda one: one.path)


@each_endpoint
def test_rfc6749_5_2_to_authenticate_in_the_body_is_not_supported(
    passer_by: ApiUser, client: Client, endpoint: Endpoint
) -> None:
    more = f"&client_id={client['clientId']}&client_secret={client['secret']}"
    answer = post(passer_by, endpoint, None, more=more)
    check_error(answer, 401, "invalid_client")
    assert answer.headers["WWW-Authenticate"].startswith("Basic ")


@each_endpoint
@pytest.mark.parametrize("name", ["client_secret", "client_id", "client_assertion"])
def test_rfc6749_2_3_1_no_credential_is_accepted_in_the_query(
    passer_by: ApiUser, client: Client, endpoint: Endpoint, name: str
) -> None:
    answer = post(passer_by, endpoint, basic(client), query=f"?{name}=x")
    check_error(answer, 400, "invalid_request")


@each_endpoint
def test_rfc6749_2_3_one_way_to_authenticate_at_a_time(
    passer_by: ApiUser, client: Client, endpoint: Endpoint
) -> None:
    more = f"&client_secret={client['secret']}"
    check_error(post(passer_by, endpoint, basic(client), more=more), 400, "invalid_request")


@each_endpoint
def test_rfc6749_2_3_1_a_client_id_in_the_body_is_that_of_the_header(
    passer_by: ApiUser, client: Client, other: Client, endpoint: Endpoint
) -> None:
    same = post(passer_by, endpoint, basic(client), more=f"&client_id={client['clientId']}")
    assert same.status_code == 200
    wrong = post(passer_by, endpoint, basic(client), more=f"&client_id={other['clientId']}")
    check_error(wrong, 400, "invalid_request")


@each_endpoint
@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH"])
def test_rfc6749_3_2_only_post(passer_by: ApiUser, endpoint: Endpoint, method: str) -> None:
    answer = passer_by.request(method, endpoint.path)
    assert answer.status_code == 405
    assert "POST" in answer.headers["Allow"]
    assert "GET" not in answer.headers["Allow"]


@each_endpoint
def test_rfc6749_3_2_no_parameter_twice(
    passer_by: ApiUser, client: Client, endpoint: Endpoint
) -> None:
    answer = post(passer_by, endpoint, basic(client), more=f"&{endpoint.body}")
    check_error(answer, 400, "invalid_request")


@each_endpoint
def test_rfc6749_3_2_unknown_and_empty_parameters_are_ignored(
    passer_by: ApiUser, client: Client, endpoint: Endpoint
) -> None:
    answer = post(passer_by, endpoint, basic(client), more="&unknown=1&client_secret=")
    assert answer.status_code == 200
    name = endpoint.body.partition("=")[0]
    empty = post(passer_by, Endpoint(endpoint.path, f"{name}="), basic(client))
    check_error(empty, 400, "invalid_request")


@each_endpoint
@pytest.mark.parametrize("kind", ["application/json", "text/plain", "multipart/form-data"])
def test_rfc6749_appendix_b_the_body_is_a_form(
    passer_by: ApiUser, client: Client, endpoint: Endpoint, kind: str
) -> None:
    check_error(post(passer_by, endpoint, basic(client), kind=kind), 400, "invalid_request")


@each_endpoint
def test_rfc6749_5_2_an_unknown_client_and_a_wrong_secret_are_alike(
    passer_by: ApiUser, client: Client, endpoint: Endpoint
) -> None:
    guesses = [{**client, "secret": "wrong"}, {"clientId": "nobody", "secret": client["secret"]}]
    answers = [post(passer_by, endpoint, basic(guess)) for guess in guesses]
    answers += [post(passer_by, endpoint, header) for header in (None, "Bearer x", "Basic x")]
    for answer in answers:
        check_error(answer, 401, "invalid_client")
        assert answer.headers["WWW-Authenticate"].startswith("Basic ")
    assert len({answer.content for answer in answers}) == 1


def test_rfc6749_5_1_a_token_is_stored_nowhere(passer_by: ApiUser, client: Client) -> None:
    headers = post(passer_by, TOKEN, basic(client)).headers
    assert (headers["Cache-Control"], headers["Pragma"]) == ("no-store", "no-cache")


def test_rfc6749_4_4_3_there_is_no_refresh_token(passer_by: ApiUser, client: Client) -> None:
    said = post(passer_by, TOKEN, basic(client)).json()
    assert set(said) == {"access_token", "token_type", "expires_in"}


def test_rfc6749_5_2_unsupported_grant_type(passer_by: ApiUser, client: Client) -> None:
    for name in ("password", "authorization_code", "refresh_token", "implicit", "x"):
        answer = post(passer_by, Endpoint(TOKEN.path, f"grant_type={name}"), basic(client))
        check_error(answer, 400, "unsupported_grant_type")


def test_rfc6749_5_2_unauthorized_client(
    passer_by: ApiUser, keeper: ApiUser, client: Client
) -> None:
    keeper.choose_method(KEYS)
    answer = post(passer_by, TOKEN, basic(client))
    keeper.choose_method(OAUTH2)
    check_error(answer, 400, "unauthorized_client")
