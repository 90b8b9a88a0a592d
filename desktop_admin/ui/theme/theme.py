"""The theme in force: fonts, palette, style sheet and focus ring, in light and dark."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication

from desktop_admin.domain.preferences import ThemeChoice
from desktop_admin.ui.theme.fonts import base_font, load_fonts
from desktop_admin.ui.theme.icons import app_icon, renew_icons
from desktop_admin.ui.theme.palette import build_palette
from desktop_admin.ui.theme.stylesheet import build_stylesheet
from desktop_admin.ui.theme.tokens import DARK, LIGHT, Tokens


class Theme(QObject):
    """Dresses the application and keeps it dressed; ``changed`` follows every change of scheme.

    ``is_lean`` leaves ``complete`` to the caller, after the first paint.
    """

    changed = Signal()

    def __init__(
        self, app: QApplication, parent: QObject | None = None, *, is_lean: bool = False
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._choice = ThemeChoice.SYSTEM
        self._tokens: Tokens | None = None
        self._system_scheme = app.styleHints().colorScheme()
        app.setStyle("Fusion")
        app.setFont(base_font(app))
        if not is_lean:
            self.complete()
        app.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)
        app.screenAdded.connect(self._on_screen_added)

    @property
    def tokens(self) -> Tokens:
        """The tokens in force, light before the first ``apply``."""
        return self._tokens or LIGHT

    @property
    def choice(self) -> ThemeChoice:
        """What the person chose."""
        return self._choice

    def apply(self, choice: ThemeChoice) -> None:
        """Follow ``choice``; nothing is repainted when the scheme stays the same."""
        self._choice = choice
        tokens = self._wanted_tokens()
        if tokens is self._tokens:
            return
        self._tokens = tokens
        self._app.setPalette(build_palette(tokens))
        self._app.setStyleSheet(build_stylesheet(tokens))
        renew_icons()
        self.changed.emit()

    def complete(self) -> None:
        """Add what the first paint does without: monospaced face, focus ring, window icon."""
        from desktop_admin.ui.theme.focus_ring import FocusRing  # noqa: PLC0415

        load_fonts()
        self._focus_ring = FocusRing(self._app, self)
        self._app.setWindowIcon(app_icon())

    def _wanted_tokens(self) -> Tokens:
        if self._choice is ThemeChoice.SYSTEM:
            return DARK if self._system_scheme is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice is ThemeChoice.DARK else LIGHT

    @Slot(QScreen)
    def _on_screen_added(self, _screen: QScreen) -> None:
        renew_icons()

    @Slot(Qt.ColorScheme)
    def _on_system_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        self._system_scheme = scheme
        self.apply(self._choice)
