"""All settings, declared: where each is in the file, its default and which values it takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from desktop_admin.domain.preferences import LanguageChoice, Preferences, ProxyMode, ThemeChoice
from desktop_admin.domain.text import QT_TRANSLATE_NOOP
from desktop_admin.domain.watch import WATCH_MINUTES
from desktop_admin.settings.proxy_url import is_proxy_url_or_empty

CLIPBOARD_SECONDS = range(5, 301)
LOCK_MINUTES = range(241)  # 0 is never
_DEFAULTS = Preferences()


class Scope(StrEnum):
    """Whether a setting is right on one computer only, or wherever the person goes."""

    LOCAL = "local"
    ROAMING = "roaming"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting.

    ``key`` is its dotted place in the file, ``renamed_from`` are its former places, oldest first.
    ``label`` is its English name in the translation context ``Text``.
    """

    key: str
    type: type[bool | int | str]
    default: bool | int | str
    scope: Scope
    label: str
    is_valid: Callable[[object], bool]
    renamed_from: tuple[str, ...] = ()

    def accepts(self, value: object) -> bool:
        """Whether ``value`` has the type (a bool is no int) and is in the range."""
        return type(value) is self.type and self.is_valid(value)


def is_clipboard_time(value: object) -> bool:
    """Whether ``value`` is a time in seconds that a copied secret may stay on the clipboard."""
    return value in CLIPBOARD_SECONDS


def is_lock_time(value: object) -> bool:
    """Whether ``value`` is a time in minutes until the window locks itself; 0 is never."""
    return value in LOCK_MINUTES


def is_watch_interval(value: object) -> bool:
    """Whether ``value`` is a time in minutes between two tests of a watched credential."""
    return value in WATCH_MINUTES


def is_switch(value: object) -> bool:
    """Whether ``value`` is on or off."""
    return isinstance(value, bool)


def one_of(choices: type[StrEnum]) -> Callable[[object], bool]:
    """A test for the values of ``choices``."""
    values = frozenset(choice.value for choice in choices)
    return values.__contains__


SETTINGS = (
    Setting(
        key="security.clipboard_seconds",
        type=int,
        default=_DEFAULTS.clipboard_seconds,
        scope=Scope.ROAMING,
        label=QT_TRANSLATE_NOOP("Text", "Clear the clipboard after"),
        is_valid=is_clipboard_time,
    ),
    Setting(
        key="security.lock_after_minutes",
        type=int,
        default=_DEFAULTS.lock_after_minutes,
        scope=Scope.ROAMING,
        label=QT_TRANSLATE_NOOP("Text", "Lock after"),
        is_valid=is_lock_time,
    ),
    Setting(
        key="security.lock_with_session",
        type=bool,
        default=_DEFAULTS.is_locked_with_session,
        scope=Scope.ROAMING,
        label=QT_TRANSLATE_NOOP("Text", "Lock with the computer's session"),
        is_valid=is_switch,
    ),
    Setting(
        key="security.lock_on_suspend",
        type=bool,
        default=_DEFAULTS.is_locked_on_suspend,
        scope=Scope.ROAMING,
        label=QT_TRANSLATE_NOOP("Text", "Lock before the computer sleeps"),
        is_valid=is_switch,
    ),
    Setting(
        key="security.block_capture",
        type=bool,
        default=_DEFAULTS.is_capture_blocked,
        scope=Scope.LOCAL,
        label=QT_TRANSLATE_NOOP("Text", "Keep revealed secrets out of screen captures"),
        is_valid=is_switch,
    ),
    Setting(
        key="credentials.remind",
        type=bool,
        default=_DEFAULTS.is_reminding,
        scope=Scope.ROAMING,
        label=QT_TRANSLATE_NOOP("Text", "Remind on the desktop"),
        is_valid=is_switch,
    ),
    Setting(
        key="watch.minutes",
        type=int,
        default=_DEFAULTS.watch_minutes,
        scope=Scope.ROAMING,
        label=QT_TRANSLATE_NOOP("Text", "Test watched credentials every"),
        is_valid=is_watch_interval,
    ),
    Setting(
        key="watch.tell",
        type=bool,
        default=_DEFAULTS.is_telling_watch,
        scope=Scope.ROAMING,
        label=QT_TRANSLATE_NOOP("Text", "Tell on the desktop when a watched credential changes"),
        is_valid=is_switch,
    ),
    Setting(
        key="appearance.theme",
        type=str,
        default=_DEFAULTS.theme.value,
        scope=Scope.ROAMING,
        label=QT_TRANSLATE_NOOP("Text", "Theme"),
        is_valid=one_of(ThemeChoice),
    ),
    Setting(
        key="appearance.language",
        type=str,
        default=_DEFAULTS.language.value,
        scope=Scope.ROAMING,
        label=QT_TRANSLATE_NOOP("Text", "Language"),
        is_valid=one_of(LanguageChoice),
    ),
    Setting(
        key="network.proxy_mode",
        type=str,
        default=_DEFAULTS.proxy.mode.value,
        scope=Scope.LOCAL,
        label=QT_TRANSLATE_NOOP("Text", "Proxy"),
        is_valid=one_of(ProxyMode),
    ),
    Setting(
        key="network.proxy_url",
        type=str,
        default=_DEFAULTS.proxy.url,
        scope=Scope.LOCAL,
        label=QT_TRANSLATE_NOOP("Text", "Proxy address"),
        is_valid=is_proxy_url_or_empty,
    ),
)
