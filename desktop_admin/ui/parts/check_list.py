"""The rows of a run of checks, kept as they are while the run goes on."""

from __future__ import annotations

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from desktop_admin.state.checks_store import CheckRow
from desktop_admin.ui.parts.check_row import CheckRowView
from desktop_admin.ui.theme.motion import is_motion_allowed
from desktop_admin.ui.widgets.layouts import vbox
from desktop_admin.ui.widgets.translation import translated

_FRAMES = tuple(f"loader-circle@{angle}" for angle in range(0, 360, 45))
_FRAME_MILLISECONDS = 100
_TITLE_LEAST, _TITLE_MOST = 120, 290
_TITLE_ROOM = 8


class CheckList(QWidget):
    """``copy_asked`` carries the text of one check. Arrow keys go from row to row."""

    copy_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._rows: dict[str, CheckRowView] = {}
        self._running: tuple[CheckRowView, ...] = ()
        self._frame = 0
        self._column = vbox(0, self)
        self._spin = QTimer(self, interval=_FRAME_MILLISECONDS)
        self._spin.timeout.connect(self._on_spin_timeout)

    def minimumSizeHint(self) -> QSize:
        # Needs the height for its width: the smallest size of wrapped texts is for a narrower list.
        return QSize(super().minimumSizeHint().width(), 0)

    def show_rows(self, rows: tuple[CheckRow, ...]) -> None:
        """Show these checks; the same ones keep their place, open or closed."""
        if tuple(self._rows) != tuple(row.id for row in rows):
            self._build(rows)
        for row in rows:
            self._rows[row.id].render_row(row)
        self._running = tuple(
            self._rows[row.id] for row in rows if row.is_begun and row.result is None
        )
        if self._running and is_motion_allowed():
            self._spin.start()
        else:
            self._spin.stop()

    def _build(self, rows: tuple[CheckRow, ...]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._rows = {}
        width = self._title_width(rows)
        for row in rows:
            if self._rows:
                self._column.addWidget(_rule())
            view = self._rows[row.id] = CheckRowView(row.id, width, self)
            view.copy_asked.connect(self.copy_asked)
            view.stepped.connect(self._on_stepped)
            self._column.addWidget(view)
        self._column.addStretch(1)

    def _title_width(self, rows: tuple[CheckRow, ...]) -> int:
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        metrics = type(self.fontMetrics())(font)
        widths = [metrics.horizontalAdvance(translated(row.title)) for row in rows]
        return max(_TITLE_LEAST, min(_TITLE_MOST, max(widths, default=0) + _TITLE_ROOM))

    @Slot(object, int)
    def _on_stepped(self, view: CheckRowView, step: int) -> None:
        views = [each for each in self._rows.values() if each.button.isEnabled()]
        at = views.index(view) + step
        if 0 <= at < len(views):
            views[at].button.setFocus()

    @Slot()
    def _on_spin_timeout(self) -> None:
        self._frame = (self._frame + 1) % len(_FRAMES)
        for view in self._running:
            view.button.render_frame(_FRAMES[self._frame])


def _rule() -> QWidget:
    rule = QFrame()
    rule.setProperty("surface", "rule")
    return rule
