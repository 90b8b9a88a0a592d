"""The method in force."""

from __future__ import annotations

import pytest

from desktop_admin.api.authentication_method import AuthenticationMethodEndpoint
from desktop_admin.domain import errors as e
from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.secret import Secret
from tests.fakes.scripted_server import METHOD, ScriptedServer, refused, told

OAUTH2 = AuthenticationMethod.OAUTH2


def test_the_version_is_the_etag() -> None:
    server = ScriptedServer(told(200, METHOD, ETag='"7"'))
    status = AuthenticationMethodEndpoint(server.caller()).current()
    assert (status.method, status.etag, status.client_app_count) == (OAUTH2, '"7"', 2)


def test_without_a_version_nothing_can_be_changed() -> None:
    with pytest.raises(e.BadAnswer, match="does not understand"):
        AuthenticationMethodEndpoint(ScriptedServer(told(200, METHOD)).caller()).current()


def test_a_change_names_its_version_and_key() -> None:
    server = ScriptedServer(told(200, METHOD, ETag='"8"'))
    endpoint = AuthenticationMethodEndpoint(server.caller())
    assert endpoint.choose(OAUTH2, '"7"', Secret("k")).etag == '"8"'
    assert server.last.method == "PUT"
    assert server.last_body == {"method": "OAUTH2"}
    assert server.last.headers["If-Match"] == '"7"'
    assert server.last.headers["Idempotency-Key"] == "k"


def test_the_impact_of_the_other_method() -> None:
    item = {
        "kind": "API_KEY",
        "id": "k",
        "name": "API key",
        "lastUsedAt": None,
        "lastUsedFrom": None,
        "effect": "REFUSED",
    }
    body = {"method": "OAUTH2", "days": 30, "items": [item], "inUseCount": 0}
    server = ScriptedServer(told(200, body))
    impact = AuthenticationMethodEndpoint(server.caller()).impact(OAUTH2)
    assert server.last.url.query == b"method=OAUTH2"
    assert (impact.total, impact.items[0].name) == (1, "API key")


@pytest.mark.parametrize(
    ("status", "key", "kind"),
    [
        (412, "error.preconditionFailed.changed", e.ChangedMeanwhile),
        (409, "error.conflict.featureDisabled", e.FeatureDisabled),
        (403, "error.forbidden.noPermission", e.Forbidden),
    ],
)
def test_refusals(status: int, key: str, kind: type[e.AppError]) -> None:
    endpoint = AuthenticationMethodEndpoint(ScriptedServer(refused(status, key)).caller())
    with pytest.raises(kind):
        endpoint.choose(OAUTH2, '"7"', Secret("k"))
