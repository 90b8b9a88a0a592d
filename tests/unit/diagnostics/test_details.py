"""The documented keys: that they are those which the checks write, and what errors tell."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from desktop_admin.api.tokens import Reply
from desktop_admin.diagnostics.checks import CHECKS
from desktop_admin.diagnostics.details import DETAILS, error_detail, reply_detail
from desktop_admin.domain import errors as e
from desktop_admin.domain.errors import AppError
from tests.house.source import ROOT, sources
from tests.unit.diagnostics import credentials as made

_WRITERS = (
    "account_checks",
    "authorization_server_checks",
    "clipboard_check",
    "credential_checks",
    "details",
    "local_checks",
    "network_checks",
    "server_checks",
    "tls_check",
)
_KEY = re.compile(r"[a-z][a-z0-9_]+")


def _written() -> Iterator[str]:
    """Keys of dict displays and of subscripts, and the names that ``known`` is called with."""
    places = [f"desktop_admin/diagnostics/{name}.py" for name in _WRITERS]
    for source in sources(*places, "desktop_admin/api/certificates.py"):
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Dict):
                yield from (key for each in node.keys for key in _texts(each))
            elif isinstance(node, ast.DictComp):
                yield from _texts(node.key)
            elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store):
                yield from _texts(node.slice)
            elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "known":
                yield from (each.arg for each in node.keywords if each.arg)


def _texts(node: ast.expr | None) -> Iterator[str]:
    """The key that ``node`` is; what is filled in counts as 1, or as each feature."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*_texts(node.body), *_texts(node.orelse))
    elif isinstance(node, ast.JoinedStr):
        text = "".join(
            str(each.value) if isinstance(each, ast.Constant) else "1" for each in node.values
        )
        features = ("api_key", "api_token", "oauth2")
        yield from (f"feature_{one}" for one in features) if text == "feature_1" else (text,)


def test_every_key_that_is_written_is_documented_and_the_other_way_round() -> None:
    documented = {detail.key for detail in DETAILS}
    assert len(documented) == len(DETAILS)
    written = {key for key in _written() if _KEY.fullmatch(key)}
    told_of_errors = {"location", "retry_after", "waited_seconds"}
    families = {"ipv4", "ipv6"}
    facts_of_texts = {"name"}
    assert written - facts_of_texts - documented == set()
    assert documented - written - told_of_errors - families == set()


def test_every_key_is_in_the_manual() -> None:
    manual = (ROOT / "README.md").read_text("utf-8")
    assert [detail.key for detail in DETAILS if f"`{detail.key}`" not in manual] == []


def test_details_name_checks_that_there_are() -> None:
    ids = {check.id for check in CHECKS}
    assert {one for detail in DETAILS for one in detail.checks} <= ids


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (
            e.BadAnswer(host="a", status=403, content_type="text/html", request_id="r"),
            {"host": "a", "status": "403", "content_type": "text/html", "request_id": "r"},
        ),
        (e.RateLimited(seconds=7, status=429), {"retry_after": "7", "status": "429"}),
        (e.TimedOut(host="a", seconds=10), {"host": "a", "waited_seconds": "10"}),
        (
            e.Forbidden(message_key="error.forbidden.noPermission", detail="No."),
            {"message_key": "error.forbidden.noPermission", "words": "No."},
        ),
        (
            e.NotAuthenticated(challenge="Bearer"),
            {"www_authenticate": "Bearer"},
        ),
        (
            e.ConnectionFailed(host="a", system="ECONNREFUSED"),
            {"host": "a", "system": "ECONNREFUSED"},
        ),
    ],
)
def test_an_error_tells_its_facts(error: AppError, told: dict[str, str]) -> None:
    assert error_detail(error) == {"fault": type(error).__name__} | told


def test_an_answer_tells_its_facts_and_no_token() -> None:
    assert "the-token" not in str(reply_detail(made.ACCEPTED))
    refusal = Reply(401, 3, "r", is_accepted=False, code="invalid_client", challenge="Basic")
    assert reply_detail(refusal) == {
        "status": "401",
        "error_code": "invalid_client",
        "www_authenticate": "Basic",
        "request_id": "r",
    }
