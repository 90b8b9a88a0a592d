"""A list of clients with a check box each: what is about to be done is done to the checked ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop_admin.domain.credentials import Client
from desktop_admin.domain.names import display_name
from desktop_admin.ui.models.relative_time import relative_time
from desktop_admin.ui.theme.tokens import SPACE_2
from desktop_admin.ui.widgets.check_field import CheckField
from desktop_admin.ui.widgets.layouts import vbox

_HEIGHT = 220
_BOX_HEIGHT = 26  # room for the ring of the focus


class ClientChoice(QWidget):
    """``changed`` comes with every check, and once when all are checked."""

    changed = Signal()

    def __init__(
        self, clients: Sequence[Client], checked: Client, now: datetime, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("client_choice")
        self._boxes = [(client, self._box(client, now)) for client in clients]
        self._all = CheckField(self.tr("All of these"), self, name="all_check")
        for client, box in self._boxes:
            box.setChecked(client.client_id == checked.client_id)
            box.toggled.connect(self._on_toggled)
        self._all.clicked.connect(self._on_all_clicked)
        self._all.setMinimumHeight(_BOX_HEIGHT)
        self._lay_out()
        self._render_all()

    @property
    def chosen(self) -> tuple[Client, ...]:
        """The checked clients, in the order of the list."""
        return tuple(client for client, box in self._boxes if box.isChecked())

    def _box(self, client: Client, now: datetime) -> CheckField:
        if client.last_used_at is None:
            template = self.tr("{name}, never used")
        else:
            template = self.tr("{name}, last used {when} from {address}")
        when = "" if client.last_used_at is None else relative_time(client.last_used_at, now)
        text = template.format(
            name=display_name(client.name), when=when, address=client.last_used_from or "–"
        )
        box = CheckField(text.replace("&", "&&"), self, name=f"client_check_{client.client_id}")
        box.setAccessibleName(text)
        box.setMinimumHeight(_BOX_HEIGHT)
        return box

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("client_choice_list")
        rows = vbox(SPACE_2, inside)
        rows.setContentsMargins(2, 2, 2, 2)  # room for the ring of the focus
        for _, box in self._boxes:
            rows.addWidget(box)
        rows.addStretch(1)
        area = QScrollArea(self)
        area.setObjectName("client_choice_area")
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
        count = len(self.chosen)
        self._all.setChecked(count == len(self._boxes))

    @Slot(bool)
    def _on_toggled(self, _is_checked: bool) -> None:
        self._render_all()
        self.changed.emit()

    @Slot(bool)
    def _on_all_clicked(self, is_checked: bool) -> None:
        for _, box in self._boxes:
            with QSignalBlocker(box):  # told once for all: there may be thousands
                box.setChecked(is_checked)
        self._render_all()
        self.changed.emit()
