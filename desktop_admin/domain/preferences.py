"""What a person has set on this computer; none of it secret."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ThemeChoice(StrEnum):
    """Light, dark, or as the desktop has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class LanguageChoice(StrEnum):
    """The program's language, or the desktop's."""

    SYSTEM = "system"
    ENGLISH = "en"
    FRENCH = "fr"


class ProxyMode(StrEnum):
    """Where the proxy comes from."""

    SYSTEM = "system"
    NONE = "none"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class ProxySetting:
    """How to reach servers; ``url`` counts only in the manual mode and carries no password."""

    mode: ProxyMode = ProxyMode.SYSTEM
    url: str = ""


@dataclass(frozen=True, slots=True)
class Preferences:
    """All settings with their defaults.

    ``clipboard_seconds`` counts down after a secret was copied. ``lock_after_minutes`` counts from
    the last input, 0 is never. ``is_reminding``: the desktop tells what is due or exposed.
    ``watch_minutes`` lie between two tests of a watched credential; ``is_telling_watch``: the
    desktop tells when one begins or ceases to work.
    """

    clipboard_seconds: int = 30
    lock_after_minutes: int = 0
    is_locked_with_session: bool = True
    is_locked_on_suspend: bool = True
    is_capture_blocked: bool = False
    is_reminding: bool = True
    watch_minutes: int = 15
    is_telling_watch: bool = True
    theme: ThemeChoice = ThemeChoice.SYSTEM
    language: LanguageChoice = LanguageChoice.SYSTEM
    proxy: ProxySetting = ProxySetting()
