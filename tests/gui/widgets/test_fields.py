"""Fields: labelled, described, refused in place, and worked with the keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.ui.theme.fonts import MONO_FAMILY
from desktop_admin.ui.widgets import search_field
from desktop_admin.ui.widgets.check_field import CheckField
from desktop_admin.ui.widgets.choice_field import ChoiceField
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.password_field import PasswordField
from desktop_admin.ui.widgets.read_only_field import ReadOnlyField
from desktop_admin.ui.widgets.search_field import SearchField
from desktop_admin.ui.widgets.segmented_choice import SegmentedChoice
from desktop_admin.ui.widgets.tab_bar import TabBar
from desktop_admin.ui.widgets.tag import TagKind
from desktop_admin.ui.widgets.text_field import TextField
from tests.gui.accessibility import accessible_name, assert_accessible

Show = Callable[[QWidget], QWidget]
KINDS = (
    ("local", "Local", TagKind.OK),
    ("sandbox", "Sandbox", TagKind.WARN),
    ("production", "Production", TagKind.DANGER),
)


def described(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Description)


def test_a_label_names_the_control_and_its_error_describes_it(show: Show) -> None:
    line = TextField(name="name_field")
    field = LabeledField("Name", line, "Shown to administrators only.")
    window = show(field)
    assert accessible_name(line) == "Name"
    assert described(line) == "Shown to administrators only."
    field.set_error("Enter a name.")
    assert (field.error, described(line)) == ("Enter a name.", "Enter a name.")
    assert line.property("hasError") is True
    field.set_error("")
    assert described(line) == "Shown to administrators only."
    assert_accessible(window)


def test_a_label_names_the_editor_inside_a_composed_field(show: Show) -> None:
    field = LabeledField("Password", PasswordField(name="password_field"))
    window = show(field)
    assert accessible_name(window.findChild(QLineEdit)) == "Password"
    assert_accessible(window)


@pytest.mark.parametrize("make", [TextField, ReadOnlyField])
def test_fields_have_the_height_of_fields(show: Show, make: type[QLineEdit]) -> None:
    line = make(name="field", accessible_name="Field")
    show(line)
    assert line.height() == 36


def test_a_read_only_field_is_selectable_and_not_editable(show: Show, qtbot: QtBot) -> None:
    line = ReadOnlyField("https://apps.example.com", name="url_field", accessible_name="URL")
    show(line)
    line.setFocus()
    qtbot.keyClicks(line, "x")
    qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == line.selectedText() == "https://apps.example.com"
    assert line.font().family() == MONO_FAMILY


def test_search_waits_for_a_pause_and_asks_once(
    show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_field, "PAUSE_MILLISECONDS", 30)
    field = SearchField("Search clients")
    window = show(field)
    searches = QSignalSpy(field.search_changed)
    qtbot.keyClicks(field, "crm")
    assert searches.count() == 0
    qtbot.waitUntil(lambda: searches.count() == 1)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert [searches.at(at) for at in range(searches.count())] == [["crm"], [""]]
    assert_accessible(window)


def test_a_choice_says_what_the_person_picked(show: Show, qtbot: QtBot) -> None:
    field = ChoiceField(name="language_choice", accessible_name="Language")
    field.set_choices((("en", "English"), ("fr", "Français")))
    window = show(field)
    chosen = QSignalSpy(field.chosen)
    field.select("fr")
    assert (field.value, chosen.count()) == ("fr", 0)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert (field.value, chosen.at(0)) == ("en", ["en"])
    field.set_choices((("fr", "Français"), ("en", "English")))
    assert field.value == "en"
    assert_accessible(window)


def test_one_segment_is_chosen_and_arrows_move_it(show: Show, qtbot: QtBot) -> None:
    choice = SegmentedChoice(KINDS, name="kind_choice", accessible_name="Kind")
    window = show(choice)
    chosen = QSignalSpy(choice.chosen)
    choice.select("local")
    assert chosen.count() == 0
    local = window.findChild(QWidget, "kind_choice_local_button")
    local.setFocus()
    qtbot.keyClick(local, Qt.Key.Key_Right)
    assert (choice.value, chosen.at(0)) == ("sandbox", ["sandbox"])
    assert_accessible(window)


def test_tabs_are_walked_with_arrows(show: Show, qtbot: QtBot) -> None:
    tabs = TabBar((("one", "Connection"), ("two", "Security")), name="settings_tabs")
    tabs.setAccessibleName("Settings")
    window = show(tabs)
    chosen = QSignalSpy(tabs.chosen)
    tabs.select("two")
    assert (tabs.value, chosen.count()) == ("two", 0)
    tabs.setFocus()
    qtbot.keyClick(tabs, Qt.Key.Key_Left)
    assert (tabs.value, chosen.at(0)) == ("one", ["one"])
    assert_accessible(window)


def test_a_check_is_set_with_space(show: Show, qtbot: QtBot) -> None:
    check = CheckField("Keep me signed in", name="keep_check")
    window = show(check)
    check.setFocus()
    qtbot.keyClick(check, Qt.Key.Key_Space)
    assert check.isChecked()
    assert_accessible(window)


def test_a_narrow_field_stays_at_the_left_of_its_label(show: Show, qtbot: QtBot) -> None:
    line = TextField(name="seconds_field")
    line.setMaximumWidth(120)
    field = LabeledField("Seconds", line)
    show(field)
    assert (line.mapTo(field, line.rect().topLeft()).x(), line.width()) == (0, 120)
    line.setMaximumWidth(10_000)
    qtbot.waitUntil(lambda: line.width() >= field.width() - 2)


def test_a_choice_gives_up_width_where_it_is_scarce_and_lists_its_texts_whole(
    qtbot: QtBot,
) -> None:
    field = ChoiceField(name="action_choice", accessible_name="Action")
    field.set_choices((("", "A text that is longer than the room there is for the choice"),))
    qtbot.addWidget(field)
    field.resize(120, 36)
    field.show()
    assert field.minimumSizeHint().width() < 120 < field.sizeHint().width()
    field.showPopup()
    assert field.view().width() > field.sizeHint().width() - 60
    field.hidePopup()
