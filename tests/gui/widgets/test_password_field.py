"""What is typed into a password field leaves it as a Secret, and is told to nobody on the way."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QClipboard, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.domain.secret import Secret
from desktop_admin.ui.widgets.masked_line import DOT, MaskedLine
from desktop_admin.ui.widgets.password_field import PasswordField
from tests.gui.accessibility import assert_accessible

VALUE = "hunter2"
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def field(show: Callable[[QWidget], QWidget]) -> PasswordField:
    made = PasswordField(name="password_field")
    made.findChildren(QLineEdit)[0].setAccessibleName("Password")
    show(made)
    return made


def line_of(field: QWidget) -> QLineEdit:
    """The line that is in the window now."""
    (found,) = (each for each in field.findChildren(QLineEdit) if not each.isHidden())
    return found


def eye_of(field: QWidget) -> QAbstractButton:
    found = field.findChild(QAbstractButton)
    assert found is not None
    return found


def test_it_is_masked_and_handed_over_as_a_secret(field: PasswordField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.submitted):
        qtbot.keyClicks(line_of(field), VALUE)
        qtbot.keyClick(line_of(field), Qt.Key.Key_Return)
    assert field.secret() == Secret(VALUE)
    assert line_of(field).echoMode() is QLineEdit.EchoMode.Password
    assert_accessible(field)


def test_the_line_itself_holds_dots_after_every_change(field: PasswordField, qtbot: QtBot) -> None:
    """Qt tells assistive technology what a line's text becomes, masked or not."""
    told: list[str] = []
    line_of(field).textChanged.connect(told.append)
    qtbot.keyClicks(line_of(field), VALUE)
    qtbot.keyClick(line_of(field), Qt.Key.Key_Backspace)
    QGuiApplication.clipboard().setText("pasted")
    qtbot.keyClick(line_of(field), Qt.Key.Key_V, CONTROL)
    QGuiApplication.sendEvent(line_of(field), _committed("ime"))
    assert field.secret() == Secret("hunter" + "pasted" + "ime")
    assert len(told) >= len(VALUE) + 3
    assert set("".join(told)) == {DOT}
    interface = QAccessible.queryAccessibleInterface(line_of(field)).textInterface()
    assert set(interface.text(0, interface.characterCount())) <= {DOT, "●"}


@pytest.mark.parametrize(
    ("keys", "left"),
    [
        (((Qt.Key.Key_Home, None), (Qt.Key.Key_Delete, None)), "unter2"),
        (((Qt.Key.Key_Left, None), (Qt.Key.Key_Left, None), (Qt.Key.Key_X, None)), "huntexr2"),
        (((Qt.Key.Key_Left, SHIFT), (Qt.Key.Key_Left, SHIFT), (Qt.Key.Key_X, None)), "huntex"),
        (((Qt.Key.Key_Home, SHIFT), (Qt.Key.Key_Backspace, None)), ""),
        (((Qt.Key.Key_A, CONTROL), (Qt.Key.Key_Y, None)), "y"),
        (((Qt.Key.Key_Backspace, None), (Qt.Key.Key_Z, CONTROL)), ""),  # Qt empties the line
        (((Qt.Key.Key_A, CONTROL), (Qt.Key.Key_X, CONTROL)), ""),
    ],
    ids=["delete", "insert", "replace", "backspace", "replace all", "undo", "cut"],
)
def test_editing_in_the_middle_changes_what_was_meant(
    field: PasswordField,
    qtbot: QtBot,
    keys: tuple[tuple[Qt.Key, Qt.KeyboardModifier | None], ...],
    left: str,
) -> None:
    QGuiApplication.clipboard().setText("before")
    qtbot.keyClicks(line_of(field), VALUE)
    for key, modifier in keys:
        qtbot.keyClick(line_of(field), key, modifier or Qt.KeyboardModifier.NoModifier)
    assert field.secret() == Secret(left)
    assert QGuiApplication.clipboard().text() == "before"


