"""A list of clients as the server searches and sorts it, read page by page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Slot

from desktop_admin.domain.credentials import ClientPage, CredentialKind
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state import client_work as work
from desktop_admin.state.account_store import AccountStore
from desktop_admin.state.changes import Changes
from desktop_admin.state.ports import SignedInPort
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.snapshots import ClientColumn, ClientsState
from desktop_admin.state.state_store import shown_error
from desktop_admin.state.status import Notice, Status

SEARCH_PAUSE = 200  # milliseconds


class ClientListStore(AccountStore[ClientsState]):
    """The reading half of ``ClientsStore``."""

    def __init__(
        self, kind: CredentialKind, session: SessionStore, jobs: JobRunner, changes: Changes
    ) -> None:
        super().__init__(ClientsState(), session, jobs, changes)
        self.kind = kind
        self._typed = self._listed = ""  # the search that was typed last, that of the items
        self._search_timer = QTimer(self)
        self._search_timer.setSingleShot(True)
        self._search_timer.setInterval(SEARCH_PAUSE)
        self._search_timer.timeout.connect(self._on_search_paused)

    @Slot()
    def clear(self) -> None:
        """Back to the very beginning: nothing of the account is left."""
        self._search_timer.stop()
        self._typed = ""
        super().clear()

    @Slot()
    def load(self) -> None:
        """Read the list; what is shown stays until then."""
        if self.is_session_open:
            if self._state.status in {Status.IDLE, Status.FAILED}:
                self._show(status=Status.LOADING, error=None)
            else:
                self._show(is_refreshing=self._state.status is Status.READY)
            self._read(self._page_work(), self._on_loaded, self._on_page_failed)

    @Slot()
    def retry(self) -> None:
        """Read again after a failure."""
        self.load()

    def search(self, text: str) -> None:
        """Narrow the list, a moment after the last key."""
        self._typed = text
        self._search_timer.start()

    def sort_by(self, column: ClientColumn) -> None:
        """Sort by a column; the same one again turns the order round."""
        is_same = column is self._state.sort
        self._show(sort=column, is_descending=is_same and not self._state.is_descending)
        self.load()

    @Slot()
    def load_more(self) -> None:
        """Read the next page and append it."""
        state = self._state
        is_free = not (state.is_loading_more or state.is_refreshing)
        if state.next_cursor is not None and is_free and self.is_session_open:
            self._show(is_loading_more=True)
            self._read(
                self._page_work(cursor=state.next_cursor), self._on_more, self._on_page_failed
            )

    def _page_work(self, cursor: str | None = None) -> Callable[[SignedInPort], ClientPage]:
        state = self._state
        sort = f"-{state.sort.value}" if state.is_descending else state.sort.value
        return partial(work.page, kind=self.kind, search=state.search, sort=sort, cursor=cursor)

    @Slot()
    def _on_search_paused(self) -> None:
        if self._typed != self._state.search:
            self._show(search=self._typed)
            self.load()

    def _on_loaded(self, page: ClientPage) -> None:
        self._listed = self._state.search
        self._show(
            status=Status.READY,
            error=None,
            items=page.items,
            total=page.total,
            next_cursor=page.next_cursor,
            is_refreshing=False,
            is_loading_more=False,
        )

    def _on_page_failed(self, error: Exception) -> None:
        shown = shown_error(error)
        if self._state.items and self._listed == self._state.search:
            # the old list is better than none, if it is called old and is that of the search
            notice = Notice.failure(shown)
            self._refuse(error, is_refreshing=False, is_loading_more=False, notice=notice)
        else:
            self._refuse(
                error, is_refreshing=False, status=Status.FAILED, error=shown, items=(), total=0
            )

    def _on_more(self, page: ClientPage) -> None:
        known = {client.client_id for client in self._state.items}
        new = tuple(client for client in page.items if client.client_id not in known)
        self._show(
            items=self._state.items + new,
            total=page.total,
            next_cursor=page.next_cursor,
            is_loading_more=False,
        )
