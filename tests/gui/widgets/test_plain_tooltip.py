"""No tip interprets markup: names come from a server, and a picture in a tip would be fetched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.connections import Connection, ConnectionKind
from desktop_admin.ui.models.record_table_model import RecordTableModel
from desktop_admin.ui.widgets.connection_switcher import ConnectionSwitcher
from desktop_admin.ui.widgets.elided_label import ElidedLabel
from desktop_admin.ui.widgets.plain_tooltip import plain_tooltip
from desktop_admin.ui.widgets.row_actions_rail import RowActionsRail
from tests.looks import sample

Show = Callable[[QWidget], QWidget]
NAMES = (
    '<img src="file:////evil.example/share/x.png">',
    "<b>Payroll</b>",
    "R&D &lt; sales",
    "Actions for <i>x</i>  and  y",
)


def _read(tip: str) -> str:
    """What a person reads in the tip, whichever way Qt takes it."""
    if "<" not in tip and "&" not in tip:
        return tip
    document = QTextDocument()
    document.setHtml(tip)
    assert "<img" not in tip
    return document.toPlainText()


@pytest.mark.parametrize("name", NAMES)
def test_a_tip_says_a_name_as_it_is(name: str) -> None:
    assert _read(plain_tooltip(name)) == name


def test_a_plain_name_stays_as_it_is() -> None:
    assert plain_tooltip("Payroll export") == "Payroll export"


@pytest.mark.parametrize("name", NAMES)
def test_tips_of_widgets_and_tables_are_plain(show: Show, name: str) -> None:
    label = ElidedLabel(name)
    label.setFixedWidth(20)
    show(label)
    label.grab()
    switcher = ConnectionSwitcher()
    connection = Connection("one", name, ConnectionKind.SANDBOX, "https://sandbox.example.com")
    switcher.show_connections((connection,), "one")
    rail = RowActionsRail(switcher, name="rail")
    rail.place(((0, 0, name, True),))
    button = rail.findChild(QWidget, "rail_row_0_button")
    assert button is not None
    assert [_read(part.toolTip()) for part in (label, switcher, button)] == [name] * 3
    assert button.accessibleName() == name


def test_tips_of_cells_are_plain() -> None:
    model = RecordTableModel(sample.CLIENT_COLUMNS, sample.row_key)
    model.set_records((replace(sample.ROWS[0], id=NAMES[0]),), sample.NOW)
    assert _read(model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)) == NAMES[0]
