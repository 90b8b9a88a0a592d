"""A secret is twelve dots, and nowhere in the window, until the person reveals it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QClipboard, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.domain.secret import MASK, Secret
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
    """The line that is in the window now."""
    (found,) = (each for each in field.findChildren(QLineEdit) if not each.isHidden())
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


def test_no_input_method_may_keep_a_secret(field: SecretField) -> None:
    for is_revealed in (False, True):
        field.set_revealed(is_revealed)
        hints = line_of(field).inputMethodHints()
        for hint in ("ImhHiddenText", "ImhSensitiveData", "ImhNoPredictiveText"):
            assert Qt.InputMethodHint[hint] in hints
        assert not line_of(field).testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_line_of_a_revealed_secret_is_gone_when_it_is_hidden(field: SecretField) -> None:
    """A line that is masked or emptied tells assistive technology what was in it."""
    masked, told = line_of(field), list[str]()
    masked.textChanged.connect(told.append)
    field.set_revealed(True)
    assert line_of(field) is not masked
    assert line_of(field).accessibleName() == "Client Secret"
    field.conceal()
    assert field.findChildren(QLineEdit) == [masked]
    assert told == []


def test_no_mouse_takes_a_revealed_secret_away(field: SecretField, qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    field.set_revealed(True)
    line = line_of(field)
    qtbot.mouseDClick(line, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(line, Qt.MouseButton.MiddleButton)
    assert line.text() == VALUE
    assert VALUE not in clipboard.text(QClipboard.Mode.Selection)
    assert not line.acceptDrops() or line.isReadOnly()


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
