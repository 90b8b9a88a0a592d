"""The window: its frame is painted at once, pages and what they show are attached afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop_admin.ui.frame import Frame
from desktop_admin.ui.navigation import visible_pages
from desktop_admin.ui.page_spec import PageId
from desktop_admin.ui.sidebar_groups import sidebar_groups

if TYPE_CHECKING:  # loaded after the first paint
    from desktop_admin.ui.journey import Journey
    from desktop_admin.ui.manual.opening import ManualOpening
    from desktop_admin.ui.page_host import PageHost
    from desktop_admin.ui.page_spec import PageContext
    from desktop_admin.ui.quitting import QuitGuard


class MainWindow(QMainWindow):
    """``attach`` gives it stores and pages; what was asked for before is done then."""

    painted = Signal()
    closing = Signal()

    def __init__(self, *, is_first_start: bool = False) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(self.tr("API Access Admin"))
        self.resize(1280, 800)
        self.setMinimumSize(960, 600)
        self._frame = Frame()
        self._welcome_screen = QWidget()
        self._screens = QStackedWidget()
        self._context: PageContext | None = None
        self._journey: Journey | None = None
        self._quitting: QuitGuard | None = None
        self._host: PageHost | None = None
        self._manual: ManualOpening | None = None
        self._wanted = ""
        self._is_leaving = False
        self._is_painted = False
        self._build(is_first_start)

    def _build(self, is_first_start: bool) -> None:
        self._screens.addWidget(self._frame)
        self._screens.addWidget(self._welcome_screen)
        if is_first_start:
            self._screens.setCurrentWidget(self._welcome_screen)
        self.setCentralWidget(self._screens)
        self._frame.nav.show_groups(sidebar_groups(visible_pages(None)))
        self._frame.page_requested.connect(self._on_page_requested)
        self._frame.connection_chosen.connect(self._on_connection_chosen)
        self._frame.manage_requested.connect(self._on_manage_requested)
        self._frame.sign_out_requested.connect(self._on_sign_out_requested)
        self._frame.clear_requested.connect(self._on_clear_requested)
        self._frame.lock_requested.connect(self._on_lock_requested)
        self._frame.manual_requested.connect(self._on_manual_requested)

    def attach(self, context: PageContext) -> None:
        """Give the window what it shows."""
        from desktop_admin.ui.actions import WindowActions
        from desktop_admin.ui.explaining import Explaining
        from desktop_admin.ui.journey import Journey
        from desktop_admin.ui.locking import WindowLock
        from desktop_admin.ui.page_host import PageHost
        from desktop_admin.ui.parts.holds_strip import HoldsStrip
        from desktop_admin.ui.parts.new_secrets_flow import NewSecretsFlow
        from desktop_admin.ui.parts.recording_strip import RecordingStrip
        from desktop_admin.ui.quitting import QuitGuard
        from desktop_admin.ui.shell import Shell
        from desktop_admin.ui.window_notices import WindowNotices

        self._context = context
        actions = WindowActions(self)
        actions.chosen.connect(self._on_action_chosen)
        self._host = PageHost(context)
        self._notices = WindowNotices(context.stores)
        self._frame.content.addWidget(self._notices)
        self._frame.content.addWidget(RecordingStrip(context))
        self._frame.content.addWidget(HoldsStrip(context.stores))
        self._frame.content.addWidget(self._host, 1)
        self._welcome = PageHost(context)
        column = QVBoxLayout(self._welcome_screen)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(WindowNotices(context.stores))
        column.addWidget(RecordingStrip(context))
        column.addWidget(self._welcome, 1)
        flow = NewSecretsFlow(context, self)
        self._notices.renewal_requested.connect(flow.renew)
        Shell(context.stores, self._frame)
        WindowLock(context, actions, self)
        self._quitting = QuitGuard(context.stores, self)
        Explaining(context, actions, self)
        self._journey = Journey(context, self._host, self)
        self._journey.arrived.connect(self._on_arrived)
        self._journey.welcome_shown.connect(self._on_welcome_shown)
        self._journey.frame_shown.connect(self._on_frame_shown)

    def follow_session(self) -> None:
        """Show what the session's phase asks for."""
        if self._journey is not None:
            self._journey.follow_session()

    @property
    def current_page(self) -> PageId | None:
        """The page that is shown in the frame."""
        return self._host.current_id if self._host is not None else None

    def go_to(self, page_id: PageId) -> None:
        """Show the page, after asking if the present one holds unsaved changes."""
        if self._journey is not None:
            self._journey.go_to(page_id)

    def open_manual(self, topic: str = "") -> None:
        """Show the manual at ``topic``, else at what is in front, in a window of its own."""
        from desktop_admin.ui.manual.opening import ManualOpening, topic_here

        if self._manual is None:
            self._manual = ManualOpening(self)
            self.closing.connect(self._manual.close)
        self._manual.open(topic or topic_here(self._host))

    def restore_place(self, geometry: bytes) -> None:
        """Put the window where it was; damaged bytes are ignored by Qt."""
        if geometry:
            self.restoreGeometry(QByteArray(geometry))

    def place(self) -> bytes:
        """Where the window is, for the next start."""
        return bytes(self.saveGeometry().data())

    @Slot()
    def raise_window(self) -> None:
        """Come to the front, also from the task bar."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    @Slot(str)
    def _on_arrived(self, page_id: str) -> None:
        self._notices.set_page(PageId(page_id))
        self._frame.point_at(page_id)
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.go_to(PageId(wanted))

    @Slot()
    def _on_welcome_shown(self) -> None:
        self._welcome.show_page(PageId.WELCOME)
        self._screens.setCurrentWidget(self._welcome_screen)
        self._welcome.focus_page()

    @Slot()
    def _on_frame_shown(self) -> None:
        self._screens.setCurrentWidget(self._frame)

    @Slot(str)
    def _on_page_requested(self, page_id: str) -> None:
        if self._journey is None:
            self._wanted = page_id
        else:
            self.go_to(PageId(page_id))

    @Slot(str)
    def _on_connection_chosen(self, connection_id: str) -> None:
        if self._journey is not None:
            self._journey.open_connection(connection_id)

    @Slot()
    def _on_manage_requested(self) -> None:
        self._on_page_requested(PageId.SETTINGS.value)

    @Slot()
    def _on_sign_out_requested(self) -> None:
        if self._journey is not None:
            self._journey.sign_out()

    @Slot()
    def _on_clear_requested(self) -> None:
        if self._context is not None:
            self._context.stores.clipboard.clear_now()

    @Slot()
    def _on_lock_requested(self) -> None:
        if self._context is not None:
            self._context.stores.lock.lock()

    @Slot()
    def _on_manual_requested(self) -> None:
        self.open_manual()

    @Slot(str)
    def _on_action_chosen(self, action_id: str) -> None:
        from desktop_admin.ui.actions import PAGE_ACTIONS, ActionId

        action = ActionId(action_id)
        if action is ActionId.QUIT:
            self.close()
        elif action is ActionId.CLEAR_CLIPBOARD:
            self._on_clear_requested()
        elif action is ActionId.LOCK:
            self._on_lock_requested()
        elif action is ActionId.MANUAL:
            self._on_manual_requested()
        elif action is ActionId.RELOAD:
            self._reload()
        elif self._journey is not None and self._screens.currentWidget() is self._frame:
            self._journey.go_to_numbered(PAGE_ACTIONS.index(action))

    def _reload(self) -> None:
        if self._context is None or self._host is None:
            return
        self._context.stores.session.check_again()
        self._host.reload_page()

    @Slot()
    def _on_first_paint(self) -> None:
        self.painted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first paint."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._on_first_paint)  # the children are painted after this

    def closeEvent(self, event: QCloseEvent) -> None:
        """Quit, after asking if something is unsaved or a secret may be on its way."""
        journey = self._journey
        if journey is not None and journey.has_unsaved_changes() and not self._is_leaving:
            event.ignore()
            journey.leave(self._close_now)
            return
        if self._quitting is not None and self._quitting.holds_back():
            event.ignore()
            return
        self.closing.emit()
        event.accept()

    def _close_now(self) -> None:
        self._is_leaving = True
        self.close()
