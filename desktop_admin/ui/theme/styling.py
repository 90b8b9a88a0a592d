"""Set the dynamic properties that the style sheet selects by."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

# How the focus ring goes around a widget: the radius in pixels, and whether the widget is filled.
RADIUS_PROPERTY = "focusRadius"
FILLED_PROPERTY = "focusOnFill"


def set_style_property(widget: QWidget, name: str, value: str | bool) -> None:
    """Set ``name`` to ``value`` and have the style sheet look at ``widget`` again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    polish_again(widget)


def polish_again(widget: QWidget) -> None:
    """Have the style sheet look at ``widget`` and what is in it again."""
    style = widget.style()
    for one in (widget, *widget.findChildren(QWidget)):
        style.unpolish(one)
        style.polish(one)
    widget.update()


def set_shown(widget: QWidget, is_shown: bool) -> None:
    """Show or hide ``widget``, without opening a window for one that has no parent yet."""
    if not is_shown:
        widget.hide()
    elif widget.parentWidget() is not None:
        widget.show()
    else:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
