"""Declared settings in the tables of the file, and as ``Preferences``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop_admin.domain.preferences import (
    LanguageChoice,
    Preferences,
    ProxyMode,
    ProxySetting,
    ThemeChoice,
)
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text
from desktop_admin.settings.declared import SETTINGS, Setting

Value = bool | int | str
_WRONG_VALUE = Text(
    QT_TRANSLATE_NOOP(
        "Text", "The settings file has a value for {key} that cannot be used. The default is used."
    )
)
_NOTHING = object()


def read_values(
    content: Mapping[str, object], settings: Iterable[Setting] = SETTINGS
) -> tuple[dict[str, Value], tuple[Text, ...]]:
    """The value of every setting by key, and a note for each that had to be the default."""
    values: dict[str, Value] = {}
    notes: list[Text] = []
    for setting in settings:
        found = _found(content, setting)
        values[setting.key] = setting.default
        if isinstance(found, (bool, int, str)) and setting.accepts(found):
            values[setting.key] = found
        elif found is not _NOTHING:
            notes.append(_WRONG_VALUE.with_facts(key=setting.key))
    return values, tuple(notes)


def write_values(
    content: dict[str, object],
    before: Mapping[str, Value],
    after: Mapping[str, Value],
    settings: Iterable[Setting] = SETTINGS,
) -> None:
    """Put what differs between ``before`` and ``after`` into ``content``, at its present place."""
    for setting in settings:
        key = setting.key
        if key in before and before[key] == after[key]:
            continue
        _table(content, key)[_last(key)] = after[key]
        for former in setting.renamed_from:
            _table(content, former).pop(_last(former), None)


def preferences_from(values: Mapping[str, Value]) -> tuple[Preferences, tuple[Text, ...]]:
    """Preferences from the value of every setting; a note if they contradict each other."""
    mode, url = ProxyMode(str(values["network.proxy_mode"])), str(values["network.proxy_url"])
    notes: tuple[Text, ...] = ()
    if mode is ProxyMode.MANUAL and not url:
        mode, notes = ProxyMode.SYSTEM, (_WRONG_VALUE.with_facts(key="network.proxy_url"),)
    preferences = Preferences(
        clipboard_seconds=int(values["security.clipboard_seconds"]),
        lock_after_minutes=int(values["security.lock_after_minutes"]),
        is_locked_with_session=bool(values["security.lock_with_session"]),
        is_locked_on_suspend=bool(values["security.lock_on_suspend"]),
        is_capture_blocked=bool(values["security.block_capture"]),
        is_reminding=bool(values["credentials.remind"]),
        watch_minutes=int(values["watch.minutes"]),
        is_telling_watch=bool(values["watch.tell"]),
        theme=ThemeChoice(str(values["appearance.theme"])),
        language=LanguageChoice(str(values["appearance.language"])),
        proxy=ProxySetting(mode, url),
    )
    return preferences, notes


def values_from(preferences: Preferences) -> dict[str, Value]:
    """The value of every setting by key."""
    return {
        "security.clipboard_seconds": preferences.clipboard_seconds,
        "security.lock_after_minutes": preferences.lock_after_minutes,
        "security.lock_with_session": preferences.is_locked_with_session,
        "security.lock_on_suspend": preferences.is_locked_on_suspend,
        "security.block_capture": preferences.is_capture_blocked,
        "credentials.remind": preferences.is_reminding,
        "watch.minutes": preferences.watch_minutes,
        "watch.tell": preferences.is_telling_watch,
        "appearance.theme": preferences.theme.value,
        "appearance.language": preferences.language.value,
        "network.proxy_mode": preferences.proxy.mode.value,
        "network.proxy_url": preferences.proxy.url,
    }


def _found(content: Mapping[str, object], setting: Setting) -> object:
    for key in (setting.key, *reversed(setting.renamed_from)):
        found: object = content
        for part in key.split("."):
            found = found.get(part, _NOTHING) if isinstance(found, dict) else _NOTHING
        if found is not _NOTHING:
            return found
    return _NOTHING


def _table(content: dict[str, object], key: str) -> dict[str, object]:
    table = content
    for part in key.split(".")[:-1]:
        inner = table.get(part)
        if not isinstance(inner, dict):
            inner = table[part] = {}
        table = inner
    return table


def _last(key: str) -> str:
    return key.rpartition(".")[2]
