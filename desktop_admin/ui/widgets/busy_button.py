"""A button that starts slow work: it shows the progress itself and takes no second click."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.ui.theme.icons import set_icon
from desktop_admin.ui.theme.motion import is_motion_allowed
from desktop_admin.ui.widgets.announcement import announce
from desktop_admin.ui.widgets.buttons import ActionButton, Variant

_FRAMES = tuple(f"loader-circle@{angle}" for angle in range(0, 360, 45))
_FRAME_MILLISECONDS = 100


class BusyButton(ActionButton):
    """Busy from the click until ``release``; ``clicked`` comes once however often it is pressed."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        name: str,
        variant: Variant = Variant.PRIMARY,
        icon: str | None = None,
        busy_text: str = "",
        accessible_name: str = "",
    ) -> None:
        super().__init__(
            text, parent, name=name, variant=variant, icon=icon, accessible_name=accessible_name
        )
        self._text, self._icon, self._busy_text = text, icon or "", busy_text or text
        self._is_busy, self._frame = False, 0
        self._spin = QTimer(self, interval=_FRAME_MILLISECONDS)
        self._spin.timeout.connect(self._on_spin_timeout)
        self.clicked.connect(self._on_clicked)

    @property
    def is_busy(self) -> bool:
        """Whether the work it started goes on."""
        return self._is_busy

    def set_busy(self, is_busy: bool) -> None:
        """Show progress, or be ready again."""
        if is_busy == self._is_busy:
            return
        self._is_busy = is_busy
        # Blocked signals swallow every way of clicking: mouse, keyboard and assistive technology.
        self.blockSignals(is_busy)
        self.setMinimumWidth(self.width() if is_busy and self.isVisible() else 0)
        self.setText(self._busy_text if is_busy else self._text)
        self.setAccessibleDescription(self.tr("In progress") if is_busy else "")
        self._show_progress()
        if is_busy:
            announce(self, self._busy_text)

    def release(self) -> None:
        """Be ready for the next click: the work is done or was refused."""
        self.set_busy(False)

    def set_text(self, text: str) -> None:
        """Another text for the same button."""
        self._text = text
        if not self._is_busy:
            self.setText(text)
        self.setAccessibleName(text)

    def _show_progress(self) -> None:
        set_icon(self, _FRAMES[0] if self._is_busy else self._icon, self.tint)
        if self._is_busy and is_motion_allowed():
            self._spin.start()
        else:
            self._spin.stop()

    @Slot()
    def _on_spin_timeout(self) -> None:
        self._frame = (self._frame + 1) % len(_FRAMES)
        set_icon(self, _FRAMES[self._frame], self.tint)

    @Slot()
    def _on_clicked(self) -> None:
        self.set_busy(True)
