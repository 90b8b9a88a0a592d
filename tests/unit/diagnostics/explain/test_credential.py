"""A credential as it was seen: kind, flaws and mask."""

from __future__ import annotations

import pytest

from desktop_admin.diagnostics.explain.credential import (
    MOST_SECRETS,
    Collector,
    is_random,
    is_variable,
    mask,
)
from desktop_admin.diagnostics.shapes import Flaw, Shape
from desktop_admin.domain.secret import MASK, Secret
from tests.fakes.pasted import API_KEY, OAUTH_ID, SECRET


def _same(secret: Secret) -> Secret:
    return secret


def test_a_mask_keeps_the_prefix_and_the_end_of_a_long_value() -> None:
    assert mask(SECRET) == f"ossoc_{MASK}{SECRET[-4:]}"
    assert mask(API_KEY) == f"{MASK}{API_KEY[-4:]}"
    assert mask("short-one") == MASK


def test_an_id_is_shown_and_a_secret_is_not() -> None:
    collector = Collector(_same)
    assert collector.see(OAUTH_ID).text == OAUTH_ID
    secret = collector.see(SECRET)
    assert (secret.text, secret.number) == ("", 0)
    assert collector.secrets() == (Secret(SECRET),)


def test_an_id_with_something_behind_it_is_no_id() -> None:
    seen = Collector(_same).see(f"{OAUTH_ID}:{SECRET}")
    assert seen.text == ""
    assert SECRET not in repr(seen)


def test_what_looks_random_is_no_id_even_where_one_belongs() -> None:
    assert Collector(_same).see("aB3dE5gH7jK9mN1p", is_public=True).text == ""
    assert Collector(_same).see("billing-nightly", is_public=True).text == "billing-nightly"


def test_missing_characters_are_counted() -> None:
    collector = Collector(_same)
    assert collector.see(SECRET[:-3]).missing == 3
    assert collector.see(f"{SECRET}x").missing == -1
    assert collector.see(f" {SECRET}").flaws == {Flaw.BLANKS}
    assert collector.see(SECRET).is_checked


def test_a_flood_of_secrets_is_not_numbered() -> None:
    collector = Collector(_same)
    seen = [collector.see(f"secret-number-{number}") for number in range(MOST_SECRETS + 2)]
    assert seen[-1].number == -1
    assert seen[-1].shown == MASK
    assert len(collector.secrets()) == MOST_SECRETS


@pytest.mark.parametrize("text", ["$SECRET", "${X}", "%ID%", "{{ x }}", "<your secret>", "***", ""])
def test_a_variable_is_shown_as_it_is(text: str) -> None:
    assert is_variable(text)


def test_words_of_an_example_may_be_a_password() -> None:
    seen = Collector(_same).see("my_Passw0rd!99")
    assert (seen.shape, seen.shown) == (Shape.PLACEHOLDER, MASK)
    assert not is_variable("<Passw0rd!>")


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        (SECRET, True),
        ("f" * 20 + "0123456789abcdef", True),
        ("com.silanis.esl.sdk.internal.RestClient", False),
        ("2026-11-25T09:12:44Z", False),
        ("f47ac10b-58cc-4372-a567-0e02b2c3d479", False),
        ("accessTokenResponseHandler", False),
    ],
)
def test_random_runs_are_told_from_words(text: str, is_so: bool) -> None:
    assert is_random(text) is is_so
