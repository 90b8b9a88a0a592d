"""The Authorization header: scheme, value, and what base64 hides in it."""

from __future__ import annotations

import base64

import pytest

from desktop_admin.diagnostics.explain.authorization import (
    decoded_base64,
    pair_of,
    read_header,
    read_user,
)
from desktop_admin.diagnostics.explain.credential import Collector
from desktop_admin.diagnostics.shapes import Shape
from desktop_admin.domain.secret import Secret
from tests.fakes.pasted import API_KEY, OAUTH_ID, SECRET, basic


@pytest.fixture
def collector() -> Collector:
    """One that keeps nothing elsewhere."""
    return Collector(_same)


def _same(secret: Secret) -> Secret:
    return secret


def test_basic_is_decoded_into_id_and_secret(collector: Collector) -> None:
    header = read_header(f"Basic {basic()}", collector)
    assert header.scheme == "basic"
    assert header.pair is not None
    assert header.pair[0].text == OAUTH_ID
    assert header.pair[1].shape is Shape.OAUTH_CLIENT_SECRET
    assert Secret(SECRET) in collector.secrets()


def test_plain_text_behind_basic_is_told_from_base64(collector: Collector) -> None:
    header = read_header(f"Basic {OAUTH_ID}:{SECRET}", collector)
    assert not header.is_encoded
    assert header.pair is not None


def test_an_api_key_is_one_as_it_is_and_hidden_when_encoded_again(collector: Collector) -> None:
    assert read_header(f"Basic {API_KEY}", collector).credential.shape is Shape.API_KEY
    again = base64.b64encode(f"{API_KEY}:".encode()).decode()
    assert read_header(f"Basic {again}", collector).has_hidden_key
    assert read_user(f"{API_KEY}:", collector).has_hidden_key


def test_a_value_alone_has_no_scheme(collector: Collector) -> None:
    assert read_header(SECRET, collector).scheme == ""


def test_what_is_percent_encoded_is_decoded(collector: Collector) -> None:
    found = pair_of("a%20b:c%2Bd-0123456", collector)
    assert found is not None
    assert found[0].text == "a b"
    assert Secret("c+d-0123456") in collector.secrets()
    assert pair_of("nothing", collector) is None


@pytest.mark.parametrize("text", ["YTpi", "YTpi\n", "YTp\ni", '"YTpi"', "YQA6AGIA"])
def test_base64_is_read_in_all_its_dresses(text: str) -> None:
    assert decoded_base64(text) == "a:b"


@pytest.mark.parametrize("text", ["%%%", "a", "//79", ""])
def test_what_is_no_text_in_base64_is_none(text: str) -> None:
    assert decoded_base64(text) is None
