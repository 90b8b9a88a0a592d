"""Tell painted widgets which tokens are in force, from the application's palette alone."""

from __future__ import annotations

from PySide6.QtGui import QColor, QGuiApplication, QPalette

from desktop_admin.ui.theme.tokens import DARK, LIGHT, Tokens


def current_tokens() -> Tokens:
    """The tokens that the application palette was built from; by lightness before any was."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < 128 else LIGHT


def token_color(name: str) -> QColor:
    """One colour of the scheme in force, by its token's name."""
    return QColor(getattr(current_tokens(), name))
