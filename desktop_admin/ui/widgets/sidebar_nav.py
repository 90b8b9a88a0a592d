"""The sidebar: groups of pages, one of them open; walked with Up and Down."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_admin.ui.theme.icons import Tint, set_icon
from desktop_admin.ui.theme.styling import set_style_property
from desktop_admin.ui.theme.tokens import SIDEBAR_WIDTH, SPACE_3, SPACE_4
from desktop_admin.ui.widgets.layouts import vbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.push_button import PushButton

_ITEM_GAP, _GROUP_GAP, _SIDES = 2, 14, 32
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class NavItem:
    """One page: its id, its label and its icon."""

    id: str
    text: str
    icon: str


@dataclass(frozen=True, slots=True)
class NavGroup:
    """Pages that belong together; ``title`` may be empty."""

    title: str
    items: tuple[NavItem, ...]


class NavButton(PushButton):
    """One entry; being pressed asks for the page, only the window's answer opens it."""

    def __init__(self, item: NavItem, parent: QWidget) -> None:
        super().__init__(item.text, parent)
        self.page_id = item.id
        self._icon = item.icon
        self.setObjectName(f"{item.id.replace('-', '_')}_nav_button")
        self.setAccessibleName(item.text)
        self.setProperty("variant", "nav")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_open(False)

    def set_open(self, is_open: bool) -> None:
        """Show whether this page is the open one; only that one is a stop of the Tab key."""
        self.is_open = is_open
        set_style_property(self, "isOpen", is_open)
        self.setAccessibleDescription(self.tr("open page") if is_open else "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_open else Qt.FocusPolicy.ClickFocus)
        set_icon(self, self._icon, Tint.ACCENT if is_open else Tint.MUTED)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            event.ignore()  # the sidebar walks; the base class would go through all of the window
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(self._least_width(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _least_width(self) -> int:
        """Room for the text at the weight it has while its page is open."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        words = QFontMetrics(font).horizontalAdvance(self.text())
        return words + self.iconSize().width() + _SIDES


class SidebarNav(QWidget):
    """``page_requested`` asks for a page; ``select`` shows which one is open."""

    page_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar_nav")
        self.setAccessibleName(self.tr("Pages"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(SIDEBAR_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._groups: tuple[NavGroup, ...] = ()
        self._selected = ""
        self._buttons: list[NavButton] = []
        self._column = vbox(0, self)
        self._column.setContentsMargins(SPACE_3, SPACE_4, SPACE_3 + 1, SPACE_4)
        self._entries = QWidget(self)
        self._column.addWidget(self._entries)
        self._column.addStretch(1)

    @property
    def page_ids(self) -> tuple[str, ...]:
        """The pages offered, from top to bottom."""
        return tuple(button.page_id for button in self._buttons)

    def set_top(self, widget: QWidget) -> None:
        """Put ``widget`` (the connection switcher) above the pages."""
        self._column.insertWidget(0, widget)
        self._column.insertSpacing(1, _GROUP_GAP + 10)

    def add_bottom(self, widget: QWidget) -> None:
        """Put ``widget`` (sign out) at the foot, aligned with the pages."""
        set_style_property(widget, "place", "nav")
        self._column.addWidget(widget)

    def show_groups(self, groups: tuple[NavGroup, ...]) -> None:
        """Offer ``groups``; the selection stays if its page is still offered."""
        if groups == self._groups:
            return
        self._groups, self._buttons = groups, []
        old, self._entries = self._entries, QWidget(self)
        self._fill(vbox(_ITEM_GAP, self._entries))
        self._column.replaceWidget(old, self._entries)
        old.hide()
        self._entries.show()
        old.deleteLater()
        self.select(self._selected)

    def select(self, page_id: str) -> None:
        """Show ``page_id`` as the open page."""
        self._selected = page_id
        for button in self._buttons:
            button.set_open(button.page_id == page_id)
        if self._buttons and page_id not in self.page_ids:
            self._buttons[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def focus_selected(self) -> None:
        """Give the keyboard to the entry of the open page."""
        for button in self._buttons:
            if button.is_open:
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        focused = self.focusWidget()
        if key not in _STEPS or not isinstance(focused, NavButton):
            super().keyPressEvent(event)
            return
        place = self._buttons.index(focused) + _STEPS[key]
        if 0 <= place < len(self._buttons):
            self._buttons[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _fill(self, column: QVBoxLayout) -> None:
        for at, group in enumerate(self._groups):
            if at:
                column.addSpacing(_GROUP_GAP)
            if group.title:
                column.addWidget(PlainLabel(group.title, TextRole.NAV_GROUP))
                column.addSpacing(6)
            for item in group.items:
                column.addWidget(self._new_button(item))

    def _new_button(self, item: NavItem) -> NavButton:
        button = NavButton(item, self._entries)
        button.clicked.connect(self._on_button_clicked)
        self._buttons.append(button)
        return button

    @Slot()
    def _on_button_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, NavButton):
            self.page_requested.emit(button.page_id)
