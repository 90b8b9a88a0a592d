"""Audit events: everything administrative and everything refused, append-only, searchable."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from tests.backend.accounts import account
from tests.fakes.api_user import ADMIN, ApiUser, ask_app_token
from tests.fakes.backend_process import BackendProcess

PATH = "/admin/v1/audit-events"
FIELDS = {
    "id", "at", "actor", "action", "subject", "result", "address", "requestId", "detail",
}  # fmt: skip


def events(user: ApiUser, **params: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = user.get(PATH, params=params).json()["items"]
    return found


def test_every_act_leaves_one_event(keeper: ApiUser) -> None:
    created = keeper.create("client-apps", "Watched")
    place = f"/admin/v1/client-apps/{created['clientId']}"
    keeper.patch(place, json={"name": "Watched closely"})
    secret = keeper.post(f"{place}/regenerate-secret").json()["secret"]
    keeper.delete(place)
    answer = keeper.get(PATH, params={"search": created["clientId"]})
    found = answer.json()["items"]
    assert [event["action"] for event in found] == [
        "client_app.deleted",
        "client_app.regenerated",
        "client_app.renamed",
        "client_app.created",
    ]
    assert created["secret"] not in answer.text
    assert secret not in answer.text
    last = found[0]
    assert set(last) == FIELDS
    assert last["actor"]["kind"] == "PERSON"
    assert last["actor"]["name"] == "Olivia Owner"
    assert last["subject"] == {
        "kind": "CLIENT_APP",
        "id": created["clientId"],
        "name": "Watched closely",
    }
    assert (last["result"], last["address"]) == ("OK", "127.0.0.1")


def test_each_filter_finds_its_events_and_no_others(keeper: ApiUser, outsider: ApiUser) -> None:
    created = keeper.create("client-apps", "Filtered")
    app, me = created["clientId"], keeper.get("/admin/v1/me").json()["person"]["id"]
    url = str(keeper.base_url)
    assert ask_app_token(url, created | {"secret": "wrong"}).status_code == 401
    outsider.get("/admin/v1/client-apps", headers={"X-Request-Id": "filter-1"})
    found = {
        "subject": events(keeper, subject=app),
        "actor": events(keeper, actor=app),
        "credential": events(keeper, credential=app),
        "person": events(keeper, actor=me, action="client_app.created", search="Filtered"),
        "request": events(keeper, requestId="filter-1"),
        "elsewhere": events(keeper, address="203.0.113.1"),
        "both": events(keeper, credential=app, result="REFUSED"),
        "no credential": events(keeper, credential=me, address="127.0.0.1"),
    }
    actions = {name: [event["action"] for event in of] for name, of in found.items()}
    assert actions == {
        "subject": ["client_app.created"],
        "actor": ["token.refused"],
        "credential": ["token.refused", "client_app.created"],
        "person": ["client_app.created"],
        "request": ["access.refused"],
        "elsewhere": [],
        "both": ["token.refused"],
        "no credential": [],
    }


def test_who_comes_for_another_host_or_from_a_web_page_is_recorded(
    keeper: ApiUser, passer_by: ApiUser
) -> None:
    for headers in ({"Host": "evil.example"}, {"Origin": "https://evil.example"}):
        assert passer_by.get("/health", headers=headers).status_code in {421, 403}
    refused = events(keeper, result="REFUSED", search="NotAllowed", limit="2")
    assert {event["detail"] for event in refused} == {"hostNotAllowed", "originNotAllowed"}


def test_no_call_changes_or_deletes_an_event(keeper: ApiUser) -> None:
    [event] = events(keeper, limit="1")
    for method in ("PUT", "PATCH", "DELETE", "POST"):
        for path in (PATH, f"{PATH}/{event['id']}"):
            assert keeper.request(method, path, json={}).status_code in {404, 405}


def test_an_act_that_fails_leaves_none(keeper: ApiUser) -> None:
    before = events(keeper)
    keeper.post("/admin/v1/client-apps", json={"name": ""})
    keeper.post("/admin/v1/client-apps", json={"name": "Billing nightly"})
    assert events(keeper) == before


def test_refusals_name_who_what_and_why(keeper: ApiUser, outsider: ApiUser) -> None:
    outsider.get("/admin/v1/client-apps", headers={"X-Request-Id": "try-7"})
    [event] = events(keeper, search="TRY-7")
    assert event["actor"]["name"] == "Mary Manager"
    assert event["result"] == "REFUSED"
    assert event["detail"] == "GET /admin/v1/client-apps: noPermission"


def test_an_anonymous_refusal_is_recorded_too(keeper: ApiUser, passer_by: ApiUser) -> None:
    passer_by.get("/api/sysinfo")
    assert events(keeper, limit="1")[0]["actor"] == {"kind": "ANONYMOUS", "id": "", "name": ""}


def test_what_the_provider_does_is_recorded(backend: BackendProcess, owner: ApiUser) -> None:
    account(backend, "api-access", ADMIN, "off")
    event = events(owner, limit="1")[0]
    assert event["actor"] == {"kind": "SYSTEM", "id": "", "name": "Support Team"}
    assert event["action"] == "account.changed"
    assert event["subject"]["name"] == "Adam Admin"
    assert event["detail"] == "API Access withdrawn"


def test_filters_narrow_and_go_together(keeper: ApiUser, outsider: ApiUser) -> None:
    outsider.get("/admin/v1/client-apps")
    refused = events(keeper, result="REFUSED")
    assert {event["result"] for event in refused} == {"REFUSED"}
    hers = [event for event in refused if event["actor"]["name"] == "Mary Manager"]
    assert hers
    assert events(keeper, result="REFUSED", search="mary manager") == hers
    assert events(keeper, result="REFUSED", action="method.changed") == []
    changed = events(keeper, action="method.changed")
    assert len(changed) == 2
    assert events(keeper, action="method.changed", since=changed[0]["at"]) == changed[:1]
    assert events(keeper, action="method.changed", until=changed[0]["at"]) == changed[1:]
    assert events(keeper, search="%") == []


def test_pages_add_up_newest_first(keeper: ApiUser) -> None:
    whole = events(keeper)
    assert [int(event["id"]) for event in whole] == sorted(
        (int(event["id"]) for event in whole), reverse=True
    )
    found: list[dict[str, Any]] = []
    params = {"limit": "2"}
    while True:
        answer = keeper.get(PATH, params=params).json()
        found += answer["items"]
        if answer["nextCursor"] is None:
            break
        params["cursor"] = answer["nextCursor"]
    assert found == whole


@pytest.mark.parametrize(
    "params", [{"since": "yesterday"}, {"until": "2026-01-01T00:00:00"}, {"result": "MAYBE"}]
)
def test_a_wrong_question_is_refused(keeper: ApiUser, params: dict[str, str]) -> None:
    assert keeper.get(PATH, params=params).status_code == 400


@pytest.mark.parametrize(
    "act", ["UPDATE audit_events SET detail = 'x'", "DELETE FROM audit_events"]
)
def test_the_database_itself_refuses_to_change_events(shared: BackendProcess, act: str) -> None:
    database = shared.open_data().database
    with database.write() as session, pytest.raises(DatabaseError, match="never changed"):
        session.execute(text(act))
    database.close()


def test_names_cannot_forge_lines(keeper: ApiUser) -> None:
    keeper.create("client-apps", "=cmd|' /C calc'!A0")
    assert events(keeper, limit="1")[0]["subject"]["name"] == "=cmd|' /C calc'!A0"
    headers = {"X-Request-Id": "two\twords"}
    assert keeper.get("/admin/v1/me", headers=headers).headers["X-Request-Id"] != "two\twords"
