"""Asks before a page with unsaved changes is left, then goes on or stays."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.ui.navigation import spec_of
from desktop_admin.ui.page_host import PageHost
from desktop_admin.ui.page_spec import GuardedPage, PageContext
from desktop_admin.ui.sidebar_groups import page_title


class LeavingGuard(QObject):
    """Stands between a wish to leave the shown page and what happens then.

    ``stayed`` is called when the person stays, so that the sidebar can point back at the page.
    """

    def __init__(self, host: PageHost, context: PageContext, window: QWidget) -> None:
        super().__init__(window)
        self._host = host
        self._context = context
        self._window = window
        self._page: GuardedPage | None = None
        self._then: Callable[[], None] | None = None
        self._stayed: Callable[[], None] | None = None

    def leave(self, then: Callable[[], None], stayed: Callable[[], None] | None = None) -> None:
        """Call ``then`` at once, or after the person has discarded the changes."""
        page = self._host.unsaved_page()
        if page is None:
            then()
            return
        self._page, self._then, self._stayed = page, then, stayed
        self._ask()

    def _ask(self) -> None:
        from desktop_admin.ui.dialogs.unsaved_changes_dialog import (  # noqa: PLC0415 - seldom needed
            UnsavedChangesDialog,
        )
        from desktop_admin.ui.parts.place import place_of  # noqa: PLC0415

        strip = place_of(self._context.stores).dialog_strip
        dialog = UnsavedChangesDialog(self._page_title(), self._window, strip)
        dialog.discarded.connect(self._on_discarded)
        dialog.rejected.connect(self._on_rejected)
        dialog.open()

    def _page_title(self) -> str:
        page_id = self._host.current_id
        return page_title(spec_of(page_id)) if page_id is not None else ""

    @Slot()
    def _on_discarded(self) -> None:
        page, then = self._page, self._then
        self._forget()
        if page is not None:
            page.discard_changes()
        if then is not None:
            then()

    @Slot()
    def _on_rejected(self) -> None:
        stayed = self._stayed
        self._forget()
        if stayed is not None:
            stayed()

    def _forget(self) -> None:
        self._page = self._then = self._stayed = None
