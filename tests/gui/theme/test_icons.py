"""Every icon that the program names is there, draws, and is of the one family."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from desktop_admin.assets import resource_root
from desktop_admin.ui.theme.icons import app_icon, pixmap
from desktop_admin.ui.theme.theme import Theme

ICONS = sorted(path.stem for path in (resource_root() / "icons").glob("*.svg"))
FAMILY = [name for name in ICONS if name != "app-icon"]
UI = resource_root().parent / "desktop_admin" / "ui"


@pytest.mark.parametrize("name", FAMILY)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_an_icon_draws_in_the_colour_it_is_given(theme: Theme, name: str, scale: float) -> None:
    image = pixmap(name, "#ff0000", 18, scale).toImage()
    assert image.width() == 18 * scale
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    inks = [image.pixelColor(x, y) for x, y in points if image.pixelColor(x, y).alpha() > 60]
    assert inks
    assert all(ink.red() > 250 and ink.blue() < 5 for ink in inks)


@pytest.mark.parametrize("name", FAMILY)
def test_an_icon_is_of_the_family(name: str) -> None:
    source = (resource_root() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in source
    assert 'stroke="currentColor"' in source
    assert 'stroke-width="1.75"' in source


def test_the_program_has_its_own_icon(theme: Theme) -> None:
    assert not app_icon().pixmap(64, 64).isNull()


def test_no_font_or_icon_is_larger_than_a_mebibyte() -> None:
    files = [path for path in resource_root().rglob("*") if path.is_file()]
    assert [path.name for path in files if path.stat().st_size >= 1024 * 1024] == []


def test_bundled_works_have_their_licences() -> None:
    licences = {path.stem for path in (resource_root() / "licences").glob("*.txt")}
    assert {"lucide", "jetbrains-mono"} <= licences


def test_every_icon_named_in_the_code_exists() -> None:
    named = {name for path in UI.rglob("*.py") for name in _icon_names(path)}
    assert named
    assert named - set(ICONS) == set()


def _icon_names(path: Path) -> set[str]:
    calls = [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]
    keywords = [keyword for call in calls for keyword in call.keywords if keyword.arg == "icon"]
    values = [keyword.value for keyword in keywords]
    return {
        value.value
        for value in values
        if isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value
    }
