"""Puts one line in the place of another, so that what the other one held is never told again."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from desktop_admin.ui.theme.styling import set_shown, set_style_property


def drop_line(line: QLineEdit) -> None:
    """Take a line that was swapped away out of the window, with the text in it."""
    line.setParent(None)
    line.deleteLater()


def swap_lines(holder: QWidget, row: QBoxLayout, old: QLineEdit, new: QLineEdit) -> None:
    """Show ``new`` where ``old`` was: with its names, its error, and the focus if it had it.

    Emptying or masking a line would send its former text over the accessibility bus.
    """
    new.setAccessibleName(old.accessibleName())
    new.setAccessibleDescription(old.accessibleDescription())
    set_style_property(new, "hasError", bool(old.property("hasError")))
    if row.indexOf(new) < 0:
        row.insertWidget(row.indexOf(old), new, 1)
    had_focus = old.hasFocus()
    holder.setFocusProxy(new)
    set_shown(new, True)
    if had_focus:
        new.setFocus()
    set_shown(old, False)
