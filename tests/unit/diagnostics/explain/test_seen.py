"""What was read of a paste, handed to the table of known causes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_admin.diagnostics.explain.call import Answer, Call
from desktop_admin.diagnostics.explain.credential import Credential
from desktop_admin.diagnostics.explain.finding import Severity
from desktop_admin.diagnostics.explain.reading import PasteKind, Reading, Token
from desktop_admin.diagnostics.explain.seen import cause_findings
from desktop_admin.diagnostics.shapes import Flaw, Shape
from tests.fakes import account
from tests.fakes.pasted import HOST, SURROUNDINGS

CLIENT = account.OAUTH_CLIENTS[1]
ID = Credential(Shape.OAUTH_CLIENT_ID, CLIENT.client_id, text=CLIENT.client_id)
SECRET = Credential(Shape.OAUTH_CLIENT_SECRET, "•", number=0)
CALL = Call(
    "POST",
    f"{HOST}/oauth2/token",
    has_header=True,
    scheme="basic",
    credential=Credential(Shape.OTHER, "•", number=1),
    pair=(ID, SECRET),
    plain={"grant_type": "client_credentials"},
)


def found(reading: Reading) -> dict[str, Severity]:
    return {each.id: each.severity for each in cause_findings(reading, SURROUNDINGS)}


def test_a_right_call_has_no_cause() -> None:
    assert found(Reading(PasteKind.COMMAND, calls=(CALL,))) == {}


def test_a_refusal_of_a_known_client_points_at_its_secret() -> None:
    refused = replace(CALL, answer=Answer(401, "invalid_client"))
    assert found(Reading(PasteKind.HTTP, calls=(refused,)))["wrong-secret"] is Severity.WARNING


def test_a_known_client_at_another_host_is_away_from_home() -> None:
    away = replace(CALL, url="https://other.example/oauth2/token")
    refused = replace(away, answer=Answer(401, "invalid_client"))
    assert found(Reading(PasteKind.HTTP, calls=(refused,)))["other-region"] is Severity.ERROR
    assert "other-region" not in found(Reading(PasteKind.COMMAND, calls=(CALL,)))


def test_a_fallback_is_told_only_where_nothing_fits_better() -> None:
    alone = Reading(PasteKind.ERROR, answers=(Answer(401, request_id="abc-12345"),))
    assert "request-id-only" in found(alone)
    better = Answer(401, "error.unauthorized.methodNotInForce", request_id="abc-12345")
    assert "request-id-only" not in found(Reading(PasteKind.ERROR, answers=(better,)))


def test_a_length_that_is_wrong_is_not_told_as_damage() -> None:
    flawed = replace(SECRET, flaws=frozenset({Flaw.CHECKSUM}))
    assert "damaged-credential" in found(Reading(PasteKind.VALUE, things=(flawed,)))
    short = replace(flawed, missing=2)
    assert "damaged-credential" not in found(Reading(PasteKind.VALUE, things=(short,)))


def test_an_address_that_makes_no_sense_is_left_out() -> None:
    broken = replace(CALL, url="https://[::1]:99999/oauth2/token")
    assert found(Reading(PasteKind.COMMAND, calls=(broken,))) == {}


@pytest.mark.parametrize("odd", ["https://[/x", "https://\ufffd.x/", "https://h:99999/"])
def test_addresses_that_others_give_may_make_no_sense_either(odd: str) -> None:
    answer = Answer(302, location=odd)
    token = Token("ES256", issuer=odd, is_signed=True)
    assert found(Reading(PasteKind.HTTP, answers=(answer,), token=token)) == {}


def test_credentials_in_the_body_of_other_calls_are_none_of_ours() -> None:
    fields = {"password": SECRET}
    other = Call("POST", f"{HOST}/api/users", fields=fields, has_body=True)
    assert found(Reading(PasteKind.COMMAND, calls=(other,))) == {}
