"""A secret is twelve dots, and nowhere in the window, until the person reveals it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.domain.secret import MASK, Secret
from desktop_admin.ui.widgets.password_field import PasswordField
from desktop_admin.ui.widgets.secret_field import SecretField
from tests.gui.accessibility import assert_accessible

VALUE = "oss_0O1lI4sWb7cRk"


@pytest.fixture
def field(show: Callable[[QWidget], QWidget]) -> SecretField:
    made = SecretField("Client Secret", name="secret_field")
    made.show_secret(Secret(VALUE))
    show(made)
    return made


def line_of(field: QWidget) -> QLineEdit:
    found = field.findChild(QLineEdit)
    assert found is not None
    return found


def reveal_button(field: QWidget) -> QAbstractButton:
    found = field.findChild(QAbstractButton)
    assert found is not None
    return found


def everything_said(field: QWidget) -> str:
    said = []
    for widget in (field, *field.findChildren(QWidget)):
        said += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        interface = QAccessible.queryAccessibleInterface(widget)
        said += [interface.text(kind) for kind in QAccessible.Text if kind.value < 10]
        if interface.textInterface() is not None:
            text = interface.textInterface()
            said.append(text.text(0, text.characterCount()))
    return "\n".join(said)


@pytest.mark.parametrize("value", ["x", VALUE, "y" * 200])
def test_a_masked_secret_is_twelve_dots_whatever_its_length(field: SecretField, value: str) -> None:
    field.show_secret(Secret(value))
    assert line_of(field).text() == MASK == "•" * 12


def test_a_masked_secret_is_in_no_text_of_the_window(field: SecretField) -> None:
    assert VALUE not in everything_said(field)
    field.set_revealed(True)
    assert VALUE in everything_said(field)
    field.conceal()
    assert VALUE not in everything_said(field)


def test_the_button_reveals_and_hides(field: SecretField, qtbot: QtBot) -> None:
    button = reveal_button(field)
    assert button.accessibleName() == "Reveal Client Secret"
    with qtbot.waitSignal(field.revealed_changed):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert line_of(field).text() == VALUE
    assert button.accessibleName() == "Hide Client Secret"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert line_of(field).text() == MASK


def test_a_revealed_secret_leaves_the_field_by_no_key(field: SecretField, qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    field.set_revealed(True)
    line = line_of(field)
    line.selectAll()
    for key in (Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_Insert):
        qtbot.keyClick(line, key, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "before"
    assert line.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
    assert not line.dragEnabled()
    assert not line.isUndoAvailable()


def test_hiding_leaves_no_undo_that_brings_it_back(field: SecretField, qtbot: QtBot) -> None:
    field.set_revealed(True)
    field.conceal()
    qtbot.keyClick(line_of(field), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    line_of(field).undo()
    assert line_of(field).text() == MASK


def test_a_value_that_is_elsewhere_cannot_be_revealed(field: SecretField) -> None:
    field.show_masked("Qw7F")
    assert line_of(field).text() == f"{MASK}  Qw7F"
    assert reveal_button(field).isHidden()
    field.set_revealed(True)
    assert not field.is_revealed


def test_clearing_forgets_the_value(field: SecretField) -> None:
    field.set_revealed(True)
    field.clear()
    assert line_of(field).text() == ""
    assert not field.is_revealed


def test_the_field_is_reached_by_tab_and_by_name(field: SecretField, qtbot: QtBot) -> None:
    line_of(field).setFocus()
    qtbot.keyClick(line_of(field), Qt.Key.Key_Tab)
    assert reveal_button(field).hasFocus()
    assert_accessible(field)


def test_a_password_is_masked_and_handed_over_as_a_secret(
    show: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    field = PasswordField(name="password_field")
    show(field)
    line = line_of(field)
    line.setAccessibleName("Password")
    with qtbot.waitSignal(field.submitted):
        qtbot.keyClicks(line, "hunter2")
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert field.secret() == Secret("hunter2")
    assert "hunter2" not in line.displayText()
    reveal_button(field).click()
    assert line.displayText() == "hunter2"
    field.clear()
    assert field.is_empty
    assert line.echoMode() is QLineEdit.EchoMode.Password
    assert_accessible(field)


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier),
        (
            Qt.Key.Key_Right,
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier,
        ),
    ],
)
def test_no_key_selects_a_revealed_secret(
    field: SecretField, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    """What keys select, Qt puts into the X11 primary clipboard, and nothing takes it off."""
    field.set_revealed(True)
    line = line_of(field)
    line.setFocus()
    qtbot.keyClick(line, key, modifiers)
    assert line.selectedText() == ""
    qtbot.keyClick(line, Qt.Key.Key_End)
    assert line.cursorPosition() == len(VALUE)
