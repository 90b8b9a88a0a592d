"""Where a text shows credentials."""

from __future__ import annotations

import pytest

from desktop_admin.diagnostics.explain.sights import ids_in, sights_in
from tests.fakes.pasted import API_KEY, OAUTH_ID, SECRET, jwt


def seen(text: str) -> list[str]:
    return [text[each.start : each.end] for each in sights_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "client_secret=hunter22",
        "CLIENT-SECRET: hunter22",
        '"clientSecret" : "hunter22"',
        '\\"secret\\":\\"hunter22\\"',
        "password = 'hunter22'",
        '("secret", "hunter22")',
        'put( "Authorization", "Basic hunter22")',
        '{"name": "Authorization", "value": "Basic hunter22"}',
        '{"name": "token", "value": "hunter22"}',
        "<secret>hunter22</secret>",
        'Authorization: Bearer "hunter22"',
        '"Authorization", "Bearer hunter22"',
        "https://me:hunter22@h/x",
    ],
)
def test_what_stands_behind_a_name_is_seen(text: str) -> None:
    assert "hunter22" in seen(text)


def test_all_of_a_cookie_and_of_a_header_is_seen() -> None:
    assert seen("Cookie: a=1; b=2\nx") == ["a=1; b=2"]
    assert "a b c" in seen("Authorization: Basic a b c\nx")


@pytest.mark.parametrize("gap", ["\n", " ", "\n> ", "\n    "])
def test_a_break_in_a_secret_hides_neither_half(gap: str) -> None:
    text = f"x {SECRET[:20]}{gap}{SECRET[20:]} y"
    [sight] = [each for each in sights_in(text) if each.value == SECRET]
    assert text[sight.start : sight.end] == f"{SECRET[:20]}{gap}{SECRET[20:]}"


def test_a_word_behind_a_secret_is_no_part_of_it() -> None:
    assert SECRET[:20] in seen(f"{SECRET[:20]} token")
    assert SECRET in seen(f"{SECRET} again")


def test_forms_are_seen_without_a_name() -> None:
    text = f"{API_KEY} and {jwt(a=1)}"
    assert API_KEY in seen(text)
    assert jwt(a=1) in seen(text)


@pytest.mark.parametrize(
    "text",
    [
        "request_id=0123456789abcdef0123456789abcdef",
        "f47ac10b-58cc-4372-a567-0e02b2c3d479",
        "com.silanis.esl.sdk.internal.RestClient.post(RestClient.java:91)",
        OAUTH_ID,
        "token_type is Bearer",
        '"error.badCredentials","message":"No."',
        'headers={"Authorization": "Bearer " + token}',
    ],
)
def test_other_long_words_are_left_alone(text: str) -> None:
    assert seen(text) == []


def test_ids_are_seen() -> None:
    text = f"a {OAUTH_ID}, 0193a5c2d4e0123456789abcdef"
    assert [each.value for each in ids_in(text)] == [OAUTH_ID, "0193a5c2d4e0123456789abcdef"]
