"""Credential formats: recognisable by prefix, length and checksum."""

from __future__ import annotations

import base64
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_admin.domain import formats

RANDOM = st.text(alphabet=formats.ALPHABET, min_size=36, max_size=36)


def test_the_checksum_is_known_and_six_long() -> None:
    assert formats.checksum("") == "000000"
    assert formats.checksum("123456789") == "3jZRME"  # CRC-32 check value 0xCBF43926 in base62


@given(RANDOM)
def test_what_is_assembled_matches(random_part: str) -> None:
    text = formats.CLIENT_APP_SECRET.assemble(random_part)
    assert formats.CLIENT_APP_SECRET.is_match(text)
    assert re.fullmatch(r"[A-Za-z0-9_]+", text)


@given(RANDOM, st.integers(min_value=6, max_value=47))
def test_one_changed_character_is_noticed(random_part: str, place: int) -> None:
    text = formats.CLIENT_APP_SECRET.assemble(random_part)
    other = "a" if text[place] != "a" else "b"
    assert not formats.CLIENT_APP_SECRET.is_match(text[:place] + other + text[place + 1 :])


def test_a_swapped_prefix_is_noticed() -> None:
    text = formats.CLIENT_APP_SECRET.assemble("x" * 36)
    assert not formats.OAUTH_CLIENT_SECRET.is_match(text.replace("osscs_", "ossoc_"))


def test_the_api_key_has_76_characters_with_a_constant_part() -> None:
    first = formats.assemble_api_key("uid000000001", "a" * 32)
    second = formats.assemble_api_key("uid000000002", "b" * 32)
    assert len(first) == len(second) == 76
    assert "=" not in first
    assert base64.b64decode(first).startswith(b"uid000000001:ossak_")
    constant = {key[20:24] for key in (first, second)}
    assert len(constant) == 1, "data loss prevention needs a constant part"
    assert formats.is_api_key(first)


@pytest.mark.parametrize("text", ["", "x" * 76, "é" * 76, "QUJD" * 19])
def test_other_texts_are_no_api_key(text: str) -> None:
    assert not formats.is_api_key(text)
