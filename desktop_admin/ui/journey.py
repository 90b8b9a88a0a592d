"""Leads between pages as the session has it: lands, drops what is stale, asks before leaving."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.access import Capability
from desktop_admin.state.snapshots import Phase
from desktop_admin.ui.leaving import LeavingGuard
from desktop_admin.ui.navigation import landing_page, visible_pages
from desktop_admin.ui.page_host import PageHost
from desktop_admin.ui.page_spec import PageContext, PageId
from desktop_admin.ui.widgets.dialog_frame import DialogFrame

_ALWAYS_KEPT = frozenset({PageId.TROUBLESHOOTING, PageId.SETTINGS})


class Journey(QObject):
    """Every way between pages passes ``go_to``.

    ``welcome_shown`` and ``frame_shown`` say which screen the session asks for, ``arrived`` which
    page is in front.
    """

    welcome_shown = Signal()
    frame_shown = Signal()
    arrived = Signal(str)

    def __init__(self, context: PageContext, host: PageHost, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._session = context.stores.session
        self._host, self._window = host, window
        self._leaving = LeavingGuard(host, context, window)
        self._who: tuple[str, str] | None = None
        self._session.changed.connect(self._on_session_changed)

    def go_to(self, page_id: PageId) -> None:
        """Show the page, after asking if the present one holds unsaved changes."""
        if page_id is PageId.WELCOME:
            self._leaving.leave(self._session.go_to_welcome)
        elif page_id is self._host.current_id:
            self.arrived.emit(page_id.value)
        else:
            self._leaving.leave(partial(self._show, page_id), self._stay)

    def go_to_numbered(self, place: int) -> None:
        """Show the page at this place of the sidebar, counted from 0, if there is one."""
        pages = visible_pages(self._session.state.access)
        if place < len(pages):
            self.go_to(pages[place].id)

    def open_connection(self, connection_id: str) -> None:
        """Change to another connection, after asking."""
        self._leaving.leave(partial(self._session.open_connection, connection_id))

    def sign_out(self) -> None:
        """Sign out, after asking."""
        self._leaving.leave(self._session.sign_out)

    def has_unsaved_changes(self) -> bool:
        """Whether leaving the present page would lose something."""
        return self._host.unsaved_page() is not None

    def leave(self, then: Callable[[], None]) -> None:
        """Call ``then`` once nothing unsaved is in the way."""
        self._leaving.leave(then)

    def follow_session(self) -> None:
        """Show what the session's phase asks for."""
        session = self._session.state
        if session.phase is Phase.WELCOME:
            self.welcome_shown.emit()
            return
        if session.phase is Phase.STARTING:
            return
        self.frame_shown.emit()
        has_changed = self._is_somebody_else()
        self._drop_what_is_stale(has_changed)
        self._land(has_changed)

    def _is_somebody_else(self) -> bool:
        session = self._session.state
        connection = session.connection.id if session.connection else ""
        person = session.access.person.id if session.access else ""
        before, self._who = self._who, (connection, person)
        return self._who != before

    def _drop_what_is_stale(self, is_somebody_else: bool) -> None:
        access = self._session.state.access
        if is_somebody_else:
            self._withdraw_dialogs()
            self._host.drop_pages(_ALWAYS_KEPT)
        elif access is not None and not access.can(Capability.API_ACCESS):
            self._withdraw_dialogs()
            self._host.drop_pages(_ALWAYS_KEPT | {PageId.NO_ACCESS})

    def _withdraw_dialogs(self) -> None:
        for dialog in self._window.findChildren(DialogFrame):
            if dialog.isVisible():
                dialog.withdraw()

    def _land(self, is_somebody_else: bool) -> None:
        access = self._session.state.access
        visible = {spec.id for spec in visible_pages(access)}
        if not is_somebody_else and self._host.current_id in visible:
            return
        wanted = self._session.last_page if access is not None else ""
        self._show(landing_page(access, wanted))

    def _show(self, page_id: PageId) -> None:
        self._host.show_page(page_id)
        self.arrived.emit(page_id.value)
        if page_id not in {PageId.SIGN_IN, PageId.NO_ACCESS}:
            self._session.remember_page(page_id.value)

    def _stay(self) -> None:
        if self._host.current_id is not None:
            self.arrived.emit(self._host.current_id.value)

    @Slot()
    def _on_session_changed(self) -> None:
        self.follow_session()
