"""Load the bundled monospaced face and set the sizes of the interface font."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from desktop_admin.assets import resource_path
from desktop_admin.ui.theme.tokens import TEXT_PX

MONO_FAMILY = "JetBrains Mono"
_MONO_FILES = ("JetBrainsMono-Regular.ttf", "JetBrainsMono-Medium.ttf")


def load_fonts(paths: Iterable[Path] | None = None) -> None:
    """Register the bundled fonts, or ``paths``; a system face stands in for a missing file."""
    for path in paths or tuple(resource_path("fonts", file) for file in _MONO_FILES):
        QFontDatabase.addApplicationFont(str(path))


def base_font(app: QApplication) -> QFont:
    """The system's interface font at the base size."""
    font = QFont(app.font())
    font.setPixelSize(TEXT_PX)
    return font


def mono_font(pixel_size: int = TEXT_PX) -> QFont:
    """The face for secrets, ids, URLs and addresses: it tells 0 from O and 1 from l and I."""
    font = QFont(MONO_FAMILY)
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPixelSize(pixel_size)
    # Ligatures would draw two characters of a credential as one.
    font.setFeature(QFont.Tag("calt"), 0)
    font.setFeature(QFont.Tag("liga"), 0)
    return font
