"""Scenes: the manual at a page, at a cause, and with a search."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_admin.diagnostics.causes import CAUSES
from desktop_admin.ui.manual.library import cause_pages, present_language, written_pages
from desktop_admin.ui.manual.manual_window import ManualWindow
from desktop_admin.ui.manual.topics import CAUSE
from tests.looks.screens_pages import bound


def manual(change: str) -> QWidget:
    language = present_language()
    window = ManualWindow((*written_pages(language), *cause_pages(CAUSES, language)))
    window.open_topic(f"{CAUSE}{CAUSES[0].id}" if change == "cause" else "page-oauth")
    if change in {"search", "nothing"}:
        field = window.findChild(QLineEdit, "manual_search")
        field.setText("proxy" if change == "search" else "qwertz")
        QTest.keyClick(field, Qt.Key.Key_Return)
    return window


MANUAL = tuple(
    (f"manual-{change}", bound(manual, change)) for change in ("page", "cause", "search", "nothing")
)
