"""A radio button as large as a card: what the choice is and what it means."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from desktop_admin.ui.theme.current import current_tokens
from desktop_admin.ui.theme.styling import RADIUS_PROPERTY, set_shown
from desktop_admin.ui.theme.tokens import RADIUS_CARD, SPACE_2, Tokens
from desktop_admin.ui.widgets.layouts import hbox, vbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.tag import Tag, TagKind

_DOT, _DOT_LEFT, _DOT_TOP, _TEXT_LEFT = 18, 18, 20, 50


class RadioCard(QRadioButton):
    """A real radio button for the keyboard and for assistive technology, painted as a card."""

    def __init__(
        self, value: str, title: str, text: str, parent: QWidget | None = None, *, name: str
    ) -> None:
        super().__init__(parent)
        self.value = value
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setProperty(RADIUS_PROPERTY, RADIUS_CARD)
        self._title = PlainLabel(title, TextRole.STRONG, wraps=True)
        self._text = PlainLabel(role=TextRole.SECONDARY, wraps=True)
        self._footnote = PlainLabel(role=TextRole.SMALL, wraps=True)
        self._tags = hbox(SPACE_2)
        self._lay_out()
        self.render_texts(text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def render_texts(
        self, text: str, footnote: str = "", tags: tuple[tuple[TagKind, str], ...] = ()
    ) -> None:
        """Show what the choice means, what it touches now, and tags beside its title."""
        self._text.setText(text)
        self._footnote.setText(footnote)
        self._fit_title()
        set_shown(self._footnote, bool(footnote))
        while (item := self._tags.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        for kind, word in tags:
            self._tags.addWidget(Tag(kind, word, parent=self))
        words = [word for _kind, word in tags]
        self.setAccessibleDescription(" ".join([*words, text, footnote]).strip())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else -1

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_card(painter, tokens)
        self._draw_dot(painter, tokens)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit_title()

    def _fit_title(self) -> None:
        self._title.ensurePolished()
        width = self._title.fontMetrics().horizontalAdvance(self._title.text())
        self._title.setMaximumWidth(width + 1)

    def _draw_card(self, painter: QPainter, tokens: Tokens) -> None:
        is_hovered = self.underMouse() and self.isEnabled()
        width = 2.0 if self.isChecked() else 1.0
        line = tokens.accent if self.isChecked() else tokens.faint if is_hovered else tokens.line
        painter.setPen(QPen(QColor(line), width))
        painter.setBrush(QColor(tokens.surface))
        frame = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(frame, RADIUS_CARD, RADIUS_CARD)

    def _draw_dot(self, painter: QPainter, tokens: Tokens) -> None:
        circle = QRectF(_DOT_LEFT, _DOT_TOP, _DOT, _DOT)
        if not self.isChecked():
            painter.setPen(QPen(QColor(tokens.faint), 1.75))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent if self.isEnabled() else tokens.faint))
        painter.drawEllipse(circle)
        painter.setBrush(QColor(tokens.on_accent))
        painter.drawEllipse(circle.adjusted(6, 6, -6, -6))

    def _lay_out(self) -> None:
        top = hbox(SPACE_2)
        # The title takes what it needs, so that the tags stand beside it, and wraps before it
        # makes the page wider than its window.
        top.addWidget(self._title, 1000)
        top.addLayout(self._tags)
        top.addStretch(1)
        column = vbox(6, self)
        column.setContentsMargins(_TEXT_LEFT, 18, 20, 16)
        column.addLayout(top)
        column.addWidget(self._text)
        column.addSpacing(4)
        column.addWidget(self._footnote)
        column.addStretch(1)
        for label in (self._title, self._text, self._footnote):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
