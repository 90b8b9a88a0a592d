"""A tag: one word about a state, in colour and always also in words."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_admin.ui.theme.current import current_tokens
from desktop_admin.ui.theme.icons import draw_icon
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.theme.tokens import HEADER_PX, Tokens

TAG_HEIGHT = 22
_SIDE, _ICON, _ICON_GAP = 8, 13, 5


class TagKind(StrEnum):
    """What a tag says about its subject."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    OK = "ok"
    WARN = "warn"
    DANGER = "danger"


def tag_colors(tokens: Tokens, kind: TagKind) -> tuple[str, str]:
    """Ink and ground of a tag."""
    if kind is TagKind.NEUTRAL:
        return tokens.muted, tokens.neutral_soft
    return str(getattr(tokens, kind)), str(getattr(tokens, f"{kind}_soft"))


def tag_font(base: QFont) -> QFont:
    """The font of a tag beside text in ``base``."""
    font = QFont(base)
    font.setPixelSize(HEADER_PX)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def tag_width(base: QFont, text: str, icon: str = "") -> int:
    """How wide the tag gets, in pixels."""
    width = QFontMetrics(tag_font(base)).horizontalAdvance(text) + 2 * _SIDE
    return width + (_ICON + _ICON_GAP if icon else 0)


def draw_tag(
    painter: QPainter, rect: QRect, kind: TagKind, text: str, *, icon: str = "", base: QFont
) -> None:
    """Draw a tag into ``rect``, also as a part of a table cell."""
    ink, ground = tag_colors(current_tokens(), kind)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(rect, TAG_HEIGHT / 2, TAG_HEIGHT / 2)
    inner = rect.adjusted(_SIDE, 0, -_SIDE, 0)
    if icon:
        top = rect.center().y() - _ICON / 2 + 0.5
        draw_icon(painter, icon, ink, QRectF(inner.left(), top, _ICON, _ICON))
        inner.setLeft(inner.left() + _ICON + _ICON_GAP)
    painter.setFont(tag_font(base))
    painter.setPen(QColor(ink))
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    painter.restore()


class Tag(QWidget):
    """A tag that stands by itself; its text is its accessible name."""

    def __init__(
        self,
        kind: TagKind = TagKind.NEUTRAL,
        text: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind, self._text, self._icon = kind, text, icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.render_tag(kind, text, icon)

    def render_tag(self, kind: TagKind, text: str, icon: str = "") -> None:
        """Show another state."""
        self._kind, self._text, self._icon = kind, text, icon
        self.setAccessibleName(text)
        set_shown(self, bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(tag_width(self.font(), self._text, self._icon), TAG_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_tag(painter, self.rect(), self._kind, self._text, icon=self._icon, base=self.font())
