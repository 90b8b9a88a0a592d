"""The table model keeps Qt's contract and shows records as their columns say."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.modeltest import ModelTester

from desktop_admin.ui.models.record_table_model import WHOLE_TEXT_ROLE, RecordTableModel
from tests.looks import sample

NAME, CLIENT_ID, _CREATED, USED, STATE = range(5)


@pytest.fixture
def model() -> RecordTableModel[sample.Row]:
    made = RecordTableModel(sample.CLIENT_COLUMNS, sample.row_key)
    made.set_records(sample.ROWS, sample.NOW)
    return made


def test_it_keeps_the_contract_of_models(
    model: RecordTableModel[sample.Row], qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model)
    model.set_records(sample.ROWS[:2], sample.NOW)
    model.set_records(sample.ROWS[:4], sample.NOW)
    model.set_records(tuple(reversed(sample.ROWS)), sample.NOW)
    model.set_records(sample.ROWS[1:3], sample.NOW)
    model.set_records(sample.ROWS[:2], sample.NOW)
    model.set_records((), sample.NOW)
    assert model.rowCount() == 0


def test_cells_are_said_in_short_and_known_whole(model: RecordTableModel[sample.Row]) -> None:
    index = model.index(0, CLIENT_ID)
    assert index.data() == "osc_8Yt2…kLm0"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "osc_8Yt2mT4sWb7cRkLm0"
    assert index.data(WHOLE_TEXT_ROLE) == "osc_8Yt2mT4sWb7cRkLm0"
    assert model.index(0, USED).data() == "4 minutes ago"
    assert model.index(0, USED).data(WHOLE_TEXT_ROLE) == "2026-09-02 12:26:00 +0000"
    assert model.index(4, USED).data() == "never"
    assert model.index(1, STATE).data() == "Rotation due"


def test_names_show_what_they_hide(model: RecordTableModel[sample.Row]) -> None:
    model.set_records((replace(sample.ROWS[0], name="pay\u202eroll"),), sample.NOW)
    assert model.index(0, NAME).data() == "pay<U+202E>roll"


def test_more_records_are_added_without_starting_over(model: RecordTableModel[sample.Row]) -> None:
    model.set_records(sample.ROWS[:2], sample.NOW)
    resets, inserts = QSignalSpy(model.modelReset), QSignalSpy(model.rowsInserted)
    model.set_records(sample.ROWS, sample.NOW)
    assert (resets.count(), inserts.count()) == (0, 1)


def test_new_records_come_above_and_the_oldest_go(model: RecordTableModel[sample.Row]) -> None:
    model.set_records(sample.ROWS[2:4], sample.NOW)
    held = QPersistentModelIndex(model.index(0, NAME))
    resets, inserts = QSignalSpy(model.modelReset), QSignalSpy(model.rowsInserted)
    removals = QSignalSpy(model.rowsRemoved)
    model.set_records(sample.ROWS[:3], sample.NOW)
    assert (resets.count(), inserts.count(), removals.count()) == (0, 1, 1)
    assert (held.row(), held.data()) == (2, sample.ROWS[2].name)
    assert model.records == sample.ROWS[:3]
    model.set_records((sample.ROWS[3], *sample.ROWS[1:3]), sample.NOW)
    assert (resets.count(), model.rowCount()) == (1, 3)


def test_changed_records_keep_their_rows(model: RecordTableModel[sample.Row]) -> None:
    resets, changes = QSignalSpy(model.modelReset), QSignalSpy(model.dataChanged)
    renamed = replace(sample.ROWS[0], name="Renamed")
    model.set_records((renamed, *sample.ROWS[1:]), sample.NOW + timedelta(minutes=1))
    assert (resets.count(), changes.count()) == (0, 1)
    assert model.index(0, NAME).data() == "Renamed"
    assert model.index(0, USED).data() == "5 minutes ago"
