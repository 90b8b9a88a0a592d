"""The tab Token on a page over fake stores, and what tests look at in it."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from desktop_admin.ui.troubleshooting_tabs.token_tab import TokenTab
from desktop_admin.ui.widgets.tag import Tag
from tests.fakes import tokens
from tests.gui.finding import find
from tests.gui.screens import Screen


def show(screen: Screen, **changes: object) -> None:
    """Have a token on show."""
    screen.stores.tokens.token = tokens.TOKEN
    screen.stores.tokens.put(view=tokens.view(**changes))


def choose(tab: TokenTab, name: str, value: str) -> None:
    """Choose an entry of a drop-down list."""
    box = find(tab, QComboBox, name)
    index = box.findData(value)
    assert index >= 0, value
    box.setCurrentIndex(index)
    box.activated.emit(index)


def tag(tab: TokenTab) -> str:
    """The word that says how the token stands."""
    return next(one.accessibleName() for one in tab.findChildren(Tag) if one.isVisibleTo(tab))


def standing(tab: TokenTab) -> str:
    """The sentence that says how the token stands."""
    return find(tab, QLabel, "token_standing").text()


def everything_readable(window: QWidget) -> str:
    """All that a screen reader, a title or a tooltip could give away."""
    said = [window.windowTitle()]
    for widget in window.findChildren(QWidget):
        said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        said += [str(getattr(widget, "text", str)())]
    return "\n".join(said)
