"""Reminds on the desktop of what is due or exposed: once a day and connection, and never locked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from desktop_admin.domain.attention import Standing
from desktop_admin.domain.capability import Capability
from desktop_admin.domain.credentials import Client
from desktop_admin.domain.names import display_name
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.runtime.notice_port import DesktopNotices
from desktop_admin.state.status import Status
from desktop_admin.state.stores import Stores

_HOUR = 3_600_000  # milliseconds
_MOST_NAMES = 3


class Reminder(QObject):
    """Reads what needs attention once somebody has signed in, and looks again every hour."""

    def __init__(
        self,
        stores: Stores,
        notices: DesktopNotices,
        jobs: JobRunner,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(stores.attention)
        self._stores, self._notices, self._jobs, self._now = stores, notices, jobs, now
        self._is_showing = False
        self._timer = QTimer(self)
        self._timer.setInterval(_HOUR)
        self._timer.timeout.connect(self._on_hour)
        stores.session.changed.connect(self._on_session_changed)
        for store in (stores.attention, stores.lock, stores.preferences):
            store.changed.connect(self._on_changed)

    def start(self) -> None:
        """Look from now on, where the desktop shows notices at all."""
        if self._notices.can_show:
            self._timer.start()
            self._on_session_changed()
            self._on_changed()

    def stop(self) -> None:
        """Look no longer."""
        self._timer.stop()

    @Slot()
    def _on_session_changed(self) -> None:
        if self._is_wanted() and self._stores.attention.state.status is Status.IDLE:
            self._stores.attention.load()

    @Slot()
    def _on_hour(self) -> None:
        if self._is_wanted():
            self._stores.attention.load()
            self._on_changed()  # a new day changes nothing in what is read

    @Slot()
    def _on_changed(self) -> None:
        attention = self._stores.attention.state
        if not self._is_wanted() or self._is_showing or attention.status is not Status.READY:
            return
        now = self._now()
        exposed = attention.needing(now, Standing.EXPOSED)
        due = attention.needing(now, Standing.DUE)
        connection = self._stores.session.state.connection
        if connection is None or not (exposed or due) or self._is_told(now.date()):
            return
        self._is_showing = True
        title = _title(len(exposed), len(due), connection.name)
        self._jobs.start(
            partial(self._notices.show, title, _names((*exposed, *due))),
            owner=self,
            lane="notice",
            done=self._on_shown,
            failed=self._on_failed,
        )

    def _is_wanted(self) -> bool:
        session = self._stores.session.state
        return (
            self._notices.can_show
            and self._stores.preferences.state.preferences.is_reminding
            and not self._stores.lock.state.is_locked
            and session.access is not None
            and session.access.can(Capability.API_ACCESS)
        )

    def _is_told(self, day: date) -> bool:
        return self._line(day) in self._stores.view.state.reminded.splitlines()

    def _line(self, day: date) -> str:
        connection = self._stores.session.state.connection
        return f"{day.isoformat()} {connection.id if connection else ''}"

    def _on_shown(self, is_shown: object) -> None:
        self._is_showing = False
        if is_shown:
            day = self._now().date()
            today = f"{day.isoformat()} "
            kept = self._stores.view.state.reminded.splitlines()
            lines = [line for line in kept if line.startswith(today)]
            self._stores.view.remember(reminded="\n".join([*lines, self._line(day)]))

    def _on_failed(self, _error: Exception) -> None:
        self._is_showing = False


def _title(exposed: int, due: int, connection_name: str) -> str:
    if not due:
        template = QCoreApplication.translate("Reminder", "{connection}: {exposed} exposed")
    elif not exposed:
        template = QCoreApplication.translate("Reminder", "{connection}: {due} due")
    else:
        template = QCoreApplication.translate(
            "Reminder", "{connection}: {exposed} exposed, {due} due"
        )
    return template.format(connection=display_name(connection_name), exposed=exposed, due=due)


def _names(clients: tuple[Client, ...]) -> str:
    names = ", ".join(display_name(client.name) for client in clients[:_MOST_NAMES])
    more = len(clients) - _MOST_NAMES
    text = QCoreApplication.translate("Reminder", "Get new credentials for {names}.")
    if more > 0:
        text = QCoreApplication.translate(
            "Reminder", "Get new credentials for {names} and {more} more."
        )
    return text.format(names=names, more=more)
