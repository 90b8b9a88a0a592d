"""A call that is tried: where it goes, what is shown of its answer, and what never is."""

from __future__ import annotations

import json

import pytest

from desktop_admin.api.trial import TrialEndpoint
from desktop_admin.domain import errors as e
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.trials import TRIAL_CALLS
from tests.fakes.scripted_server import URL, ScriptedServer, refused, told

CANARY = "canary-of-the-mine-4711"
CALLS = {call.id: call for call in TRIAL_CALLS}


def _endpoint(server: ScriptedServer) -> TrialEndpoint:
    return TrialEndpoint(server.transport, server.codec)


def test_the_answer_is_shown_with_what_matters_and_without_secrets() -> None:
    body = {"count": 1, "results": [{"name": "x", "email": "olivia@example.com", "key": CANARY}]}
    server = ScriptedServer(told(200, body, Server=f"gate {CANARY}", Set_Cookie="a=b", X_Other="y"))
    reply, answer, error = _endpoint(server).call(URL, CALLS["packages"], Secret(CANARY))
    assert str(server.last.url) == f"{URL}/api/packages?query=all&from=1&to=5"
    assert server.last.headers["Authorization"] == f"Bearer {CANARY}"
    assert (reply.is_accepted, reply.status, error) == (True, 200, None)
    assert answer.headers == (("content-type", "application/json"), ("server", "gate [redacted]"))
    shown = json.loads(answer.body.text)
    assert shown["results"] == [{"name": "x", "email": "o…@example.com", "key": "[redacted]"}]
    assert answer.size == len(json.dumps(body))


@pytest.mark.parametrize(
    ("status", "key", "kind"),
    [
        (401, "error.unauthorized.methodNotInForce", e.NotAuthenticated),
        (403, "error.forbidden.featureDisabled", e.FeatureDisabled),
        (403, "error.forbidden.noPermission", e.Forbidden),
        (404, "error.notFound.x", e.NotFound),
        (429, "error.x", e.RateLimited),
        (500, "error.x", e.ServerFailed),
    ],
)
def test_a_refusal_is_an_answer_too(status: int, key: str, kind: type[e.AppError]) -> None:
    server = ScriptedServer(refused(status, key, f"No {CANARY}"))
    reply, answer, error = _endpoint(server).call(URL, CALLS["roles"], Secret(CANARY), "Basic")
    assert server.last.headers["Authorization"] == f"Basic {CANARY}"
    assert (reply.is_accepted, reply.code, type(error)) == (False, key, kind)
    assert (answer.status, answer.body.is_json) == (status, True)
    assert CANARY not in f"{answer}{error}{error.detail if error else None}"


def test_a_page_of_a_firewall_is_shown_as_text() -> None:
    server = ScriptedServer(told(403, b"<h1>Blocked</h1>", Content_Type="text/html"))
    reply, answer, error = _endpoint(server).call(URL, CALLS["sysinfo"], Secret("x"))
    assert (reply.code, type(error)) == (None, e.BadAnswer)
    assert (answer.body.text, answer.body.is_json) == ("<h1>Blocked</h1>", False)


def test_it_goes_to_no_other_origin() -> None:
    server = ScriptedServer(told(302, b"", Location="https://else.example/api/sysinfo"))
    with pytest.raises(e.Redirected):
        _endpoint(server).call(URL, CALLS["sysinfo"], Secret(CANARY))
    assert [str(request.url) for request in server.requests] == [f"{URL}/api/sysinfo"]


def test_the_calls_are_harmless() -> None:
    assert len(CALLS) == len(TRIAL_CALLS)
    for call in TRIAL_CALLS:
        assert call.path.startswith("/api/")
        assert "key" not in call.path.lower()
