"""Known values go in every encoding and over line ends; labels match within one bundle alone."""

from __future__ import annotations

import base64
import json
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop_admin.diagnostics.bundle_log import _decoded
from desktop_admin.diagnostics.bundle_names import HiddenNames
from desktop_admin.diagnostics.bundle_redaction import BundleRedactor
from desktop_admin.diagnostics.bundle_shapes import RedactionClass
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.domain.secret import Secret
from tests.fakes.secret_forms import forms_of, found_forms

PASSWORD = "Tr0ub4dor&3 pässword!"
WORD = "tell-me-the-code-9"


def redactor_of(*values: str, names: HiddenNames | None = None) -> BundleRedactor:
    ledger = RedactionLedger()
    for value in values:
        ledger.register(Secret(value))
    return BundleRedactor(ledger, names or HiddenNames())


@pytest.mark.parametrize("value", [PASSWORD, WORD])
@pytest.mark.parametrize("form", forms_of(WORD))
def test_a_known_secret_goes_in_every_form(value: str, form: str) -> None:
    content = b"before " + forms_of(value)[form] + b" after"
    shown = redactor_of(value).redact(_decoded(content))
    assert found_forms(value, shown.encode()) == []
    assert re.search(r"\[secret-[0-9a-f]{4}\]", shown), shown
    assert shown.startswith("before")
    assert shown.endswith("after")


@pytest.mark.parametrize("end", ["\n", "\r\n  ", "\\n", "\\x0a", "\\\\n", "\\u000a", "\n> "])
@pytest.mark.parametrize("value", [PASSWORD, WORD])
def test_a_known_secret_goes_over_the_end_of_a_line(value: str, end: str) -> None:
    for place in range(1, len(value) - 1):
        text = f"one\nx {value[:place]}{end}{value[place:]} y\ntwo"
        shown = redactor_of(value).redact(text)
        assert re.fullmatch(r"one\nx \[secret-....\] y\ntwo", shown), (place, shown)


@given(
    st.text(min_size=8, max_size=40),
    st.text(alphabet="ab19-: {}\n", max_size=9),
    st.sampled_from(sorted(forms_of(WORD))),
)
def test_whatever_the_secret_nothing_of_it_is_left(value: str, around: str, form: str) -> None:
    # of two bytes a character is told by its zero bytes, which letters beyond Latin-1 lack
    assume(not form.startswith("utf-16") or all(one <= "\xff" for one in value))
    planted = _decoded(forms_of(value)[form])
    shown = redactor_of(value).redact(around + planted + around)
    if len(planted.replace("\0", "")) >= 8 and planted.replace("\0", "") not in around:
        assert planted not in shown


def test_one_value_has_one_label_in_all_forms_and_another_has_another() -> None:
    redactor = redactor_of(WORD, "another-secret-77")
    shown = redactor.redact(f"{WORD} {WORD.encode().hex()} another-secret-77 {WORD}")
    first, second, other, last = shown.split(" ")
    assert first == second == last != other
    assert redactor.take_counts() == {RedactionClass.SECRET: 4}
    assert redactor.take_counts() == {}


def test_labels_of_two_bundles_cannot_be_compared() -> None:
    text = "a@example.org b@example.org 10.0.0.1 10.0.0.2"
    first, second = (redactor_of().redact(text) for _ in range(2))
    assert len(set(first.split(" "))) == 4
    assert first != second


def test_a_wrapped_word_is_put_together_again() -> None:
    token = "Ab3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hI6kL9n" * 3
    wrapped = "\n".join(token[place : place + 60] for place in range(0, len(token), 60))
    shown = redactor_of().redact(f"it is:\n{wrapped}\nend")
    assert re.fullmatch(r"it is:\n\[token-[0-9a-f]{4}\]\nend", shown), shown


def test_a_token_tells_what_is_about_no_person_and_loses_its_signature() -> None:
    parts = (
        {"alg": "ES256", "kid": "k1"},
        {"iss": "https://login.example.org", "sub": "ada", "exp": 5},
    )
    head, body = (
        base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in parts
    )
    shown = redactor_of().redact(f"got {head}.{body}.c2lnbmF0dXJl now")
    assert '"alg":"ES256"' in shown
    assert '"exp":5' in shown
    for gone in ("ada", "c2lnbmF0dXJl", "login.example.org", head, body):
        assert gone not in shown
    assert "signature dropped" in shown


def test_data_is_redacted_in_every_text_and_by_the_name_of_its_field() -> None:
    data = {"host": "http://h.example/x", "list": [WORD, 5, None, True], "client_secret": "abc"}
    shown = redactor_of(WORD).redact_data(data)
    assert WORD not in json.dumps(shown)
    assert isinstance(shown, dict)
    assert shown["list"][1:] == [5, None, True]  # type: ignore[index, call-overload]
    assert str(shown["client_secret"]).startswith("[secret-")
    assert str(shown["host"]).startswith("http://[host-")


def test_a_blank_may_have_become_a_line_end() -> None:
    shown = redactor_of(PASSWORD).redact("it is " + PASSWORD.replace(" ", "\n    ") + ".")
    assert re.fullmatch(r"it is \[secret-....\]\.", shown), shown


@pytest.mark.parametrize("replaces_names", [False, True])
def test_own_hosts_and_clients_go_if_asked(replaces_names: bool) -> None:
    names = HiddenNames(
        people=("Ada Lovelace",),
        home="/srv/people/ada",
        machines=("workstation7",),
        other_hosts=("proxy",),
        own_hosts=("apps.example.com",),
        clients=("Crédit scoring",),
        replaces_names=replaces_names,
    )
    kept = 'https://apps.example.com/x "Crédit scoring" ossca_0123456789abcdef APPS.example.com'
    gone = "ADA LOVELACE on workstation7 by proxy in /srv/people/ada/x"
    shown = redactor_of(names=names).redact(f"{kept} {gone}")
    for word in ("lovelace", "workstation7", "by proxy", "people"):
        assert word not in shown.lower()
    for word in ("apps.example.com", "Crédit scoring", "0123456789abcdef"):
        assert (word in shown) is not replaces_names, shown
    assert "~/x" in shown
