"""A list of things with a check box each, and one for all of them."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop_admin.ui.theme.tokens import SPACE_2
from desktop_admin.ui.widgets.check_field import CheckField
from desktop_admin.ui.widgets.layouts import vbox

_HEIGHT = 220
_BOX_HEIGHT = 26  # room for the ring of the focus


class CheckList(QWidget):
    """``rows`` are pairs of key and text; ``changed`` comes with every check, once for all."""

    changed = Signal()

    def __init__(
        self,
        rows: tuple[tuple[str, str], ...],
        checked: frozenset[str],
        parent: QWidget,
        *,
        name: str,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_choice")
        self._boxes = {key: self._box(f"{name}_check_{key}", text) for key, text in rows}
        self._all = CheckField(self.tr("All of these"), self, name="all_check")
        for key, box in self._boxes.items():
            box.setChecked(key in checked)
            box.toggled.connect(self._on_toggled)
        self._all.clicked.connect(self._on_all_clicked)
        self._all.setMinimumHeight(_BOX_HEIGHT)
        self._lay_out(name)
        self._render_all()

    @property
    def keys(self) -> frozenset[str]:
        """The keys of the checked ones."""
        return frozenset(key for key, box in self._boxes.items() if box.isChecked())

    def _box(self, name: str, text: str) -> CheckField:
        box = CheckField(text.replace("&", "&&"), self, name=name)
        box.setAccessibleName(text)
        box.setMinimumHeight(_BOX_HEIGHT)
        return box

    def _lay_out(self, name: str) -> None:
        inside = QWidget()
        inside.setObjectName(f"{name}_choice_list")
        rows = vbox(SPACE_2, inside)
        rows.setContentsMargins(2, 2, 2, 2)  # room for the ring of the focus
        for box in self._boxes.values():
            rows.addWidget(box)
        rows.addStretch(1)
        area = QScrollArea(self)
        area.setObjectName(f"{name}_choice_area")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setFixedHeight(min(_HEIGHT, inside.sizeHint().height() + 4))
        column = vbox(SPACE_2, self)
        column.addWidget(self._all)
        column.addWidget(area)

    def _render_all(self) -> None:
        self._all.setChecked(len(self.keys) == len(self._boxes))

    @Slot(bool)
    def _on_toggled(self, _is_checked: bool) -> None:
        self._render_all()
        self.changed.emit()

    @Slot(bool)
    def _on_all_clicked(self, is_checked: bool) -> None:
        for box in self._boxes.values():
            with QSignalBlocker(box):  # told once for all: there may be thousands
                box.setChecked(is_checked)
        self._render_all()
        self.changed.emit()
