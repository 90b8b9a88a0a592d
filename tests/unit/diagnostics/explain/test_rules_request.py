"""The address, the method and the body of a call."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_admin.diagnostics.explain.call import Call
from desktop_admin.diagnostics.explain.rules_request import request_findings
from tests.fakes.pasted import HOST, SURROUNDINGS

TOKEN = Call("POST", f"{HOST}/oauth2/token", plain={"grant_type": "client_credentials"})
APP = Call(
    "POST",
    f"{HOST}/apitoken/clientApp/accessToken",
    has_body=True,
    content_type="application/json",
    fields={"clientid": None},  # type: ignore[dict-item]
)


def ids(call: Call, **known: str) -> set[str]:
    surroundings = replace(SURROUNDINGS, **known) if known else SURROUNDINGS
    return {finding.id for finding in request_findings(call, surroundings)}


def test_a_right_request_has_nothing_wrong() -> None:
    assert ids(TOKEN) == set()
    assert ids(Call()) == set()


@pytest.mark.parametrize("host", ["localhost:8080", "127.0.0.1", "[::1]:1"])
def test_this_computer_may_be_called_over_http(host: str) -> None:
    assert ids(replace(TOKEN, url=f"http://{host}/oauth2/token")) == set()


def test_environments_of_the_service_are_named() -> None:
    call = replace(TOKEN, url="https://sandbox.esignlive.com/oauth2/token")
    assert ids(call) == {"other-host"}
    assert ids(call, backend_url="https://apps.esignlive.com") == {"other-environment"}


def test_without_a_connection_no_host_is_another() -> None:
    call = replace(TOKEN, url="https://elsewhere.example/oauth2/token")
    assert ids(call, backend_url="") == set()


@pytest.mark.parametrize(
    ("plain", "found"),
    [
        ({"type": "OWNER"}, set()),
        ({}, {"type-missing"}),
        ({"type": "SENDER"}, {"sender-without-email"}),
        ({"type": "SENDER", "email": "…"}, set()),
    ],
)
def test_the_body_of_a_client_app(plain: dict[str, str], found: set[str]) -> None:
    assert ids(replace(APP, plain=plain)) == found
