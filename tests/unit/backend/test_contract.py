"""The contract's text: every call is in it, typed, up to date, and as the code has it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from desktop_admin.backend.access.policy import RULES
from desktop_admin.backend.calls import writing
from desktop_admin.backend.calls.faults import (
    NotFoundFault,
    PreconditionFault,
    TooManyRequestsFault,
)
from desktop_admin.backend.contract.calls import CALLS
from desktop_admin.backend.contract.document import build, text
from desktop_admin.backend.contract.reach import reach_of
from desktop_admin.backend.credentials import client_writes
from desktop_admin.domain import formats
from tests.house.source import ROOT

FILE = ROOT / "resources" / "openapi.json"


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return build()


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, calls in document["paths"].items():
        for method, operation in calls.items():
            yield method.upper(), path, operation


def operation(document: dict[str, Any], name: str) -> dict[str, Any]:
    found = [one for _, _, one in operations(document) if one["operationId"] == name]
    return found[0]


def successes(one: dict[str, Any]) -> list[dict[str, Any]]:
    return [answer for status, answer in one["responses"].items() if status < "300"]


def nodes(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        node = list(node.values())
    if isinstance(node, list):
        for part in node:
            yield from nodes(part)


def test_every_call_of_the_policy_is_described() -> None:
    missing = [
        f'Described("{rule.method}", "{rule.path}", "<operationId>", Tag.<chapter>)'
        for rule in RULES
        if (rule.method, rule.path) not in {(row.method, row.path) for row in CALLS}
    ]
    advice = "add to CALLS in desktop_admin/backend/contract/calls.py:\n" + "\n".join(missing)
    assert not missing, advice + "\nthen run: python3 packaging/dev.py openapi"


def test_nothing_is_described_that_is_no_call() -> None:
    known = {(rule.method, rule.path) for rule in RULES}
    assert [row for row in CALLS if (row.method, row.path) not in known] == []


def test_the_names_are_readable_and_unique() -> None:
    names = [row.operation_id for row in CALLS]
    assert sorted(set(names)) == sorted(names)
    assert [name for name in names if not re.fullmatch(r"[a-z]+([A-Z][A-Za-z0-9]*)?", name)] == []


def test_the_file_is_up_to_date() -> None:
    assert FILE.read_text("utf-8") == text(), "run: python3 packaging/dev.py openapi"


def test_every_answer_has_a_shape(document: dict[str, Any]) -> None:
    untyped = {
        one["operationId"]
        for _, _, one in operations(document)
        for answer in successes(one)
        for content in answer.get("content", {}).values()
        if content["schema"] == {"type": "object"} or content["schema"] == {}
    }
    advice = "annotate these handlers with a Wire shape, or give `answers` in contract/calls.py"
    assert not untyped, f"{advice}: {sorted(untyped)}"


def test_every_call_has_a_summary(document: dict[str, Any]) -> None:
    bare = [one["operationId"] for _, _, one in operations(document) if not one.get("summary")]
    assert bare == [], "write a docstring for the handlers of these calls"


def test_what_a_shape_refers_to_is_there(document: dict[str, Any]) -> None:
    for node in nodes(document):
        if "$ref" in node:
            start, *steps = node["$ref"].split("/")
            assert start == "#"
            place: Any = document
            for step in steps:
                place = place[step]


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("issueApiToken", ["accessToken", "expiresAt"]),
        ("issueOAuthToken", ["access_token", "token_type", "expires_in"]),
    ],
)
def test_a_token_answer_has_these_keys_and_no_other(
    document: dict[str, Any], name: str, keys: list[str]
) -> None:
    content = operation(document, name)["responses"]["200"]["content"]["application/json"]
    shape = document["components"]["schemas"][content["schema"]["$ref"].rpartition("/")[2]]
    assert (list(shape["properties"]), shape["required"]) == (keys, keys)
    assert shape["additionalProperties"] is False


def test_who_may_call_is_told(document: dict[str, Any]) -> None:
    for method, path, one in operations(document):
        rule = next(rule for rule in RULES if (rule.method, rule.path) == (method, path))
        is_open = one["security"] in ([], [{"oauthClient": []}])
        assert is_open == (not rule.callers), path
        assert ("401" in one["responses"]) or is_open, path
        assert one.get("x-extension", False) is path.startswith(("/admin/", "/health", "/ready")), (
            path
        )
    assert operation(document, "readVersion")["security"] == [
        {"session": []}, {"apiKey": []}, {"apiToken": []}, {"oauth": []}, {"senderSession": []},
    ]  # fmt: skip


def test_what_a_write_takes_is_read_from_its_code(document: dict[str, Any]) -> None:
    rename = operation(document, "renameClientApp")
    assert [one["name"] for one in rename["parameters"]] == [
        "client_id", "If-Match", "Idempotency-Key",
    ]  # fmt: skip
    assert {"400", "404", "409", "412", "422"} <= rename["responses"].keys()
    assert "ETag" in rename["responses"]["200"]["headers"]
    save = operation(document, "saveMethod")
    assert save["parameters"][0] | {"required": True} == save["parameters"][0]
    assert "428" in save["responses"]
    assert "429" in operation(document, "signIn")["responses"]
    assert "404" not in operation(document, "readMe")["responses"]


def test_the_text_holds_nothing_that_looks_like_a_secret() -> None:
    words = re.findall(r"[A-Za-z0-9_+/=]+", FILE.read_text("utf-8"))
    shapes = (*formats.SECRET_FORMATS, formats.CLIENT_APP_ID, formats.OAUTH_CLIENT_ID)
    assert not [word for word in words if any(shape.is_match(word) for shape in shapes)]
    assert not [word for word in words if formats.is_api_key(word)]


def _answering(*, is_late: bool) -> object:
    """Reaches a fault by itself, and others through an inner function and modules."""

    def work() -> object:
        return client_writes.find, writing.check_version, json.dumps

    if is_late:
        raise TooManyRequestsFault(1)
    return {"ETag": work()}


def test_reach_follows_names_and_modules() -> None:
    reach = reach_of(_answering)
    assert reach.faults[NotFoundFault] == {"clientNotFound"}
    assert reach.faults[PreconditionFault] == {"changedMeanwhile"}
    assert TooManyRequestsFault in reach.faults
    assert not reach.is_cacheable
    assert (reach.has_version, reach.is_repeatable, reach.has_entity_tag) == (True, False, True)
