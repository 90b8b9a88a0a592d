"""Names of clients: what is refused, and that the server cleans as the window does."""

from __future__ import annotations

import pytest

from tests.fakes.api_user import ApiUser

URL = "/admin/v1/client-apps"


@pytest.mark.parametrize(
    ("name", "detail"),
    [
        ("", "nameEmpty"),
        ("   \t ", "nameEmpty"),
        ("\u3164\u2800", "nameEmpty"),
        ("x" * 1000, "nameTooLong"),
        ("a\nb", "nameControlCharacters"),
        ("a\x00b", "nameControlCharacters"),
        ("a\u2028b", "nameControlCharacters"),
        ("pay\u202eroll", "nameHiddenCharacters"),
        ("pay\u200broll", "nameHiddenCharacters"),
    ],
)
def test_a_bad_name_is_refused_with_its_reason(keeper: ApiUser, name: str, detail: str) -> None:
    answer = keeper.post(URL, json={"name": name})
    assert answer.status_code == 400
    assert answer.json()["messageKey"] == f"error.validation.{detail}"
    place = "/admin/v1/client-apps/" + keeper.get(URL).json()["items"][0]["clientId"]
    assert keeper.patch(place, json={"name": name}).json()["messageKey"].endswith(detail)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  both ends  ", "both ends"),
        ("\u05d7\u05d9\u05d5\u05d1 \u05dc\u05d9\u05dc\u05d9", None),
        ("\u0641\u0648\u0627\u062a\u064a\u0631", None),
        ("\U0001f469\u200d\U0001f4bb nightly \U0001f680", None),
        ("Cafe\u0301", "Caf\u00e9"),
        ('"quotes" & <b>markup</b>', None),
        ("=HYPERLINK()", None),
        ("x" * 100, None),
    ],
)
def test_a_good_name_is_kept_as_it_is(keeper: ApiUser, typed: str, kept: str | None) -> None:
    created = keeper.create("client-apps", typed)
    assert created["name"] == (kept or typed)
    found = keeper.get(URL, params={"search": created["name"]}).json()
    assert [item["name"] for item in found["items"]] == [created["name"]]


@pytest.mark.parametrize("again", ["Duplicate", " duplicate ", "DUPLICATE", "\uff24uplicate"])
def test_a_duplicate_is_refused_whatever_its_case(keeper: ApiUser, again: str) -> None:
    keeper.post(URL, json={"name": "Duplicate"})
    answer = keeper.post(URL, json={"name": again})
    assert answer.status_code == 409
    assert answer.json()["messageKey"] == "error.conflict.nameTaken"


def test_the_two_kinds_may_share_a_name(keeper: ApiUser) -> None:
    keeper.create("client-apps", "Shared name")
    keeper.create("oauth-clients", "Shared name")


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"name": 5}', b'{"name": null}', b"{}"])
def test_a_body_without_a_name_is_refused(keeper: ApiUser, body: bytes) -> None:
    answer = keeper.post(URL, content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 400
    assert answer.json()["messageKey"].startswith("error.validation.")
