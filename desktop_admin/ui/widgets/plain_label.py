"""A label that never interprets markup, in one of the type roles of the visual language."""

from __future__ import annotations

import re
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop_admin.ui.theme.fonts import mono_font
from desktop_admin.ui.theme.styling import set_style_property

_LONG_WORD = re.compile(r"\S{20}(?=\S)")


def _breakable(text: str) -> str:
    """``text`` with places where long words, such as names without blanks, may break."""
    return _LONG_WORD.sub("\\g<0>\u200b", text)


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
    """Plain text only; ``wraps`` breaks lines and takes the width it is given.

    Long words are broken too, unless the text can be selected: a copy has nothing added.
    """

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
        self._plain = ""
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

    def setText(self, text: str) -> None:
        """Show ``text``; assistive technology reads it as it was given."""
        before, self._plain = self._plain, text
        is_fixed = self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
        shown = _breakable(text) if self.wordWrap() and not is_fixed else text
        super().setText(shown)
        if self.accessibleName() in {"", before}:
            self.setAccessibleName("" if shown == text else text)

    def text(self) -> str:
        """What was given to show."""
        return self._plain

    def set_selectable(self) -> None:
        """Let the mouse select and copy the text, for example a request's id."""
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setText(self._plain)

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
