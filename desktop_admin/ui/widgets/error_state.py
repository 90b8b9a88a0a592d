"""What stands where a list would be when it could not be loaded: what, why, and Try again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.errors import AppError
from desktop_admin.state.why import why_error
from desktop_admin.ui.theme.icons import Tint
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_4, SPACE_8
from desktop_admin.ui.widgets.announcement import announce
from desktop_admin.ui.widgets.buttons import PlainButton
from desktop_admin.ui.widgets.icon_label import IconLabel
from desktop_admin.ui.widgets.layouts import vbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.translation import translated, translated_detail
from desktop_admin.ui.widgets.why_link import WhyLink

_TEXT_WIDTH = 520


class ErrorState(QWidget):
    """Shows an AppError in full and offers to try again."""

    retry_requested = Signal()

    def __init__(self, parent: QWidget | None = None, *, name: str = "error_state") -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._icon = IconLabel("circle-x", Tint.DANGER, 24)
        self._title = PlainLabel(role=TextRole.SECTION, wraps=True)
        self._text = PlainLabel(role=TextRole.MUTED, wraps=True)
        self._detail = PlainLabel(role=TextRole.SECONDARY, wraps=True, name=f"{name}_detail")
        self._detail.set_selectable()
        self._why = WhyLink(self, name=f"{name}_why_link")
        self._retry = PlainButton(
            self.tr("Try again"), name=f"{name}_retry_button", icon="refresh-cw"
        )
        self._retry.clicked.connect(self._on_retry_clicked)
        self._lay_out()

    def render_error(self, error: AppError) -> None:
        """Show ``error`` and read it out."""
        title, text = translated(error.title), translated(error.next_step)
        self._title.setText(title)
        self._text.setText(text)
        detail = self._detail_of(error)
        self._detail.setText(detail)
        set_shown(self._detail, bool(detail))
        self._why.ask_about(why_error(error), title)
        for label in (self._title, self._text, self._detail):
            label.fix_width(_TEXT_WIDTH)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        announce(self, f"{title} {text}")

    def _detail_of(self, error: AppError) -> str:
        parts = [translated_detail(error.detail or "")]
        if error.request_id:
            parts.append(self.tr("Request {id}").format(id=error.request_id))
        return " · ".join(part for part in parts if part)

    @Slot()
    def _on_retry_clicked(self) -> None:
        self.retry_requested.emit()

    def _lay_out(self) -> None:
        column = vbox(SPACE_2, self)
        column.setContentsMargins(SPACE_4, SPACE_8, SPACE_4, SPACE_8)
        column.addStretch(1)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(SPACE_2)
        for label in (self._title, self._text, self._detail):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._why, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(SPACE_3)
        column.addWidget(self._retry, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
