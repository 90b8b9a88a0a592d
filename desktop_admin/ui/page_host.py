"""The place where pages appear: each is built when it is first shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_admin.ui.navigation import spec_of
from desktop_admin.ui.page_spec import GuardedPage, PageContext, PageId


class PageHost(QStackedWidget):
    """A stack of pages, of which one is shown."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page_host")
        self._context = context
        self._pages: dict[PageId, QWidget] = {}
        self._current: PageId | None = None

    @property
    def current_id(self) -> PageId | None:
        """The page that is shown; None before the first."""
        return self._current

    def show_page(self, page_id: PageId) -> None:
        """Bring the page to the front, building it the first time."""
        page = self._pages.get(page_id)
        if page is None:
            page = spec_of(page_id).build(self._context)
            self._pages[page_id] = page
            self.addWidget(page)
        self._current = page_id
        self.setCurrentWidget(page)

    def drop_pages(self, keep: frozenset[PageId]) -> None:
        """Forget every page but those in ``keep``, with all that they show."""
        for page_id in tuple(self._pages):
            if page_id in keep:
                continue
            page = self._pages.pop(page_id)
            self.removeWidget(page)
            page.deleteLater()
            if self._current is page_id:
                self._current = None

    def unsaved_page(self) -> GuardedPage | None:
        """The shown page, if leaving it would lose something."""
        page: object = self.currentWidget()
        if isinstance(page, GuardedPage) and page.has_unsaved_changes():
            return page
        return None

    def focus_page(self) -> None:
        """Give the keyboard to the first control of the shown page."""
        page: QWidget | None = self.currentWidget()
        if page is None:
            return
        for control in page.findChildren(QWidget):
            if control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.isVisibleTo(page):
                control.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def reload_page(self) -> None:
        """Have the shown page read its data again, if it can."""
        reload_page = getattr(self.currentWidget(), "reload", None)
        if callable(reload_page):
            reload_page()
