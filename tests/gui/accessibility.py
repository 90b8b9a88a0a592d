"""Walk a page or dialog and name the controls that a screen reader or a test would not find."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QComboBox, QScrollBar, QWidget

_CONTROLS = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
        QAccessible.Role.EditableText,
        QAccessible.Role.ComboBox,
        QAccessible.Role.SpinBox,
        QAccessible.Role.PageTabList,
        QAccessible.Role.Table,
    }
)


def accessibility_problems(root: QWidget) -> list[str]:
    """A line for each visible control below ``root`` without name or objectName, or a used one."""
    widgets = (widget for widget in root.findChildren(QWidget) if widget.isVisibleTo(root))
    controls = [widget for widget in widgets if _is_control(widget)]
    problems = [problem for widget in controls for problem in _problems_of(widget)]
    names = Counter(widget.objectName() for widget in controls if not _is_of_qt(widget))
    doubles = sorted(name for name, count in names.items() if name and count > 1)
    return problems + [f"objectName used more than once: {name}" for name in doubles]


def assert_accessible(root: QWidget) -> None:
    """Fail with the list of problems, if there are any."""
    problems = accessibility_problems(root)
    assert not problems, "\n".join(problems)


def accessible_name(widget: QWidget) -> str:
    """What assistive technology is told that ``widget`` is called."""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found is not None else ""


def _problems_of(widget: QWidget) -> list[str]:
    described = f"{type(widget).__name__} '{widget.objectName()}'"
    problems = []
    if not accessible_name(widget):
        problems.append(f"no accessible name: {described}")
    if not widget.objectName() or _is_of_qt(widget):
        problems.append(f"no objectName: {described} called '{accessible_name(widget)}'")
    return problems


def _is_control(widget: QWidget) -> bool:
    if isinstance(widget, QScrollBar) or _is_part_of_a_control(widget) or widget.isWindow():
        return False
    if isinstance(widget, QAbstractButton):
        return True
    found = QAccessible.queryAccessibleInterface(widget)
    is_focusable = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    has_role = found is not None and found.role() in _CONTROLS
    return (is_focusable and widget.focusProxy() is None) or has_role


def _is_part_of_a_control(widget: QWidget) -> bool:
    """Viewports, and what Qt itself builds into combo boxes, spin boxes and tables."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QComboBox) or parent.inherits("QAbstractSpinBox"):
            return True
        if isinstance(parent, QAbstractScrollArea) and parent.inherits("QAbstractItemView"):
            return not widget.inherits("QHeaderView") or not widget.isVisibleTo(parent)
        parent = parent.parentWidget()
    return widget.objectName() in {"qt_scrollarea_viewport", "focus_ring"}


def _is_of_qt(widget: QWidget) -> bool:
    return widget.objectName().startswith("qt_")
