"""What a paste is, in one sentence, and what it says."""

from __future__ import annotations

from desktop_admin.diagnostics.explain.call import Answer, Call
from desktop_admin.diagnostics.explain.naming import facts_of, title_of
from desktop_admin.diagnostics.explain.reader import PasteReader
from desktop_admin.diagnostics.explain.reading import PasteKind, Reading
from desktop_admin.domain.secret import Secret
from tests.fakes import account
from tests.fakes.pasted import HOST, SURROUNDINGS, jwt


def _same(secret: Secret) -> Secret:
    return secret


def facts(reading: Reading) -> dict[str, str]:
    return {str(name): str(value) for name, value in facts_of(reading, SURROUNDINGS)}


def test_every_kind_has_its_sentence() -> None:
    kinds = [kind for kind in PasteKind if kind is not PasteKind.VALUE]
    titles = {str(title_of(Reading(kind, sdk="Java SDK"))) for kind in kinds}
    assert len(titles) == len(kinds)


def test_calls_and_answers_are_told_once() -> None:
    answer = Answer(401, "invalid_client", "No.", "r-1", product="Squid")
    call = Call("POST", f"{HOST}/x", scheme="basic", answer=answer)
    told = facts(Reading(PasteKind.LOG, calls=(call,), answers=(answer,)))
    assert told == {
        "Call": f"POST {HOST}/x",
        "Authorization": "Basic",
        "Answer": "401 invalid_client",
        "It says": "No.",
        "Request ID": "r-1",
        "Whose page": "Squid",
    }


def test_times_of_claims_are_said_in_words() -> None:
    text = jwt(exp=int(account.NOW.timestamp()), iss=HOST)
    reading = PasteReader(_same, str).read(Secret(text)).reading
    told = facts(reading)
    assert any("today at" in value for value in told.values())
    assert HOST in told.values()
    assert str(title_of(reading)) == "OAuth access token."
