"""Requests as integrations get them wrong, each sent to a real backend."""

from __future__ import annotations

import base64

import httpx

from desktop_admin.diagnostics.diagnosis import Diagnosis, diagnose
from desktop_admin.diagnostics.observed import Observed, Place, RequestSeen
from desktop_admin.diagnostics.shapes import Shape, hidden_shape, shape_of
from tests.fakes.api_user import FORM, ask_app_token, ask_oauth_token
from tests.fakes.staged import answer_of, words_of
from tests.unit.diagnostics.conftest import Staged

_GRANT = {"grant_type": "client_credentials"}


def _called(url: str, authorization: str, method: str = "GET", **more: object) -> Diagnosis:
    """Calls with a header, and diagnoses what was sent and what came back."""
    headers = {"Authorization": authorization}
    answer = httpx.request(method, url, headers=headers, trust_env=False, **more)  # type: ignore[arg-type]
    scheme, _, value = authorization.rpartition(" ")
    request = RequestSeen(
        method=method,
        url=url,
        scheme=scheme,
        credential=shape_of(value),
        hidden=hidden_shape(value),
        place=Place.HEADER,
    )
    return diagnose(Observed(answers=(answer_of(answer),), request=request))[0]


def test_basic_and_bearer(staged: Staged) -> None:
    staged.owner.choose_method("API_KEY_AND_CLIENT_APPS")
    key = staged.owner.post("/admin/v1/api-key/reveal").json()["apiKey"]
    token = ask_app_token(staged.url, staged.app).json()["accessToken"]
    sysinfo = f"{staged.url}/api/sysinfo"
    for authorization in (f"Bearer {key}", f"Basic {token}", key):
        found = _called(sysinfo, authorization)
        assert found.id == "basic-and-bearer"
        assert "401" in words_of(found)
    assert "Bearer" in str(_called(sysinfo, f"Basic {token}").steps[0])
    twice = base64.b64encode(f"{key}:".encode()).decode()
    assert _called(sysinfo, f"Basic {twice}").id == "encoded-twice"


def test_credentials_in_body(staged: Staged) -> None:
    url = f"{staged.url}/oauth2/token"
    pair = {"client_id": staged.oauth["clientId"], "client_secret": staged.oauth["secret"]}
    answer = httpx.post(url, data=_GRANT | pair, trust_env=False)
    assert answer.status_code == 401
    in_words = diagnose(Observed(answers=(answer_of(answer),)))[0]
    assert in_words.id == "credentials-in-body"
    request = RequestSeen(method="POST", url=url, place=Place.BODY)
    seen = Observed(answers=(answer_of(answer),), request=request)
    assert "in the body of the request" in words_of(diagnose(seen)[0])


def test_wrong_grant(staged: Staged) -> None:
    answer = ask_oauth_token(staged.url, staged.oauth, grant_type="password")
    assert answer.status_code == 400
    assert diagnose(Observed(answers=(answer_of(answer),)))[0].id == "wrong-grant"


def test_malformed_request(staged: Staged) -> None:
    url = f"{staged.url}/oauth2/token"
    auth = (staged.oauth["clientId"], staged.oauth["secret"])
    answer = httpx.post(url, json=_GRANT, auth=auth, trust_env=False)
    assert answer.headers["content-type"] != FORM
    assert diagnose(Observed(answers=(answer_of(answer),)))[0].id == "malformed-request"


def test_api_suffix_and_api_missing(staged: Staged) -> None:
    token = ask_oauth_token(staged.url, staged.oauth).json()["access_token"]
    bearer = f"Bearer {token}"
    assert (
        _called(f"{staged.url}/api/sysinfo", bearer.replace("Bearer", "Basic")).id != "api-suffix"
    )
    twice = _called(f"{staged.url}/api/api/sysinfo", bearer)
    assert (twice.id, "/api/api/sysinfo" in words_of(twice)) == ("api-suffix", True)
    below = _called(f"{staged.url}/api/oauth2/token", bearer, "POST")
    assert below.id == "api-suffix"
    assert _called(f"{staged.url}/sysinfo", bearer).id == "api-missing"


def test_a_pair_goes_with_basic() -> None:
    request = RequestSeen(
        scheme="Bearer", credential=Shape.OTHER, hidden=Shape.PAIR, place=Place.HEADER
    )
    assert diagnose(Observed(request=request))[0].id == "basic-and-bearer"
