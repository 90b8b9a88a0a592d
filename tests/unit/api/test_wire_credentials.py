"""The shapes of credentials."""

from __future__ import annotations

from datetime import UTC, datetime

from desktop_admin.api.wire_credentials import WireClient, WireImpact, WireMethod
from tests.fakes.scripted_server import CLIENT, METHOD, ScriptedServer, answer_of, told

CODEC = ScriptedServer(told(200)).codec


def test_times_are_aware_and_exact() -> None:
    body = CLIENT | {"lastUsedAt": "2026-11-24T11:30:00+01:00", "lastUsedFrom": "10.0.0.1"}
    client = CODEC.decode(answer_of(200, body), WireClient).to_domain()
    assert client.created_at == datetime(2026, 11, 24, 10, 0, 0, 123000, tzinfo=UTC)
    assert client.last_used_at == datetime(2026, 11, 24, 10, 30, tzinfo=UTC)
    assert client.last_used_from == "10.0.0.1"


def test_counts_keep_their_places() -> None:
    status = CODEC.decode(answer_of(200, METHOD), WireMethod).to_domain('"1"')
    assert (status.api_key_count, status.client_app_count, status.oauth_client_count) == (1, 2, 3)
    assert (status.client_apps_never_used, status.oauth_clients_never_used) == (0, 1)


def test_a_preview_counts_more_than_it_shows() -> None:
    body = {"method": "OAUTH2", "days": 30, "items": [], "inUseCount": 250, "total": 300}
    impact = CODEC.decode(answer_of(200, body), WireImpact).to_domain()
    assert (impact.total, impact.in_use_count) == (300, 250)
