"""The patterns for data loss prevention find every credential, and little else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_admin.domain import formats
from desktop_admin.domain.dlp import DlpPattern, patterns

BY_ID = {pattern.id: pattern for pattern in patterns()}
base62 = st.text(alphabet=formats.ALPHABET, min_size=48, max_size=48)
FORMATS = {
    "secret": (formats.CLIENT_APP_SECRET, formats.OAUTH_CLIENT_SECRET),
    "client-id": (formats.CLIENT_APP_ID, formats.OAUTH_CLIENT_ID),
}


@given(base62)
def test_every_credential_is_found_in_a_text(random_part: str) -> None:
    for kind, chosen in FORMATS.items():
        for one in chosen:
            value = one.assemble(random_part[: one.random_length])
            text = f'{{"secret": "{value}"}}'
            assert re.findall(BY_ID[kind].expression, text) == [value]
    key = formats.assemble_api_key(random_part[:12], random_part[:32])
    assert re.findall(BY_ID["api-key"].expression, f"Authorization: Basic {key}\n") == [key]


@pytest.mark.parametrize("pattern", patterns(), ids=lambda pattern: pattern.id)
def test_the_harmless_text_is_found_and_its_checksum_is_right(pattern: DlpPattern) -> None:
    assert re.fullmatch(pattern.expression, pattern.harmless)
    chosen = FORMATS.get(pattern.id, ())
    is_right = [one.is_match(pattern.harmless) for one in chosen]
    assert any(is_right) or formats.is_api_key(pattern.harmless)


@pytest.mark.parametrize(
    "text",
    ["ossoc_", "ossoc_" + "0" * 41, "ossoc_" + "0" * 43, "xossoc_" + "0" * 42, "0" * 76],
)
def test_what_is_no_credential_is_not_found(text: str) -> None:
    assert not any(re.search(pattern.expression, text) for pattern in patterns())
