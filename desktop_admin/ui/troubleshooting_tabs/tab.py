"""What every tab of the page Troubleshooting has in common."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_admin.ui.theme.tokens import SPACE_4
from desktop_admin.ui.widgets.layouts import vbox


class TroubleshootingTab(QWidget):
    """One column of cards; a tab lives from its first showing as long as its page."""

    def __init__(self, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._column = vbox(SPACE_4, self)

    @property
    def header_widgets(self) -> tuple[QWidget, ...]:
        """What the page's header shows at its right end while this tab is open."""
        return ()

    def reload(self) -> None:
        """Read again what the tab shows; called whenever it is opened, and by **Read again**."""

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put ``widget`` below the others."""
        self._column.addWidget(widget, stretch)
