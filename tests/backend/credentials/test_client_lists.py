"""Lists of clients: search, sort and pages are the server's work."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fakes.api_user import ApiUser

URL = "/admin/v1/oauth-clients"
SORTS = ("name", "-name", "createdAt", "-createdAt", "lastUsedAt", "-lastUsedAt")


def names(answer: dict[str, Any]) -> list[str]:
    return [item["name"] for item in answer["items"]]


def all_pages(user: ApiUser, **params: str) -> list[str]:
    found, cursor = [], None
    while True:
        more = {"cursor": cursor} if cursor else {}
        answer = user.get(URL, params={"limit": "2", **params, **more}).json()
        found += names(answer)
        cursor = answer["nextCursor"]
        if cursor is None:
            return found


@pytest.mark.parametrize("sort", SORTS)
def test_pages_add_up_to_the_whole_list_in_order(keeper: ApiUser, sort: str) -> None:
    whole = keeper.get(URL, params={"sort": sort}).json()
    assert whole["nextCursor"] is None
    assert whole["total"] == len(whole["items"]) >= 6
    assert all_pages(keeper, sort=sort) == names(whole)
    field = sort.removeprefix("-")
    values = [(item[field] or "") for item in whole["items"]]
    expected = sorted(map(str.casefold, values), reverse=sort.startswith("-"))
    assert list(map(str.casefold, values)) == expected


def test_search_finds_parts_of_names_and_ids_and_nothing_by_pattern(keeper: ApiUser) -> None:
    def found(term: str) -> list[str]:
        answer = keeper.get(URL, params={"search": term}).json()
        assert answer["total"] == len(answer["items"])
        return names(answer)

    assert found(" ORIGIN ") == ["Loan origination"]
    client_id = keeper.get(URL, params={"search": "archive"}).json()["items"][0]["clientId"]
    assert found(client_id) == ["Archive export"]
    assert found(client_id[8:20].upper()) == ["Archive export"]
    assert found("%") == []
    assert found("no_such") == []
    assert len(found("")) >= 6


def test_search_and_pages_go_together(keeper: ApiUser) -> None:
    whole = names(keeper.get(URL, params={"search": "a", "sort": "-createdAt"}).json())
    assert all_pages(keeper, search="a", sort="-createdAt") == whole


@pytest.mark.parametrize(
    "params",
    [
        {"limit": "0"},
        {"limit": "501"},
        {"limit": "x"},
        {"sort": "secret"},
        {"cursor": "???"},
        {"cursor": "WzFd"},
        {"search": "x" * 201},
    ],
)
def test_a_wrong_question_is_refused(keeper: ApiUser, params: dict[str, str]) -> None:
    assert keeper.get(URL, params=params).status_code == 400


def test_a_cursor_of_another_sort_is_refused(keeper: ApiUser) -> None:
    cursor = keeper.get(URL, params={"limit": "1"}).json()["nextCursor"]
    wrong = keeper.get(URL, params={"limit": "1", "sort": "-name", "cursor": cursor})
    assert wrong.json()["messageKey"] == "error.validation.badCursor"
