"""A window with one page over fake stores, for tests of pages and dialogs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.place import Place, place_of
from tests.fakes.page_context import FakeWindow, context_of, signed_in
from tests.fakes.stores import FakeStores

P = TypeVar("P", bound=QWidget)
D = TypeVar("D", bound=QDialog)


class Screen:
    """Fake stores with somebody signed in, and a window to put pages and dialogs into."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.stores: FakeStores = signed_in(FakeStores())
        self.asked = FakeWindow()
        self.context: PageContext = context_of(self.stores, self.asked)
        self.window = QWidget()
        self.window.resize(1280, 800)
        QVBoxLayout(self.window)
        qtbot.addWidget(self.window)

    @property
    def place(self) -> Place:
        """Where changes land."""
        return place_of(cast("Any", self.stores))

    def show(self, build: Callable[[PageContext], P]) -> P:
        """Build a page and show it."""
        page = build(self.context)
        layout = self.window.layout()
        assert layout is not None
        layout.addWidget(page)
        self.window.show()
        self.qtbot.waitExposed(self.window)
        return page

    def dialog(self, kind: type[D]) -> D:
        """The open dialog of this kind."""
        dialogs = [one for one in self.window.findChildren(kind) if one.isVisible()]
        assert dialogs, f"no {kind.__name__} is open"
        return dialogs[-1]

    def has_dialog(self) -> bool:
        """Whether any dialog is open."""
        return any(one.isVisible() for one in self.window.findChildren(QDialog))

    def open(self, dialog: D) -> D:
        """Show the window and ``dialog`` over it."""
        self.window.show()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        dialog.open()
        return dialog
