"""Answers: errors of the service and of OAuth, pages of firewalls."""

from __future__ import annotations

import pytest

from desktop_admin.diagnostics.explain.answers import (
    answer_of,
    html_answer,
    objects_in,
    request_id_in,
    with_body,
)
from desktop_admin.diagnostics.explain.call import Answer


def test_an_error_of_the_service_gives_status_key_and_words() -> None:
    body = {"code": 403, "messageKey": "error.x", "message": "No.", "technical": "t", "name": "n"}
    assert answer_of(body, str) == Answer(403, "error.x", "No. t")


def test_an_error_of_oauth_gives_its_code() -> None:
    body = {"error": "invalid_client", "error_description": "Failed\nhere."}
    assert answer_of(body, str) == Answer(None, "invalid_client", "Failed here.")


@pytest.mark.parametrize("body", [[], "x", 1, None, {"code": True}, {"messageKey": 3}, {}])
def test_other_json_is_no_answer(body: object) -> None:
    assert answer_of(body, str) is None


def test_objects_are_found_within_text_and_nonsense_is_left_out() -> None:
    assert list(objects_in('x {"a": 1} {broken {"b": {"c": 2}}')) == [{"a": 1}, {"b": {"c": 2}}]


@pytest.mark.parametrize(
    ("sign", "product"),
    [("cf-ray", "Cloudflare"), ("Incapsula", "Imperva"), ("Zscaler", "Zscaler"), ("", "")],
)
def test_a_page_names_its_product(sign: str, product: str) -> None:
    page = html_answer(f"<html><title>403 &amp; out</title>{sign}</html>", str)
    assert page is not None
    assert (page.status, page.message, page.product) == (403, "403 & out", product)


def test_text_is_no_page() -> None:
    assert html_answer("a < b", str) is None


def test_a_body_completes_an_answer() -> None:
    whole = with_body(Answer(401, request_id="r"), 'x {"error": "invalid_client"}', str)
    assert (whole.status, whole.code, whole.request_id) == (401, "invalid_client", "r")


def test_the_id_of_a_request_is_found() -> None:
    assert request_id_in("Ray ID: <strong>7d0f1a2b3c</strong>") == "7d0f1a2b3c"
    assert request_id_in("nothing") == ""
