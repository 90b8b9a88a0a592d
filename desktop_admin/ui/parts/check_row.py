"""One check as a row that can be opened: sign, title, finding, time; below it what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_admin.diagnostics.engine import CheckResult
from desktop_admin.state.checks_store import CheckRow
from desktop_admin.ui.parts.check_words import (
    detail_text,
    finding_text,
    result_text,
    sign_of,
    state_word,
    time_text,
)
from desktop_admin.ui.theme.fonts import mono_font
from desktop_admin.ui.theme.icons import Tint
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_5
from desktop_admin.ui.widgets.copy_button import CopyButton
from desktop_admin.ui.widgets.elided_label import ElidedLabel
from desktop_admin.ui.widgets.icon_label import IconLabel
from desktop_admin.ui.widgets.layouts import hbox, vbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.push_button import PushButton
from desktop_admin.ui.widgets.translation import translated

_SIDE = 12  # pixels left and right of what stands in a row
_ARROW = 16
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CheckRowButton(PushButton):
    """The row itself, pressed to open and close it; ``stepped`` asks for the row above or below.

    Not checkable, or assistive technology would call it a check box.
    """

    toggled_open = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget, *, name: str, title_width: int) -> None:
        super().__init__("", parent)
        self.setObjectName(name)
        self.setProperty("variant", "check-row")
        self._is_open = False
        self.clicked.connect(self._on_clicked)
        self._icon = IconLabel()
        self._title = ElidedLabel(role=TextRole.STRONG)
        self._title.setFixedWidth(title_width)
        self._finding = ElidedLabel(role=TextRole.MUTED)
        self._time = PlainLabel(role=TextRole.MUTED)
        self._time.setFont(mono_font())
        self._arrow = IconLabel(size=_ARROW)
        self._lay_out()

    @property
    def is_open(self) -> bool:
        """Whether what is below the row is shown."""
        return self._is_open

    @property
    def is_cut_off(self) -> bool:
        """Whether the finding is longer than the row is wide."""
        return self._finding.sizeHint().width() > self._finding.width()

    def render_row(self, row: CheckRow, title: str) -> None:
        """Show how the check stands."""
        self._icon.render_icon(*sign_of(row))
        self._title.setText(title)
        self._finding.setText(finding_text(row))
        self._time.setText(time_text(row))
        self.setAccessibleName(f"{title}, {state_word(row)}")
        self.setEnabled(row.result is not None)
        self._is_open = self._is_open and row.result is not None
        self._render_open()

    def _render_open(self) -> None:
        name = "chevron-down" if self._is_open else "chevron-right"
        self._arrow.render_icon(name if self.isEnabled() else "")
        state = self.tr("open") if self._is_open else self.tr("closed")
        said = (self._finding.text(), self._time.text(), state if self.isEnabled() else "")
        self.setAccessibleDescription(", ".join(part for part in said if part))

    def render_frame(self, icon: str) -> None:
        """Show the next picture of what is under way."""
        self._icon.render_icon(icon, Tint.MUTED)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    @Slot()
    def _on_clicked(self) -> None:
        self._is_open = not self._is_open
        self._render_open()
        self.toggled_open.emit()

    def _lay_out(self) -> None:
        row = hbox(SPACE_3, self, (_SIDE, 0, _SIDE, 0))
        row.addWidget(self._icon)
        row.addSpacing(SPACE_3)
        row.addWidget(self._title)
        row.addWidget(self._finding, 1)
        row.addWidget(self._time)
        row.addWidget(self._arrow)
        for part in (self._icon, self._title, self._finding, self._time, self._arrow):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class CheckRowView(QWidget):
    """A row with what it opens to; ``copy_asked`` carries a text, ``stepped`` the row and +-1."""

    copy_asked = Signal(str)
    stepped = Signal(object, int)

    def __init__(self, check_id: str, title_width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._result: CheckResult | None = None
        self.button = CheckRowButton(self, name=f"check_{check_id}_row", title_width=title_width)
        self.button.toggled_open.connect(self._on_toggled)
        self.button.stepped.connect(self._on_stepped)
        self._panel = QWidget(self)
        self._panel.setObjectName(f"check_{check_id}_panel")
        self._cause = PlainLabel(wraps=True)
        self._step = PlainLabel(wraps=True, name=f"check_{check_id}_step")
        self._detail = PlainLabel(role=TextRole.MONO, wraps=True, name=f"check_{check_id}_detail")
        self._copy = CopyButton(self.tr("Copy"), self, name=f"copy_{check_id}_button")
        self._copy.copy_requested.connect(self._on_copy_requested)
        self._lay_out(title_width)

    def render_row(self, row: CheckRow) -> None:
        """Show how the check stands; it closes where there is nothing to open."""
        title = translated(row.title)
        self._result = row.result
        self.button.render_row(row, title)
        self._copy.setAccessibleName(self.tr("Copy “{title}”").format(title=title))
        self._render_panel()

    def _render_panel(self) -> None:
        result, is_open = self._result, self.button.is_open
        set_shown(self._panel, is_open and result is not None)
        if result is None or not is_open:
            return
        finding = result.finding
        self._cause.setText(translated(finding.cause))
        set_shown(self._cause, self.button.is_cut_off)
        step = "" if finding.next_step is None else translated(finding.next_step)
        self._step.setText(step)
        set_shown(self._step, bool(step))
        self._detail.setText(detail_text(result))
        set_shown(self._detail, bool(finding.detail))

    def _lay_out(self, title_width: int) -> None:
        for label in (self._cause, self._step, self._detail):
            label.set_selectable()
            label.setMinimumWidth(1)
        texts = vbox(SPACE_2)
        for label in (self._cause, self._step, self._detail):
            texts.addWidget(label)
        left = _SIDE + self._icon_room() + title_width + SPACE_3
        row = hbox(SPACE_5, self._panel, (left, 0, _SIDE, SPACE_3))
        row.addLayout(texts, 1)
        row.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        column = vbox(0, self)
        column.addWidget(self.button)
        column.addWidget(self._panel)

    @staticmethod
    def _icon_room() -> int:
        return IconLabel().sizeHint().width() + 2 * SPACE_3

    @Slot()
    def _on_toggled(self) -> None:
        self._render_panel()

    @Slot(int)
    def _on_stepped(self, step: int) -> None:
        self.stepped.emit(self, step)

    @Slot()
    def _on_copy_requested(self) -> None:
        if self._result is not None:
            self.copy_asked.emit(result_text(self._result))
            self._copy.confirm()
