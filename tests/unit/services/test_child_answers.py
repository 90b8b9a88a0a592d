"""The lines of the embedded backend."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_admin.domain.access import SamplePerson
from desktop_admin.services.child_answers import decoded, read_ready, words
from tests.fakes.scripted_child import READY, URL


def test_a_ready_line() -> None:
    ready = read_ready(READY)
    assert ready is not None
    assert ready.url == URL
    assert ready.people == (SamplePerson("owner@example.com", "Olivia Owner", "Owner"),)


@pytest.mark.parametrize(
    "change",
    [
        {"url": "http://192.0.2.1:80"},
        {"url": "https://sign.example.com", "authorizationServerUrl": "https://sign.example.com/t"},
        {"url": "file:///etc"},
        {"url": URL + "/"},
        {"url": None},
        {"authorizationServerUrl": "https://evil.example/oauth2/token"},
        {"authorizationServerUrl": 7},
    ],
)
def test_an_address_elsewhere_is_not_believed(change: dict[str, Any]) -> None:
    assert read_ready(READY | change) is None


def test_people_may_be_missing_or_strange() -> None:
    assert read_ready({**READY, "people": None}) is not None
    ready = read_ready({**READY, "people": [7, {"email": "a\u202eb"}]})
    assert ready is not None
    assert ready.people == (SamplePerson("a<U+202E>b", "", ""),)


@pytest.mark.parametrize("line", [b"", b"{", b"[1]", b"\xff", b"[" * 100_000])
def test_what_is_no_object_is_empty(line: bytes) -> None:
    assert decoded(line) == {}


def test_words_are_short_and_visible() -> None:
    assert words("x" * 999) == "x" * 300
    assert words(None) == ""
