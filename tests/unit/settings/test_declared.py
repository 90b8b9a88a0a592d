"""The declarations of the settings."""

from __future__ import annotations

import pytest

from desktop_admin.settings.declared import SETTINGS, Setting


def setting(key: str) -> Setting:
    """The setting with this key."""
    return next(each for each in SETTINGS if each.key == key)


def test_every_setting_accepts_its_own_default() -> None:
    assert all(each.accepts(each.default) for each in SETTINGS)


def test_keys_are_distinct_and_have_a_table() -> None:
    keys = [each.key for each in SETTINGS]
    assert len({*keys}) == len(keys)
    assert all(key.count(".") == 1 for key in keys)


@pytest.mark.parametrize(
    ("key", "good", "bad"),
    [
        ("security.clipboard_seconds", [5, 30, 300], [4, 301, 0, -1, True, 30.0, "30", None]),
        ("watch.minutes", [1, 5, 15, 60], [0, 2, 61, True, "5", None]),
        ("appearance.theme", ["light", "dark", "system"], ["", "Dark", 1, None]),
        ("appearance.language", ["en", "fr", "system"], ["de", 1]),
        ("network.proxy_mode", ["none", "manual"], ["off", False]),
        ("network.proxy_url", ["", "http://p:1"], ["http://u:p@p:1", "p", 1]),
    ],
)
def test_values_are_checked_with_their_type(
    key: str, good: list[object], bad: list[object]
) -> None:
    assert all(setting(key).accepts(value) for value in good)
    assert not any(setting(key).accepts(value) for value in bad)