@pytest.mark.parametrize(
    ("put_in", "typed"),
    [("new", "new"), (f"{DOT}x{DOT * 6}", "hxunter2"), (f"{DOT * 7}x", "hunter2x"), ("", "")],
)
def test_what_assistive_technology_puts_in_is_taken_and_dotted(
    field: PasswordField, qtbot: QtBot, put_in: str, typed: str
) -> None:
    qtbot.keyClicks(line_of(field), VALUE)
    line_of(field).setText(put_in)
    assert field.secret() == Secret(typed)
    assert line_of(field).text() == DOT * len(typed)


def test_paste_is_one_line_and_never_longer_than_the_field(field: PasswordField) -> None:
    line = line_of(field)
    line.setMaxLength(10)
    QGuiApplication.clipboard().setText("two\nlines, too long\n")
    QTest.keyClick(line, Qt.Key.Key_V, CONTROL)
    assert field.secret() == Secret("two lines,")
    assert line.text() == DOT * 10


def test_the_middle_button_pastes_the_selection(field: PasswordField) -> None:
    clipboard = QGuiApplication.clipboard()
    if not clipboard.supportsSelection():
        clipboard.setText("")
    clipboard.setText("chosen", QClipboard.Mode.Selection)
    expected = clipboard.text(QClipboard.Mode.Selection)
    QTest.mouseClick(line_of(field), Qt.MouseButton.MiddleButton, pos=QPoint(5, 5))
    assert field.secret() == Secret(expected)


def test_showing_brings_a_line_that_is_gone_when_it_is_hidden_again(
    field: PasswordField, qtbot: QtBot
) -> None:
    masked = line_of(field)
    told: list[str] = []
    masked.textChanged.connect(told.append)
    qtbot.keyClicks(masked, VALUE)
    masked.setAccessibleDescription("Enter it")
    eye_of(field).click()
    shown = line_of(field)
    assert (shown.text(), shown.echoMode()) == (VALUE, QLineEdit.EchoMode.Normal)
    assert (shown.accessibleName(), shown.accessibleDescription()) == ("Password", "Enter it")
    assert eye_of(field).accessibleName() == "Hide password"
    assert_accessible(field)
    shown.setText("other")
    eye_of(field).click()
    assert line_of(field) is masked
    assert field.secret() == Secret("other")
    assert field.findChildren(QLineEdit) == [masked]
    assert set("".join(told)) == {DOT}


def test_the_focus_stays_in_the_field(field: PasswordField, qtbot: QtBot) -> None:
    line_of(field).setFocus()
    eye_of(field).setFocusPolicy(Qt.FocusPolicy.NoFocus)
    eye_of(field).click()
    assert line_of(field).hasFocus()
    with qtbot.waitSignals([field.changed, field.submitted]):
        qtbot.keyClicks(line_of(field), "x")
        qtbot.keyClick(line_of(field), Qt.Key.Key_Return)
    eye_of(field).click()
    assert line_of(field).hasFocus()


def test_clearing_forgets_and_masks(field: PasswordField, qtbot: QtBot) -> None:
    qtbot.keyClicks(line_of(field), VALUE)
    eye_of(field).click()
    field.clear()
    assert field.is_empty
    assert line_of(field).echoMode() is QLineEdit.EchoMode.Password
    assert line_of(field).text() == ""
    assert eye_of(field).accessibleName() == "Show password"


@pytest.mark.parametrize("is_shown", [False, True])
def test_no_input_method_may_keep_what_is_typed(field: PasswordField, *, is_shown: bool) -> None:
    if is_shown:
        eye_of(field).click()
    hints = line_of(field).inputMethodHints()
    for hint in ("ImhHiddenText", "ImhSensitiveData", "ImhNoPredictiveText"):
        assert Qt.InputMethodHint[hint] in hints
    assert not line_of(field).dragEnabled()


def test_a_masked_line_takes_no_drops(field: PasswordField) -> None:
    assert isinstance(line_of(field), MaskedLine)
    assert not line_of(field).acceptDrops()


def _committed(text: str) -> QInputMethodEvent:
    event = QInputMethodEvent("composing", [])
    event.setCommitString(text)
    return event
