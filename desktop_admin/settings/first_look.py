"""What the first paint needs of the settings and the view state, read without their rooms."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from pathlib import Path

from desktop_admin.domain.preferences import LanguageChoice, ThemeChoice


@dataclass(frozen=True, slots=True)
class FirstLook:
    """Theme, language and place of the window as they were left.

    ``is_first_start``: no connection was ever used.
    """

    theme: ThemeChoice = ThemeChoice.SYSTEM
    language: LanguageChoice = LanguageChoice.SYSTEM
    is_first_start: bool = True
    window_geometry: bytes = b""


def first_look(settings_file: Path, view_state_file: Path) -> FirstLook:
    """What can be read; anything damaged counts as absent, and is dealt with after the paint."""
    settings, view = _content(settings_file), _content(view_state_file)
    appearance = settings.get("appearance")
    chosen = appearance if isinstance(appearance, dict) else {}
    theme, language = str(chosen.get("theme")), str(chosen.get("language"))
    return FirstLook(
        theme=ThemeChoice(theme) if theme in set(ThemeChoice) else ThemeChoice.SYSTEM,
        language=(
            LanguageChoice(language) if language in set(LanguageChoice) else LanguageChoice.SYSTEM
        ),
        is_first_start=not view.get("connection_id"),
        window_geometry=_decoded(view.get("window_geometry")),
    )


def _content(path: Path) -> dict[str, object]:
    try:
        raw = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return {}
    import tomllib

    try:
        return tomllib.loads(raw)
    except tomllib.TOMLDecodeError:
        return {}


def _decoded(geometry: object) -> bytes:
    try:
        return base64.b64decode(str(geometry or ""), validate=True)
    except ValueError:
        return b""
