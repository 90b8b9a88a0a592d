"""The colours can be read: WCAG contrast of every pair that is painted."""

from __future__ import annotations

import pytest

from desktop_admin.ui.theme.tokens import DARK, LIGHT, Tokens

TEXT_PAIRS = (
    *(("text", ground) for ground in ("bg", "surface", "raised", "sunken", "hover", "sidebar")),
    *(("text", f"{kind}_soft") for kind in ("accent", "danger", "warn", "ok")),
    *(("muted", ground) for ground in ("bg", "surface", "raised", "sunken", "hover", "sidebar")),
    *(("muted", ground) for ground in ("neutral_soft", "accent_soft")),
    *((kind, f"{kind}_soft") for kind in ("accent", "danger", "warn", "ok")),
    *((kind, "surface") for kind in ("accent", "danger", "warn", "ok")),
    *((kind, "raised") for kind in ("accent", "danger")),
    ("warn", "sidebar"),
    ("accent", "bg"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("surface", "danger"),
    ("surface", "danger_hover"),
    ("placeholder", "surface"),
    ("placeholder", "raised"),
)
SHAPE_PAIRS = (
    *(("accent", ground) for ground in ("bg", "surface", "raised", "sunken", "sidebar")),
    ("accent", "accent_soft"),
    ("faint", "surface"),
)


def luminance(color: str) -> float:
    """Relative luminance after WCAG 2.2."""
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio after WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_has_a_contrast_of_4_5(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), SHAPE_PAIRS)
def test_focus_line_and_shapes_have_a_contrast_of_3(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 3.0


def test_the_measure_knows_black_on_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
