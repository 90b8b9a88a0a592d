"""The credentials of a call, for the very endpoint that it goes to."""

from __future__ import annotations

from dataclasses import replace

from desktop_admin.diagnostics.explain.call import Call
from desktop_admin.diagnostics.explain.credential import Credential
from desktop_admin.diagnostics.explain.rules_header import header_findings
from desktop_admin.diagnostics.shapes import Shape

TOKEN = Credential(Shape.JWT, "•")
SECRET = Credential(Shape.OAUTH_CLIENT_SECRET, "•")
CALL = Call("GET", "https://h/api/x", has_header=True, credential=TOKEN, is_whole=True)


def ids(call: Call) -> set[str]:
    return {finding.id for finding in header_findings(call)}


def test_a_token_goes_to_the_api_and_not_to_the_token_endpoint() -> None:
    bearer = replace(CALL, scheme="bearer")
    assert ids(bearer) == set()
    assert ids(replace(bearer, url="https://h/oauth2/token")) == {"bearer-for-token"}


def test_a_scheme_that_nobody_knows_is_told() -> None:
    assert ids(replace(CALL, scheme="digest")) == {"unknown-scheme"}


def test_a_log_tells_less_than_was_sent() -> None:
    bare = Call("GET", "https://h/api/x")
    assert ids(bare) == set()
    assert ids(replace(bare, is_whole=True)) == {"no-credentials"}


def test_a_secret_in_the_query_is_in_every_log() -> None:
    assert "secret-in-address" in ids(replace(CALL, query_fields={"client_secret": SECRET}))
    assert "secret-in-address" in ids(replace(CALL, user_info=True))


def test_the_endpoint_of_client_apps_reads_no_header() -> None:
    at_app = replace(CALL, method="POST", url="https://h/apitoken/clientApp/accessToken")
    assert ids(replace(at_app, scheme="bearer")) == {"header-at-app"}
    body = {"clientId": Credential(Shape.CLIENT_APP_ID, "•"), "client_secret": SECRET}
    app = Credential(Shape.CLIENT_APP_SECRET, "•")
    both = replace(at_app, scheme="basic", credential=app, pair=(body["clientId"], app))
    found = ids(replace(both, fields=body, is_encoded=True))
    assert "header-at-app" in found
    assert "two-ways-at-once" not in found  # which would have the body emptied
