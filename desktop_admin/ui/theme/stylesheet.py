"""Fill the one style sheet template with the tokens of a scheme."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from desktop_admin.assets import resource_path
from desktop_admin.ui.theme import tokens as sizes
from desktop_admin.ui.theme.tokens import Tokens

_SIZES = (
    "DISPLAY_PX", "TEXT_PX", "TITLE_PX", "HEADING_PX", "SECTION_PX", "SECONDARY_PX", "HEADER_PX",
    "RADIUS_CONTROL", "RADIUS_CARD", "RADIUS_DIALOG", "STRIP_HEIGHT",
)  # fmt: skip


def build_stylesheet(tokens: Tokens) -> str:
    """The application's style sheet; KeyError if the template names a token that there is not."""
    values = {name.lower(): str(getattr(sizes, name)) for name in _SIZES}
    values |= {name: str(value) for name, value in asdict(tokens).items()}
    values |= {
        "button_inner": str(sizes.BUTTON_HEIGHT - 2),
        "check_row_inner": str(sizes.CHECK_ROW_HEIGHT - 2),
        "field_inner": str(sizes.FIELD_HEIGHT - 2),
    }
    template = resource_path("theme", "style.qss.tmpl").read_text(encoding="utf-8")
    return Template(template).substitute(values)
