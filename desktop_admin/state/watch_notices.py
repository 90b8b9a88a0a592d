"""Tells on the desktop when a watched credential begins or ceases to work; never while locked."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Slot

from desktop_admin.domain.names import display_name
from desktop_admin.domain.watch import Reading, Watched, WatchStanding
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.runtime.notice_port import DesktopNotices
from desktop_admin.state.stores import Stores


class WatchNotices(QObject):
    """One notice for each change, with the name of the credential, as the reminder has it."""

    def __init__(self, stores: Stores, notices: DesktopNotices, jobs: JobRunner) -> None:
        super().__init__(stores.watch)
        self._stores, self._notices, self._jobs = stores, notices, jobs
        stores.watch.stood.connect(self._on_stood)

    @Slot(object, object, object)
    def _on_stood(self, _before: Watched, after: Watched, _reading: Reading) -> None:
        connection = self._stores.session.state.connection
        is_wanted = (
            self._notices.can_show
            and self._stores.preferences.state.preferences.is_telling_watch
            and not self._stores.lock.state.is_locked
        )
        if connection is None or not is_wanted:
            return
        self._jobs.start(
            partial(self._notices.show, display_name(connection.name), _text_of(after)),
            owner=self,
            lane=after.client_id,
            done=self._on_over,
            failed=self._on_over,
        )

    def _on_over(self, _outcome: object) -> None:
        """Whether the desktop took it makes no difference: Activity has it."""


def _text_of(watched: Watched) -> str:
    if watched.standing is WatchStanding.WORKS:
        text = QCoreApplication.translate("WatchNotices", "{name} works again.")
    elif watched.standing is WatchStanding.REFUSED_BY_METHOD:
        text = QCoreApplication.translate(
            "WatchNotices", "{name} is refused: the other authentication method is in force."
        )
    elif watched.standing is WatchStanding.REFUSED:
        text = QCoreApplication.translate("WatchNotices", "{name} is refused by the server.")
    else:
        text = QCoreApplication.translate(
            "WatchNotices", "{name} cannot be tested: the server is not reached."
        )
    return text.format(name=display_name(watched.name))
