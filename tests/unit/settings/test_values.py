"""Settings in the tables of the file."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_admin.domain.preferences import (
    LanguageChoice,
    Preferences,
    ProxyMode,
    ProxySetting,
    ThemeChoice,
)
from desktop_admin.domain.watch import WATCH_MINUTES
from desktop_admin.settings.declared import CLIPBOARD_SECONDS, SETTINGS
from desktop_admin.settings.values import (
    preferences_from,
    read_values,
    values_from,
    write_values,
)

ADDRESSES = st.sampled_from(["http://proxy:3128", "https://p.example.com"])
PROXIES = st.builds(ProxySetting, mode=st.sampled_from(ProxyMode), url=ADDRESSES) | st.sampled_from(
    [ProxySetting(ProxyMode.NONE), ProxySetting()]
)
PREFERENCES = st.builds(
    Preferences,
    clipboard_seconds=st.sampled_from(CLIPBOARD_SECONDS),
    is_reminding=st.booleans(),
    watch_minutes=st.sampled_from(WATCH_MINUTES),
    is_telling_watch=st.booleans(),
    theme=st.sampled_from(ThemeChoice),
    language=st.sampled_from(LanguageChoice),
    proxy=PROXIES,
)
DARK = replace(Preferences(), theme=ThemeChoice.DARK)


@given(PREFERENCES)
def test_preferences_come_back(preferences: Preferences) -> None:
    content: dict[str, object] = {}
    write_values(content, {}, values_from(preferences))
    values, notes = read_values(content)
    assert not notes
    assert preferences_from(values) == (preferences, ())


def test_every_declared_setting_is_a_preference_and_back() -> None:
    assert set(values_from(Preferences())) == {each.key for each in SETTINGS}
    defaults = {each.key: each.default for each in SETTINGS}
    assert values_from(Preferences()) == defaults


@pytest.mark.parametrize(
    "content",
    [
        {"security": {"clipboard_seconds": 9999}},
        {"security": {"clipboard_seconds": True}},
        {"security": {"clipboard_seconds": {"x": 1}}},
        {"security": {"clipboard_seconds": "30"}},
    ],
)
def test_a_wrong_value_is_the_default_and_its_key_is_named(content: dict[str, object]) -> None:
    values, (note,) = read_values(content)
    assert values["security.clipboard_seconds"] == 30
    assert "security.clipboard_seconds" in str(note)


@pytest.mark.parametrize("content", [{"security": 3}, {"security": []}, {}])
def test_a_table_that_is_none_holds_nothing(content: dict[str, object]) -> None:
    assert read_values(content)[0]["security.clipboard_seconds"] == 30


def test_a_manual_proxy_without_an_address_is_none() -> None:
    content = {"network": {"proxy_mode": "manual"}}
    preferences, (note,) = preferences_from(read_values(content)[0])
    assert preferences.proxy.mode is ProxyMode.SYSTEM
    assert "network.proxy_url" in str(note)


def test_only_what_differs_is_written() -> None:
    content: dict[str, object] = {"security": {"clipboard_seconds": 60, "unknown": 1}, "x": 2}
    write_values(content, values_from(Preferences()), values_from(DARK))
    assert content == {
        "security": {"clipboard_seconds": 60, "unknown": 1},
        "x": 2,
        "appearance": {"theme": "dark"},
    }


def test_a_table_that_is_none_gives_way_to_a_setting() -> None:
    content: dict[str, object] = {"appearance": "dark"}
    write_values(content, values_from(Preferences()), values_from(DARK))
    assert content == {"appearance": {"theme": "dark"}}


def test_a_renamed_setting_is_found_and_moves_when_it_is_changed() -> None:
    renamed = tuple(
        replace(each, renamed_from=("look", "ui.theme")) if each.key == "appearance.theme" else each
        for each in SETTINGS
    )
    content: dict[str, object] = {"look": "light", "ui": {"theme": "dark"}}
    values, _ = read_values(content, renamed)
    assert values["appearance.theme"] == "dark"
    untouched = deepcopy(content)
    write_values(content, values, values, renamed)
    assert content == untouched
    write_values(content, values, {**values, "appearance.theme": "system"}, renamed)
    assert content == {"ui": {}, "appearance": {"theme": "system"}}
