"""What must be true after a kill loop: nothing acknowledged is lost, nothing is half done."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import httpx

from tests.backend.callers import KEYS, OAUTH2
from tests.backend.kill_loop import COLLECTIONS, METHOD, KillLoop, Known
from tests.fakes.api_user import ApiUser, ask_app_token, ask_oauth_token

OURS = re.compile(r"((?:w\d+|m)-\d+)\.\d+")
WRITTEN = ("Created ", "Renamed ")  # how the names of the loop's clients begin


def check_what_is_kept(loop: KillLoop, owner: ApiUser) -> None:
    """Everything acknowledged is there, nothing else is, and each act has its one event."""
    kept = {
        item["clientId"]: (collection, item["name"])
        for collection in COLLECTIONS
        for item in every_item(owner, f"/admin/v1/{collection}")
        if item["name"].startswith(WRITTEN)
    }
    living = [one for one in loop.known if not one.is_deleted]
    assert kept == {one.client_id: (one.collection, one.name) for one in living}
    assert owner.get(METHOD).json()["method"] == loop.method
    check_events(loop, owner)
    check_secrets(loop, owner)


def check_events(loop: KillLoop, owner: ApiUser) -> None:
    """One event for each act, and none without its act."""
    seen = Counter[str]()
    for event in every_item(owner, "/admin/v1/audit-events"):
        matched = OURS.fullmatch(event["requestId"])
        if matched is None:
            assert event["requestId"].startswith("sample-") or not is_about_clients(event), event
            continue
        assert event["action"] == loop.acts[matched[1]].action
        seen[matched[1]] += 1
    assert seen == Counter(loop.acts.keys())


def check_secrets(loop: KillLoop, owner: ApiUser) -> None:
    """The last secret that was told works; the one before it and those of the deleted do not."""
    for method, collection in ((KEYS, "client-apps"), (OAUTH2, "oauth-clients")):
        assert owner.choose_method(method).status_code == 200
        for one in loop.known:
            if one.collection == collection:
                assert asked(loop, one, one.secret) == (401 if one.is_deleted else 200), one
                if one.replaced and not one.is_deleted:
                    assert asked(loop, one, one.replaced[-1]) == 401, one


def asked(loop: KillLoop, one: Known, secret: str) -> int:
    """The status of a token call."""
    client = {"clientId": one.client_id, "secret": secret}
    call = ask_app_token if one.collection == "client-apps" else ask_oauth_token
    answer: httpx.Response = call(loop.url, client)
    return answer.status_code


def is_about_clients(event: dict[str, Any]) -> bool:
    """Whether an event tells of an act that only the loop does."""
    return event["action"].startswith(("client_app.", "oauth_client.", "method."))


def every_item(owner: ApiUser, path: str) -> Iterator[dict[str, Any]]:
    """All items of a list, page by page."""
    params = {"limit": "500"}
    while True:
        page = owner.get(path, params=params).json()
        yield from page["items"]
        if page["nextCursor"] is None:
            return
        params["cursor"] = page["nextCursor"]
