"""`/auth` as browsers open it: where it leads, where they may come from, and cookies."""

from __future__ import annotations

import pytest

from tests.backend.callers import in_session
from tests.backend.hand_overs import COOKIE, PARAMETERS, hand_over, token
from tests.fakes.api_user import OWNER, ApiUser
from tests.fakes.backend_process import BackendProcess


@pytest.mark.parametrize(
    ("target", "location"),
    [
        ("/a/transaction/x", "/a/transaction/x"),
        ("{url}/designer/x?tab=1#top", "/designer/x?tab=1#top"),
        ("https://evil.example/", None),
        ("//evil.example/", None),
        ("///evil.example/", "/evil.example/"),
        ("////evil.example/", None),
        ("/\\evil.example/", None),
        ("\\\\evil.example", None),
        ("{url}@evil.example/", None),
        ("{url}.evil.example/", None),
        ("{url}//evil.example", None),
        ("http:evil.example", None),
        ("javascript:alert(1)", None),
        ("/x\r\nSet-Cookie: a=b", None),
        (" //evil.example", None),
        ("relative", None),
    ],
)
def test_a_target_is_a_place_on_this_server(
    shared: BackendProcess, keeper: ApiUser, target: str, location: str | None
) -> None:
    value = token(keeper, "user")["value"]
    answer = hand_over(shared.url, "user", value, target=target.format(url=shared.url))
    if location is None:
        assert (answer.status_code, "location" in answer.headers) == (400, False)
        assert answer.json()["messageKey"] == "error.validation.badTarget"
        assert hand_over(shared.url, "user", value).status_code == 200  # it was not spent
        return
    assert answer.status_code == 302
    assert answer.headers["location"] == location
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"{COOKIE}=osspa_")
    assert cookie.endswith("; Path=/; HttpOnly; SameSite=Strict")


FROM_A_PAGE = {
    "Origin": "https://portal.example",
    "Sec-Fetch-Site": "cross-site",
    "Sec-Fetch-Mode": "navigate",
    "Sec-Fetch-Dest": "document",
}


def test_a_browser_may_come_from_anywhere_to_auth_and_to_nothing_else(
    shared: BackendProcess, keeper: ApiUser
) -> None:
    value = token(keeper, "user")["value"]
    with ApiUser(shared.url) as browser:
        browser.headers.update(FROM_A_PAGE)
        opened = browser.get("/auth", params={PARAMETERS["user"]: value})
        assert opened.status_code == 200
        assert not any(name.startswith("access-control") for name in opened.headers)
        browser.headers["Cookie"] = f"{COOKIE}={opened.json()['sessionToken']}"
        for method, path in (
            ("GET", "/api/session"),
            ("POST", "/auth"),
            ("GET", "/auth/"),
            ("POST", "/api/sessions"),
            ("GET", "/api/packages"),
        ):
            assert browser.request(method, path).status_code == 403, path
        browser.headers["Host"] = "evil.example"
        assert browser.get("/auth").status_code == 421


def test_looking_ahead_uses_no_token_up(shared: BackendProcess, keeper: ApiUser) -> None:
    params = {PARAMETERS["user"]: token(keeper, "user")["value"]}
    with ApiUser(shared.url) as browser:
        ahead = browser.head("/auth", params=params)
        assert (ahead.status_code, ahead.headers["Allow"]) == (405, "GET, OPTIONS")
        assert browser.get("/auth", params=params).status_code == 200


def test_auth_takes_one_token_and_says_so(shared: BackendProcess, keeper: ApiUser) -> None:
    value = token(keeper, "user")["value"]
    with ApiUser(shared.url) as browser:
        assert browser.get("/auth").status_code == 400
        two = {PARAMETERS["user"]: value, PARAMETERS["sender"]: value}
        assert browser.get("/auth", params=two).status_code == 400
        wrong = browser.get("/auth", params={PARAMETERS["user"]: "x"})
    assert wrong.json()["messageKey"] == "error.unauthorized.badAuthenticationToken"
    event = keeper.get("/admin/v1/audit-events").json()["items"][0]
    assert (event["action"], event["result"]) == ("api_session.refused", "REFUSED")


@pytest.mark.parametrize("cookies", ["", f"{COOKIE}=", f"{COOKIE}=x", "\x01", f"{COOKIE}=osspa_"])
def test_a_cookie_that_is_no_session_is_nobody(shared: BackendProcess, cookies: str) -> None:
    with ApiUser(shared.url) as guest:
        assert guest.get("/api/session", headers={"Cookie": cookies}).status_code in {400, 401}


def test_the_header_counts_before_the_cookie(keeper: ApiUser) -> None:
    with in_session(keeper) as guest:
        headers = {"Authorization": "Bearer x"}
        assert guest.get("/api/session", headers=headers).status_code == 401
        assert guest.get("/api/session").json()["user"]["email"] == OWNER
