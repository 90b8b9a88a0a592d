"""Whatever is sent, the answer is JSON and no fault of the server."""

from __future__ import annotations

import base64
import json
import re
from urllib.parse import quote

import pytest

from desktop_admin.backend.access.policy import RULES, Rule
from tests.fakes.api_user import FORM, ApiUser


def cursor(*parts: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(parts).encode()).decode().rstrip("=")


VALUES = (
    "", "\x00", "a" * 5000, "\u202e", "%", "\\", "1e400", "-1", "9" * 20, "null",
    "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00",
    cursor("name", 10**30, "x"), cursor("name", "x", 10**25), cursor("-id", 0, -1),
    cursor("name", None, None),
)  # fmt: skip
RAW_PATHS = ("%00", "%ff", "%ed%a0%80", "%2e%2e", "%E2%80%AE", "a" * 5000)
NAMES = ("search", "limit", "cursor", "from", "to", "method", "since", "until")
BODIES = (
    b"", b"null", b"[]", b"{}", b"5", b"\xff", b'{"name":"\xff"}', b"{", b"[" * 100_000,
    b'{"name":"\\ud800"}', b'{"name":1e400}', b'{"email":"\\u0000","password":"\\u0000"}',
    b'{"token":"\\u0000"}', b'{"refreshToken":"\xf0\x9f\x98\x80"}', b'{"method":"OAUTH2"}',
    b'{"accountRoles":[{"id":"\\u0000"}]}', b'{"alias":"\\u0000"}',
    b'{"clientId":"\\u0000","secret":"x","type":"SENDER","email":"\\u0000"}',
)  # fmt: skip
KINDS = ("application/json", FORM, "multipart/form-data; boundary=x", "text/\xff")
READS = [rule for rule in RULES if rule.method == "GET"]
WRITES = [rule for rule in RULES if rule.method != "GET" and "current" not in rule.path]


def filled(rule: Rule, value: str = "x") -> str:
    return re.sub(r"\{\w+\}", value, rule.path)


def check(user: ApiUser, method: str, target: str, **more: object) -> None:
    answer = user.request(method, target, **more)  # type: ignore[arg-type]
    assert answer.status_code < 500, (method, target[:200], more, answer.text)
    if answer.status_code >= 400:
        assert isinstance(answer.json(), dict)


@pytest.mark.parametrize("rule", READS, ids=lambda rule: rule.path)
def test_reads(keeper: ApiUser, rule: Rule) -> None:
    for name in NAMES:
        for value in VALUES:
            check(keeper, "GET", f"{filled(rule)}?{name}={quote(value)}")


@pytest.mark.parametrize("rule", WRITES, ids=lambda rule: f"{rule.method} {rule.path}")
def test_writes(keeper: ApiUser, rule: Rule) -> None:
    for body in BODIES:
        for kind in KINDS:
            headers = {"Content-Type": kind.encode("latin-1"), "If-Match": '"x"'}
            check(keeper, rule.method, filled(rule), content=body, headers=headers)


@pytest.mark.parametrize("rule", [rule for rule in RULES if "{" in rule.path],
                         ids=lambda rule: f"{rule.method} {rule.path}")  # fmt: skip
def test_paths(keeper: ApiUser, rule: Rule) -> None:
    for value in RAW_PATHS:
        check(keeper, rule.method, filled(rule, value))
