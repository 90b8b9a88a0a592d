"""The design tokens as plain data: every colour, size and space that the window uses."""

from __future__ import annotations

from dataclasses import dataclass

SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_5, SPACE_6, SPACE_8 = 4, 8, 12, 16, 20, 24, 32
RADIUS_CONTROL, RADIUS_CARD, RADIUS_DIALOG = 7, 10, 14
BUTTON_HEIGHT, FIELD_HEIGHT, ROW_HEIGHT, STRIP_HEIGHT, NAV_HEIGHT = 34, 36, 44, 28, 34
CHECK_ROW_HEIGHT = 42
HEADER_HEIGHT, SIDEBAR_WIDTH, ICON_SIZE = 36, 248, 18
PAGE_MARGIN_TOP, PAGE_MARGIN_SIDE = 28, 32
FOCUS_RING = 3
TEXT_PX, TITLE_PX, HEADING_PX, SECTION_PX, SECONDARY_PX, HEADER_PX = 14, 22, 19, 15, 13, 12
DISPLAY_PX = 27


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one scheme, each ``#rrggbb``."""

    is_dark: bool
    bg: str
    surface: str
    raised: str
    sunken: str
    sidebar: str
    hover: str
    line: str
    text: str
    muted: str
    faint: str
    placeholder: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    accent_disabled: str
    danger: str
    danger_hover: str
    danger_soft: str
    warn: str
    warn_soft: str
    ok: str
    ok_soft: str
    neutral_soft: str


LIGHT = Tokens(
    is_dark=False,
    bg="#f6f7f9",
    surface="#ffffff",
    raised="#ffffff",
    sunken="#f0f2f5",
    sidebar="#fcfcfd",
    hover="#f3f5f8",
    line="#e1e5ea",
    text="#1a1f29",
    muted="#566070",
    faint="#8993a3",
    placeholder="#69748a",
    accent="#2358d8",
    accent_hover="#1c4bbd",
    accent_soft="#e9effd",
    on_accent="#ffffff",
    accent_disabled="#9bb2ec",
    danger="#b42323",
    danger_hover="#991b1b",
    danger_soft="#fdecec",
    warn="#8a5a00",
    warn_soft="#fff4d9",
    ok="#17734a",
    ok_soft="#e4f5ec",
    neutral_soft="#eef0f4",
)

DARK = Tokens(
    is_dark=True,
    bg="#14171c",
    surface="#1b1f26",
    raised="#222730",
    sunken="#171a20",
    sidebar="#171a20",
    hover="#262c36",
    line="#2d343f",
    text="#e8ebf1",
    muted="#a1abba",
    faint="#717c8c",
    placeholder="#8b96a6",
    accent="#7ca5ff",
    accent_hover="#96b7ff",
    accent_soft="#22304f",
    on_accent="#0e1525",
    accent_disabled="#42568a",
    danger="#ff8d86",
    danger_hover="#ffa7a1",
    danger_soft="#3b2224",
    warn="#f2c063",
    warn_soft="#362d19",
    ok="#68d39a",
    ok_soft="#1a3327",
    neutral_soft="#272d37",
)
