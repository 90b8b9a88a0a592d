"""The composition root of the window: builds every part and hands each what it needs."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from desktop_admin import __version__
from desktop_admin.assets import resource_path
from desktop_admin.bootstrap_services import ServicesWhenNeeded
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.preferences import ProxySetting
from desktop_admin.domain.redaction import RedactionLedger, Redactor
from desktop_admin.runtime.clipboard_guard import ClipboardGuard
from desktop_admin.runtime.clipboard_port import QtClipboard
from desktop_admin.runtime.excepthook import UnexpectedFault, UnexpectedFaults
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.runtime.logging_setup import LogSetup
from desktop_admin.runtime.single_instance import SingleInstance
from desktop_admin.runtime.translation import Translation
from desktop_admin.settings.paths import AppPaths
from desktop_admin.settings.store import SettingsFile
from desktop_admin.settings.view_state import ViewStateFile
from desktop_admin.state.building import build_stores
from desktop_admin.ui.main_window import MainWindow
from desktop_admin.ui.page_spec import PageContext, PageId
from desktop_admin.ui.theme.icons import app_icon
from desktop_admin.ui.theme.theme import Theme
from desktop_admin.vault.opening import open_vault
from desktop_admin.vault.port import Vault

QUIT_SECONDS = 3.0
NO_DISPLAY = 2


def run_window() -> int:
    """Open the window on the person's own data; 0 also if another window came to the front."""
    gc.disable()  # nothing is garbage before the first paint, and looking for it takes time
    if (application := make_application()) is None:
        return NO_DISPLAY
    paths = AppPaths.for_user()
    try:
        paths.make()
    except FileFailed as fault:
        sys.stderr.write(f"{fault.title} {fault.next_step}\n")
        return 1
    single = SingleInstance(paths.data)
    if not single.claim():
        single.raise_other()
        return 0
    program = Program(application, paths, open_vault)
    single.raise_asked.connect(program.window.raise_window)
    program.show()
    status = application.exec()
    program.close()
    single.release()
    return status


def make_application() -> QApplication | None:
    """Qt's application with the program's name and icon; None, and a sentence, without display."""
    if not has_display(sys.platform, os.environ):
        sys.stderr.write("There is no display: set DISPLAY or WAYLAND_DISPLAY to open a window.\n")
        return None
    QApplication.setApplicationName("desktop-admin")
    QApplication.setApplicationDisplayName("API Access Admin")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("desktop-admin")
    application = QApplication([sys.argv[0]])
    application.setWindowIcon(app_icon())
    return application


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether Qt will find a screen; only on Linux may there be none."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not platform.startswith("linux") or any(environment.get(name) for name in names)


class Program(QObject):
    """All parts of one window, from the log to the last store; ``close`` ends them in order."""

    def __init__(
        self, application: QApplication, paths: AppPaths, vault: Callable[[], Vault]
    ) -> None:
        super().__init__()
        self._application = application
        ledger = RedactionLedger()
        redactor = Redactor(ledger)
        self._log = LogSetup(paths.logs, redactor)
        self._faults = UnexpectedFaults(redactor, self)
        self._is_reporting = False
        self._proxy = ProxySetting()
        self._services = ServicesWhenNeeded(paths, ledger, vault, self._current_proxy)
        self._jobs = JobRunner(parent=self)
        self._vault_jobs = JobRunner(readers=0, name="vault", parent=self)
        self._build_stores(paths)
        self._build_window()

    def _build_stores(self, paths: AppPaths) -> None:
        settings = SettingsFile(paths.settings_file)
        loaded = settings.load()
        view_file = ViewStateFile(paths.view_state_file)
        self._clipboard = ClipboardGuard(QtClipboard(QApplication.clipboard()), parent=self)
        self.stores = build_stores(
            jobs=self._jobs,
            vault_jobs=self._vault_jobs,
            services=self._services,
            loaded=loaded,
            settings=settings,
            view=view_file.load(),
            view_file=view_file,
            clipboard=self._clipboard,
            parent=self,
        )
        self._translation = Translation(self._application, resource_path("i18n"))
        self._translation.install(loaded.preferences.language)
        self._theme = Theme(self._application, self)
        self.stores.preferences.changed.connect(self._on_preferences_changed)
        self._follow_preferences()

    def _build_window(self) -> None:
        from desktop_admin.ui.dialogs.save_file_dialog import choose_save_path

        context = PageContext(
            stores=self.stores,
            clipboard=self._clipboard,
            theme=self._theme,
            now=_local_now,
            go_to=self._go_to,
            choose_save_path=choose_save_path,
        )
        self.window = MainWindow(context)
        self.window.restore_place(self.stores.view.state.window_geometry)
        self.window.closing.connect(self._on_window_closing)
        # only now can a fault be shown; before, Python's own hook ends the program with a trace
        self._faults.reported.connect(self._on_fault_reported)
        self._faults.install()

    def show(self) -> None:
        """Show the window; everything that takes time begins after its first paint."""
        self.window.show()
        QTimer.singleShot(0, self._on_painted)

    def close(self) -> None:
        """End what runs: jobs first, then the backend, the log last."""
        self._jobs.shutdown(QUIT_SECONDS)
        self._services.stop()
        self._vault_jobs.shutdown(QUIT_SECONDS)
        self._faults.uninstall()
        self._log.close()

    def _current_proxy(self) -> ProxySetting:
        return self._proxy

    def _go_to(self, page_id: PageId) -> None:
        self.window.go_to(page_id)

    def _follow_preferences(self) -> None:
        preferences = self.stores.preferences.state.preferences
        self._proxy = preferences.proxy
        self._theme.apply(preferences.theme)
        self._clipboard.set_seconds(preferences.clipboard_seconds)

    @Slot()
    def _on_painted(self) -> None:
        gc.enable()
        self.stores.session.start()
        self.window.follow_session()
        self.stores.vault.refresh()

    @Slot()
    def _on_preferences_changed(self) -> None:
        self._follow_preferences()

    @Slot()
    def _on_window_closing(self) -> None:
        self.stores.view.remember(window_geometry=self.window.place())

    @Slot(object)
    def _on_fault_reported(self, fault: UnexpectedFault) -> None:
        if self._is_reporting:  # one report at a time, and none of a fault while reporting
            return
        from desktop_admin.ui.dialogs.report_dialog import ReportDialog

        self._is_reporting = True
        dialog = ReportDialog(fault, self._clipboard, self.window)
        dialog.finished.connect(self._on_report_finished)
        dialog.open()

    @Slot()
    def _on_report_finished(self) -> None:
        self._is_reporting = False


def _local_now() -> datetime:
    return datetime.now().astimezone()
