"""Everything behind the painted window: log, jobs, services and stores, each given what it needs.

Loaded on a thread of its own after the first paint, built on the GUI thread.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot, qVersion
from PySide6.QtWidgets import QApplication

from desktop_admin.bootstrap_services import ServicesWhenNeeded
from desktop_admin.domain.preferences import ProxySetting
from desktop_admin.domain.redaction import RedactionLedger, Redactor
from desktop_admin.runtime.capture_port import choose_shield
from desktop_admin.runtime.clipboard_choice import choose_clipboard
from desktop_admin.runtime.clipboard_guard import ClipboardGuard
from desktop_admin.runtime.clipboard_trial import ClipboardTrial, replaceable_text
from desktop_admin.runtime.excepthook import UnexpectedFault, UnexpectedFaults
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.runtime.log_recording import LogRecording
from desktop_admin.runtime.logging_setup import LogSetup
from desktop_admin.runtime.notice_port import choose_notices
from desktop_admin.runtime.termination import Termination
from desktop_admin.settings.paths import AppPaths
from desktop_admin.settings.policy import read_policy
from desktop_admin.settings.store import SettingsFile
from desktop_admin.settings.view_state import ViewStateFile
from desktop_admin.state.building import build_stores
from desktop_admin.state.support_parts import SupportParts
from desktop_admin.ui.capture_guard import CaptureGuard
from desktop_admin.ui.dialogs.report_dialog import ReportDialog
from desktop_admin.ui.dialogs.save_file_dialog import choose_save_path
from desktop_admin.ui.main_window import MainWindow
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.theme.theme import Theme
from desktop_admin.vault.port import Vault

if TYPE_CHECKING:  # loaded when nothing else is left to load
    from desktop_admin.state.lock_triggers import LockTriggers
    from desktop_admin.state.reminder import Reminder

QUIT_SECONDS = 3.0
# A call that issues a secret may be answered at its second try, after the server was asked whether
# it keeps its answers; then the keyring has its time.
LAST_ANSWER_SECONDS = 100.0
LAST_SECRET_SECONDS = 10.0


class Parts(QObject):
    """All of it, alive until ``close``."""

    _reminder: Reminder | None = None  # until the pages are loaded

    def __init__(
        self,
        paths: AppPaths,
        open_vault: Callable[[], Vault],
        theme: Theme,
        window: MainWindow,
    ) -> None:
        super().__init__()
        self._theme, self._window = theme, window
        ledger = self._ledger = RedactionLedger()
        redactor = Redactor(ledger)
        self._log = LogSetup(paths.logs, redactor)
        self._faults = UnexpectedFaults(redactor, self)
        self._is_reporting = False
        self._triggers: LockTriggers | None = None
        self._proxy = ProxySetting()
        self._clipboard, trial = _new_clipboard(self)
        self._services = ServicesWhenNeeded(paths, ledger, open_vault, self._get_proxy, trial.ask)
        self._jobs = JobRunner(parent=self)
        self._vault_jobs = JobRunner(readers=0, name="vault", parent=self)
        self._termination = Termination(self)
        self._build_stores(paths)
        self._faults.reported.connect(self._on_fault_reported)
        self._faults.install()
        self._follow_system()

    def _follow_system(self) -> None:
        self._termination.asked.connect(self._on_termination_asked)
        self._termination.session_ending.connect(self._clipboard.clear_now)

    def _build_stores(self, paths: AppPaths) -> None:
        settings, view_file = (
            SettingsFile(paths.settings_file),
            ViewStateFile(paths.view_state_file),
        )
        self.stores = build_stores(
            jobs=self._jobs,
            vault_jobs=self._vault_jobs,
            services=self._services,
            live_tokens=self._services.live_tokens,
            request_log=self._services.requests,
            loaded=read_policy(paths.policy_file).laid_on(settings.load()),
            settings=settings,
            view=view_file.load(),
            view_file=view_file,
            clipboard=self._clipboard,
            support=self._support(paths),
            parent=self,
        )
        self.stores.preferences.changed.connect(self._on_preferences_changed)
        self._follow_preferences()

    def _support(self, paths: AppPaths) -> SupportParts:
        return SupportParts(
            ledger=self._ledger,
            log_directory=paths.logs,
            recording=LogRecording(Redactor(self._ledger), self._log.path),
            calls=self._services.requests.entries,
            surroundings={"qt": qVersion(), "qt_platform": QApplication.platformName()},
        )

    def start(self) -> None:
        """Fill the window, and go where the person was."""
        shield, self._notices = choose_shield(), choose_notices()
        CaptureGuard(self.stores, shield, self)
        self._window.attach(
            PageContext(
                stores=self.stores,
                clipboard=self._clipboard,
                theme=self._theme,
                now=_local_now,
                go_to=self._window.go_to,
                choose_save_path=choose_save_path,
                shield=shield,
                notices=self._notices,
                open_manual=self._window.open_manual,
            )
        )
        self._window.closing.connect(self._on_window_closing)
        self.stores.session.start()
        self._window.follow_session()
        self.stores.vault.refresh()
        self.stores.new_secrets.refresh()

    def watch_session(self) -> None:
        """From now on the window locks itself where the settings say so."""
        from desktop_admin.runtime.inactivity import Inactivity
        from desktop_admin.runtime.session_choice import choose_session_watch
        from desktop_admin.state.lock_triggers import LockTriggers
        from desktop_admin.state.reminder import Reminder
        from desktop_admin.state.watch_notices import WatchNotices

        watch = choose_session_watch(self._window.winId, self)
        self._triggers = LockTriggers(
            self.stores.lock, self.stores.preferences, Inactivity(self), watch
        )
        self._triggers.start()
        self._reminder = Reminder(self.stores, self._notices, self._jobs, _local_now)
        self._reminder.start()
        WatchNotices(self.stores, self._notices, self._jobs)
        self.stores.watch.start()

    def close(self) -> None:
        """End what runs: jobs first, then the backend, the log last."""
        if self._triggers is not None:
            self._triggers.stop()
        if self._reminder is not None:
            self._reminder.stop()
        self.stores.watch.stop()
        self._termination.stop()
        self.stores.recorder.quit()
        self.stores.bundle.drop()
        self._jobs.shutdown(QUIT_SECONDS, LAST_ANSWER_SECONDS)
        self._services.stop()
        self._vault_jobs.shutdown(QUIT_SECONDS, LAST_SECRET_SECONDS)
        self._faults.uninstall()
        self._log.close()

    def _get_proxy(self) -> ProxySetting:
        return self._proxy

    def _follow_preferences(self) -> None:
        preferences = self.stores.preferences.state.preferences
        self._proxy = preferences.proxy
        self._theme.apply(preferences.theme)
        self._clipboard.set_seconds(preferences.clipboard_seconds)

    @Slot()
    def _on_preferences_changed(self) -> None:
        self._follow_preferences()

    @Slot()
    def _on_window_closing(self) -> None:
        self.stores.holds.drop()  # no timer may go off while the program ends
        self.stores.view.remember(window_geometry=self._window.place())

    @Slot()
    def _on_termination_asked(self) -> None:
        self._on_window_closing()
        QApplication.exit(0)  # nobody is asked: what is on its way to the keyring has its time

    @Slot(object)
    def _on_fault_reported(self, fault: UnexpectedFault) -> None:
        if self._is_reporting or self.stores.lock.state.is_locked:
            return  # one report at a time, none over the lock screen; the log has them all
        self._is_reporting = True
        dialog = ReportDialog(fault, self._clipboard, self._window)
        dialog.finished.connect(self._on_report_finished)
        dialog.open()

    @Slot()
    def _on_report_finished(self) -> None:
        self._is_reporting = False


def _new_clipboard(parent: QObject) -> tuple[ClipboardGuard, ClipboardTrial]:
    desktop = QApplication.clipboard()
    port = choose_clipboard(desktop, QApplication.platformName())
    guard = ClipboardGuard(
        port,
        harmless=QCoreApplication.translate("Parts", "Cleared by API Access Admin"),
        parent=parent,
    )
    return guard, ClipboardTrial(port, guard, partial(replaceable_text, desktop), parent=parent)


def _local_now() -> datetime:
    return datetime.now().astimezone()
