"""From a call as it was pasted to one that may be kept."""

from __future__ import annotations

import pytest

from desktop_admin.diagnostics.explain.call import RawCall
from desktop_admin.diagnostics.explain.call_reading import FORM, call_of
from desktop_admin.diagnostics.explain.credential import Collector
from desktop_admin.domain.secret import Secret
from tests.fakes.pasted import APP_ID, APP_SECRET, OAUTH_ID, SECRET, basic


def _same(secret: Secret) -> Secret:
    return secret


@pytest.mark.parametrize(
    "raw",
    [
        RawCall("POST", "https://h/x", [("Authorization", f"Basic {basic()}")]),
        RawCall("POST", f"https://h/x?client_secret={SECRET}"),
        RawCall("POST", f"https://{OAUTH_ID}:{SECRET}@h/x"),
        RawCall("POST", "https://h/x", body=f"client_secret={SECRET}"),
        RawCall("POST", "https://h/x", user=f"{OAUTH_ID}:{SECRET}"),
    ],
)
def test_no_secret_is_left_in_it(raw: RawCall) -> None:
    assert SECRET not in repr(call_of(raw, Collector(_same), str))


def test_json_and_forms_are_both_read() -> None:
    body = f'{{"clientId":"{APP_ID}","secret":"{APP_SECRET}","type":"OWNER","n":1}}'
    call = call_of(RawCall("POST", "https://h/x", body=body), Collector(_same), str)
    assert call.fields["clientid"].text == APP_ID
    assert call.plain == {"type": "OWNER"}
    form = RawCall("POST", "https://h/x", body="grant_type=y", is_form=True)
    assert call_of(form, Collector(_same), str).content_type == FORM


@pytest.mark.parametrize("body", ["{broken", '{"a":' * 5000, "[1]", "{}", "%zz=1"])
def test_a_body_that_makes_no_sense_has_no_fields(body: str) -> None:
    call = call_of(RawCall("POST", "https://h/x", body=body), Collector(_same), str)
    assert dict(call.fields) == {}
    assert call.has_body
