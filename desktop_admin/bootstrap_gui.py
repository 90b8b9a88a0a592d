"""The composition root of the window: paints its frame at once, then has the rest loaded."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from desktop_admin import __version__
from desktop_admin.assets import resource_path
from desktop_admin.runtime.single_instance import SingleInstance
from desktop_admin.runtime.stepwise_import import StepwiseImport
from desktop_admin.runtime.translation import Translation
from desktop_admin.settings.first_look import first_look
from desktop_admin.settings.paths import AppPaths
from desktop_admin.ui.main_window import MainWindow
from desktop_admin.ui.theme.theme import Theme

if TYPE_CHECKING:
    from desktop_admin.bootstrap_parts import Parts
    from desktop_admin.vault.port import Vault

NO_DISPLAY = 2
UNPAINTED_MILLISECONDS = 1000
# What is loaded after the first paint, in steps that no person notices.
PARTS = (
    "desktop_admin.domain.activity",
    "desktop_admin.domain.credentials",
    "desktop_admin.domain.errors",
    "desktop_admin.domain.redaction",
    "desktop_admin.state.snapshots",
    "desktop_admin.state.local_snapshots",
    "desktop_admin.settings.store",
    "desktop_admin.runtime.jobs",
    "desktop_admin.runtime.logging_setup",
    "desktop_admin.runtime.clipboard_guard",
    "desktop_admin.state.session_store",
    "desktop_admin.state.stores",
    "desktop_admin.state.building",
    "desktop_admin.bootstrap_services",
    "desktop_admin.ui.actions",
    "desktop_admin.ui.locking",
    "desktop_admin.ui.window_notices",
    "desktop_admin.ui.parts.holds_strip",
    "desktop_admin.ui.parts.new_secrets_flow",
    "desktop_admin.ui.parts.recording_strip",
    "desktop_admin.ui.journey",
    "desktop_admin.ui.shell",
    "desktop_admin.ui.theme.focus_ring",
    "desktop_admin.ui.dialogs.report_dialog",
    "desktop_admin.bootstrap_parts",
)
# The last of it: what locks the window by itself is at work a moment later.
PAGES = (
    "desktop_admin.ui.pages.authentication_page",
    "desktop_admin.ui.parts.clients_card",
    "desktop_admin.ui.pages.api_key_and_client_apps_page",
    "desktop_admin.ui.pages.oauth_page",
    "desktop_admin.ui.pages.sign_in_page",
    "desktop_admin.ui.pages.no_access_page",
    "desktop_admin.ui.pages.activity_page",
    "desktop_admin.ui.pages.troubleshooting_page",
    "desktop_admin.ui.pages.settings_page",
    "desktop_admin.runtime.session_choice",
    "desktop_admin.runtime.inactivity",
    "desktop_admin.state.lock_triggers",
    "desktop_admin.state.reminder",
    "desktop_admin.state.watch_notices",
)


def run_window() -> int:
    """Open the window on the person's own data; 0 also if another window came to the front."""
    gc.disable()  # nothing is garbage before the first paint, and looking for it takes time
    if (application := make_application()) is None:
        return NO_DISPLAY
    paths = AppPaths.for_user()
    try:
        paths.make()
    except Exception as fault:  # noqa: BLE001 - AppError, which is not loaded before the first paint
        sys.stderr.write(f"{fault}\n")
        return 1
    single = SingleInstance(paths.data)
    if not single.claim():
        single.raise_other()
        return 0
    program = Program(application, paths, _open_system_vault)
    program.ready.connect(single.listen)
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
    QApplication.setStyle("Fusion")  # before Qt builds another one
    return QApplication([sys.argv[0]])


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether Qt will find a screen; only on Linux may there be none."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not platform.startswith("linux") or any(environment.get(name) for name in names)


class Program(QObject):
    """One window on one set of files; ``close`` ends everything behind it.

    ``ready``: everything is behind the window, and the session has begun.
    """

    ready = Signal()

    def __init__(
        self, application: QApplication, paths: AppPaths, open_vault: Callable[[], Vault]
    ) -> None:
        super().__init__()
        self._paths = paths
        self._open_vault = open_vault
        look = first_look(paths.settings_file, paths.view_state_file)
        self._translation = Translation(application, resource_path("i18n"))
        self._translation.install(look.language)
        self._theme = Theme(application, self, is_lean=True)
        self._theme.apply(look.theme)
        self._parts: Parts | None = None
        self._import = StepwiseImport(PARTS, self)
        self._pages_import = StepwiseImport(PAGES, self)
        self.window = MainWindow(is_first_start=look.is_first_start)
        self.window.restore_place(look.window_geometry)
        self._connect()

    def _connect(self) -> None:
        self.window.painted.connect(self._import.start)
        self._import.finished.connect(self._on_parts_loaded)
        self._import.failed.connect(self._on_import_failed)
        self._pages_import.finished.connect(self._on_pages_loaded)

    def show(self) -> None:
        """Show the window; everything that takes time begins after its first paint."""
        self.window.show()
        # a window that starts minimised is not painted
        QTimer.singleShot(UNPAINTED_MILLISECONDS, self._import.start)

    def close(self) -> None:
        """End what runs."""
        if self._parts is not None:
            self._parts.close()

    @Slot()
    def _on_parts_loaded(self) -> None:
        from desktop_admin.bootstrap_parts import Parts

        self._theme.complete()
        self._parts = Parts(self._paths, self._open_vault, self._theme, self.window)
        self._parts.start()
        self._pages_import.start()
        self.ready.emit()
        gc.enable()

    @Slot()
    def _on_pages_loaded(self) -> None:
        if self._parts is not None:
            self._parts.watch_session()

    @Slot()
    def _on_import_failed(self) -> None:
        QApplication.exit(1)  # without its parts the program cannot go on; the fault is on stderr


def _open_system_vault() -> Vault:
    from desktop_admin.vault.opening import open_vault

    return open_vault()
