"""The button that starts a run, and ends it while it is under way."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_admin.ui.theme.icons import Tint, set_icon
from desktop_admin.ui.theme.styling import FILLED_PROPERTY, set_style_property
from desktop_admin.ui.widgets.buttons import PrimaryButton, Variant


class RunButton(PrimaryButton):
    """One button, so that the keyboard stays where it is; as wide as its longer text."""

    def __init__(self, text: str, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(text, parent, name=name, icon="play")
        self._run_text, self._is_running = text, False

    @property
    def is_running(self) -> bool:
        """Whether a press ends the run."""
        return self._is_running

    def render_run(self, *, is_running: bool, is_stopping: bool) -> None:
        """Show what a press does now."""
        text = self._run_text
        if is_running:
            text = self.tr("Cancelling…") if is_stopping else self.tr("Cancel")
        self.setText(text)
        self.setAccessibleName(text)
        if is_running == self._is_running:
            return
        self._is_running = is_running
        self.setMinimumWidth(self.width() if is_running and self.isVisible() else 0)
        variant = Variant.PLAIN if is_running else Variant.PRIMARY
        self.setProperty(FILLED_PROPERTY, not is_running)
        set_style_property(self, "variant", variant.value)
        set_icon(
            self,
            "x" if is_running else "play",
            Tint.TEXT if is_running else Tint.ON_ACCENT,
        )
