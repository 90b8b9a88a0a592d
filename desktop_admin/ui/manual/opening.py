"""Opens the manual where one is: the dialog in front, the open tab, or the page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop_admin.diagnostics.causes import CAUSES
from desktop_admin.ui.manual.library import cause_pages, present_language, written_pages
from desktop_admin.ui.manual.manual_window import ManualWindow
from desktop_admin.ui.manual.topics import PAGE_TOPICS, START, topic_of_dialog
from desktop_admin.ui.page_host import PageHost
from desktop_admin.ui.widgets.dialog_frame import DialogFrame


class ManualOpening(QObject):
    """Loaded at the first wish to read; one window of the manual at a time."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window: ManualWindow | None = None

    def open(self, topic: str) -> None:
        """Show the page about ``topic`` in front of all."""
        if self._window is None:
            language = present_language()
            pages = (*written_pages(language), *cause_pages(CAUSES, language))
            self._window = ManualWindow(pages)
        self._window.open_topic(topic)
        self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()

    @Slot()
    def close(self) -> None:
        """Close the manual, as the program ends."""
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None


def topic_here(host: PageHost | None) -> str:
    """What is in front of the person: a dialog's topic, else the page's own, else its tab's."""
    window = QApplication.activeModalWidget()
    if isinstance(window, DialogFrame):
        topic = _own_topic(window) or topic_of_dialog(window.objectName())
        if topic is not None:
            return topic
    if host is None or host.current_id is None or not host.isVisible():
        return START
    return _own_topic(host.currentWidget()) or PAGE_TOPICS[host.current_id]


def _own_topic(widget: QWidget | None) -> str | None:
    """What a page or a dialog itself says that it is about."""
    own: object = getattr(widget, "help_topic", None)
    return own if isinstance(own, str) else None
