"""Strict decoding, and secrets at birth."""

from __future__ import annotations

import json
from typing import Any

import pytest

from desktop_admin.api.codec import Codec
from desktop_admin.api.wire_credentials import WireClient, WireClients, WireIssued
from desktop_admin.domain.errors import BadAnswer
from desktop_admin.domain.redaction import REDACTED, RedactionLedger
from desktop_admin.domain.secret import Secret
from tests.fakes.scripted_server import CLIENT, answer_of

VALUE = "a-value-that-looks-like-nothing"


@pytest.fixture
def ledger() -> RedactionLedger:
    return RedactionLedger()


@pytest.fixture
def codec(ledger: RedactionLedger) -> Codec:
    return Codec(ledger)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"name": None}, "$.name"),
        ({"name": 7}, "$.name"),
        ({"clientId": ""}, "$.clientId"),
        ({"createdAt": "yesterday"}, "$.createdAt"),
        ({"createdAt": "2026-11-24T10:00:00"}, "$.createdAt"),
        ({"kind": "PASSWORD"}, "$.kind"),
    ],
)
def test_a_wrong_field_is_named(codec: Codec, change: dict[str, Any], place: str) -> None:
    with pytest.raises(BadAnswer) as caught:
        codec.decode(answer_of(200, CLIENT | change), WireClient)
    assert place in (caught.value.detail or "")
    assert caught.value.request_id == "r-1"


@pytest.mark.parametrize("name", sorted(CLIENT))
def test_every_field_is_needed(codec: Codec, name: str) -> None:
    body = {key: value for key, value in CLIENT.items() if key != name}
    with pytest.raises(BadAnswer) as caught:
        codec.decode(answer_of(200, body), WireClient)
    assert name in (caught.value.detail or "")


def test_a_fault_in_a_list_is_placed(codec: Codec) -> None:
    body = {"items": [CLIENT, CLIENT | {"etag": 1}], "total": 2, "nextCursor": None}
    with pytest.raises(BadAnswer) as caught:
        codec.decode(answer_of(200, body), WireClients)
    assert "$.items[1].etag" in (caught.value.detail or "")


def test_new_fields_of_the_server_do_no_harm(codec: Codec) -> None:
    assert codec.decode(answer_of(200, CLIENT | {"colour": "red"}), WireClient).name == "Payroll"


DEEP = b'{"x":' + b"[" * 100_000


@pytest.mark.parametrize("body", [b"", b"<html>", b'{"a":', b"\xff\xfe{", DEEP])
def test_what_is_no_json_says_so(codec: Codec, body: bytes) -> None:
    with pytest.raises(BadAnswer) as caught:
        codec.decode(answer_of(200, body), WireClient)
    assert caught.value.detail == "Status 200, application/json: not JSON"


def test_a_decoded_secret_is_masked_and_known(codec: Codec, ledger: RedactionLedger) -> None:
    issued = codec.decode(answer_of(200, CLIENT | {"secret": VALUE}), WireIssued)
    assert issued.secret == Secret(VALUE)
    assert VALUE not in repr(issued)
    assert ledger.redact(f"oops {VALUE}") == f"oops {REDACTED}"


@pytest.mark.parametrize("value", [7, "", None])
def test_a_secret_is_a_text(codec: Codec, value: object) -> None:
    with pytest.raises(BadAnswer) as caught:
        codec.decode(answer_of(200, CLIENT | {"secret": value}), WireIssued)
    assert "$.secret" in (caught.value.detail or "")


def test_a_known_secret_is_not_repeated_in_an_error(codec: Codec) -> None:
    codec.register(Secret("PASSWORDLIKE"))
    with pytest.raises(BadAnswer) as caught:
        codec.decode(answer_of(200, CLIENT | {"kind": "PASSWORDLIKE"}), WireClient)
    assert "PASSWORDLIKE" not in (caught.value.detail or "")


def test_bodies_carry_secrets_and_are_secrets(codec: Codec) -> None:
    body = codec.encode({"email": "a@b.example", "password": Secret('p\u00e4ss"word')})
    assert json.loads(body.reveal()) == {"email": "a@b.example", "password": 'p\u00e4ss"word'}
    assert "ss" not in repr(body)
