"""A label that never interprets markup, in one of the type roles of the visual language."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop_admin.ui.theme.fonts import mono_font
from desktop_admin.ui.theme.styling import set_style_property


class TextRole(StrEnum):
    """What a text is on the page; the style sheet knows the looks of each."""

    BODY = "body"
    DISPLAY = "display"
    PAGE_TITLE = "page-title"
    HEADING = "heading"
    SECTION = "section"
    STRONG = "strong"
    LABEL = "label"
    MUTED = "muted"
    SECONDARY = "secondary"
    SMALL = "small"
    HINT = "hint"
    COUNT = "count"
    DANGER = "danger"
    WARN = "warn"
    MONO = "mono"
    KIND = "kind"
    NAV_GROUP = "nav-group"


class PlainLabel(QLabel):
    """Plain text only; ``wraps`` breaks lines and takes the width it is given."""

    def __init__(
        self,
        text: str = "",
        role: TextRole = TextRole.BODY,
        parent: QWidget | None = None,
        *,
        name: str = "",
        wraps: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setProperty("textRole", _styled(role))
        self.setWordWrap(wraps)
        if role is TextRole.MONO:
            self.setFont(mono_font())
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def set_selectable(self) -> None:
        """Let the mouse select and copy the text, for example a request's id."""
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def fix_width(self, width: int) -> None:
        """Take exactly ``width`` pixels and the height that the wrapped text needs there."""
        self.ensurePolished()
        self.setFixedWidth(width)
        self.setMinimumHeight(self.heightForWidth(width) if self.text() else 0)

    def set_role(self, role: TextRole) -> None:
        """Dress the label as ``role``."""
        set_style_property(self, "textRole", _styled(role))


def _styled(role: TextRole) -> str:
    return str(TextRole.SECONDARY if role is TextRole.HINT else role)
