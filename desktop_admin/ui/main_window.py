"""The window: the welcome page, or the frame with its pages, as the session has it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QByteArray, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop_admin.domain.access import Capability
from desktop_admin.state.snapshots import Phase
from desktop_admin.ui.actions import PAGE_ACTIONS, ActionId, WindowActions
from desktop_admin.ui.leaving import LeavingGuard
from desktop_admin.ui.navigation import landing_page, visible_pages
from desktop_admin.ui.page_host import PageHost
from desktop_admin.ui.page_spec import PageContext, PageId
from desktop_admin.ui.shell import Shell
from desktop_admin.ui.window_notices import WindowNotices

_WELCOME = 1  # the screen behind the shell's
_ALWAYS_KEPT = frozenset({PageId.TROUBLESHOOTING, PageId.SETTINGS})


class MainWindow(QMainWindow):
    """Shows what the session store says; every way between pages passes ``go_to``."""

    first_shown = Signal()
    closing = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(self.tr("API Access Admin"))
        self.resize(1280, 800)
        self.setMinimumSize(960, 600)
        self._context = context
        self._session = context.stores.session
        self._host = PageHost(context)
        self._welcome = PageHost(context)
        self._shell = Shell(context.stores, self._host)
        self._leaving = LeavingGuard(self._host, context, self)
        self._screens = QStackedWidget()
        self._is_leaving = False
        self._who: tuple[str, str] | None = None
        self._build()

    def _build(self) -> None:
        self._screens.addWidget(self._shell)
        self._screens.addWidget(self._welcome_screen())
        self.setCentralWidget(self._screens)
        actions = WindowActions(self)
        actions.chosen.connect(self._on_action_chosen)
        self._session.changed.connect(self._on_session_changed)
        self._shell.page_requested.connect(self._on_page_requested)
        self._shell.connection_chosen.connect(self._on_connection_chosen)
        self._shell.manage_requested.connect(self._on_manage_requested)
        self._shell.sign_out_requested.connect(self._on_sign_out_requested)
        self._shell.clear_requested.connect(self._on_clear_requested)
        self._shell.render_all()
        if not self._context.stores.view.state.connection_id:  # the first start
            self._screens.setCurrentIndex(_WELCOME)

    def _welcome_screen(self) -> QWidget:
        screen = QWidget()
        column = QVBoxLayout(screen)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(WindowNotices(self._context.stores))
        column.addWidget(self._welcome, 1)
        return screen

    @property
    def current_page(self) -> PageId | None:
        """The page that is shown in the frame."""
        return self._host.current_id

    def go_to(self, page_id: PageId) -> None:
        """Show the page, after asking if the present one holds unsaved changes."""
        if page_id is PageId.WELCOME:
            self._leaving.leave(self._session.go_to_welcome)
            return
        if page_id is self._host.current_id:
            self._shell.point_at(page_id)
            return
        self._leaving.leave(partial(self._show, page_id), self._point_back)

    def restore_place(self, geometry: bytes) -> None:
        """Put the window where it was; damaged bytes are ignored by Qt."""
        if geometry:
            self.restoreGeometry(QByteArray(geometry))

    def place(self) -> bytes:
        """Where the window is, for the next start."""
        return bytes(self.saveGeometry().data())

    def raise_window(self) -> None:
        """Come to the front, also from the task bar."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def follow_session(self) -> None:
        """Show what the session's phase asks for."""
        session = self._session.state
        if session.phase is Phase.WELCOME:
            self._welcome.show_page(PageId.WELCOME)
            self._screens.setCurrentIndex(_WELCOME)
            return
        if session.phase is Phase.STARTING:
            return
        self._screens.setCurrentWidget(self._shell)
        has_changed = self._is_somebody_else()
        self._drop_stale_pages(has_changed)
        self._land(has_changed)

    def _is_somebody_else(self) -> bool:
        session = self._session.state
        connection = session.connection.id if session.connection else ""
        person = session.access.person.id if session.access else ""
        before, self._who = self._who, (connection, person)
        return self._who != before

    def _drop_stale_pages(self, is_somebody_else: bool) -> None:
        access = self._session.state.access
        if is_somebody_else:
            self._host.drop_pages(_ALWAYS_KEPT)
        elif access is not None and not access.can(Capability.API_ACCESS):
            self._host.drop_pages(_ALWAYS_KEPT | {PageId.NO_ACCESS})

    def _land(self, is_somebody_else: bool) -> None:
        session = self._session.state
        visible = {spec.id for spec in visible_pages(session)}
        if not is_somebody_else and self._host.current_id in visible:
            return
        wanted = self._session.last_page if session.access is not None else ""
        self._show(landing_page(session, wanted))

    def _show(self, page_id: PageId) -> None:
        self._host.show_page(page_id)
        self._shell.point_at(page_id)
        if page_id not in {PageId.SIGN_IN, PageId.NO_ACCESS}:
            self._session.remember_page(page_id.value)

    def _point_back(self) -> None:
        if self._host.current_id is not None:
            self._shell.point_at(self._host.current_id)

    @Slot()
    def _on_session_changed(self) -> None:
        self.follow_session()

    @Slot(str)
    def _on_page_requested(self, page_id: str) -> None:
        self.go_to(PageId(page_id))

    @Slot(str)
    def _on_connection_chosen(self, connection_id: str) -> None:
        self._leaving.leave(partial(self._session.open_connection, connection_id))

    @Slot()
    def _on_manage_requested(self) -> None:
        self.go_to(PageId.SETTINGS)

    @Slot()
    def _on_sign_out_requested(self) -> None:
        self._leaving.leave(self._session.sign_out)

    @Slot()
    def _on_clear_requested(self) -> None:
        self._context.stores.clipboard.clear_now()

    @Slot(str)
    def _on_action_chosen(self, action_id: str) -> None:
        action = ActionId(action_id)
        if action is ActionId.QUIT:
            self.close()
        elif action is ActionId.CLEAR_CLIPBOARD:
            self._context.stores.clipboard.clear_now()
        elif action is ActionId.RELOAD:
            self._session.check_again()
            self._reload_page()
        elif self._screens.currentWidget() is self._shell:
            self._show_numbered(PAGE_ACTIONS.index(action))

    def _show_numbered(self, place: int) -> None:
        pages = visible_pages(self._session.state)
        if place < len(pages):
            self.go_to(pages[place].id)

    def _reload_page(self) -> None:
        page = self._host.currentWidget()
        reload_page = getattr(page, "reload", None)
        if callable(reload_page):
            reload_page()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Quit, after asking if something is unsaved."""
        if self._host.unsaved_page() is not None and not self._is_leaving:
            event.ignore()
            self._leaving.leave(self._close_now)
            return
        self.closing.emit()
        event.accept()

    def _close_now(self) -> None:
        self._is_leaving = True
        self.close()
