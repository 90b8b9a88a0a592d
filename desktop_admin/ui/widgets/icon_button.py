"""A square button with an icon alone; its name is read out and shown as its tooltip."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_admin.ui.theme.icons import Tint, set_icon
from desktop_admin.ui.widgets.push_button import PushButton


class IconButton(PushButton):
    """34 x 34 pixels; ``is_bare`` is smaller and has no frame until it is pointed at."""

    def __init__(
        self,
        icon: str,
        accessible_name: str,
        parent: QWidget | None = None,
        *,
        name: str,
        is_bare: bool = False,
    ) -> None:
        super().__init__("", parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setToolTip(accessible_name)
        self.setProperty("variant", "bare" if is_bare else "icon")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_icon(self, icon, Tint.TEXT)

    def render_icon(self, icon: str, accessible_name: str) -> None:
        """Another icon and name, for buttons with two states."""
        self.setAccessibleName(accessible_name)
        self.setToolTip(accessible_name)
        set_icon(self, icon, Tint.TEXT)
