"""The account's audit events: filtered by the server, read page by page, exported whole."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from desktop_admin.domain.activity import AuditEvent, AuditPage, AuditQuery
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state.account_store import AccountStore
from desktop_admin.state.changes import Change, Changes
from desktop_admin.state.export_port import ExportFormat
from desktop_admin.state.ports import Services, SignedInPort
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.snapshots import ActivityState
from desktop_admin.state.state_store import shown_error
from desktop_admin.state.status import Notice, Status

EXPORT_LIMIT = 50_000
_EXPORTED = Text(QT_TRANSLATE_NOOP("Text", "{count} events were written to {path}."))
_CUT = Text(
    QT_TRANSLATE_NOOP(
        "Text",
        "The newest {count} events were written to {path}. There are more: narrow the filter to"
        " export the older ones.",
    )
)


class ActivityStore(AccountStore[ActivityState]):
    """Newest first; what others do shows up when it is read again."""

    def __init__(
        self,
        session: SessionStore,
        jobs: JobRunner,
        changes: Changes,
        services: Callable[[], Services],
    ) -> None:
        super().__init__(ActivityState(), session, jobs, changes)
        self._services = services
        self._listed = AuditQuery()  # that of the items
        changes.published.connect(self._on_change_published)

    @Slot()
    def load(self) -> None:
        """Read the newest events; what is shown stays until then."""
        if self.is_session_open:
            if self._state.status in {Status.IDLE, Status.FAILED}:
                self._show(status=Status.LOADING, error=None)
            else:
                self._show(is_refreshing=self._state.status is Status.READY)
            work = partial(_page, query=self._state.query, cursor=None)
            self._read(work, self._on_loaded, self._on_page_failed)

    @Slot()
    def retry(self) -> None:
        """Read again after a failure."""
        self.load()

    def filter(self, query: AuditQuery) -> None:
        """Show only what matches ``query``."""
        if query != self._state.query:
            self._show(query=query)
            self.load()

    @Slot()
    def load_more(self) -> None:
        """Read older events and append them."""
        state = self._state
        is_free = not (state.is_loading_more or state.is_refreshing)
        if state.next_cursor is not None and is_free and self.is_session_open:
            self._show(is_loading_more=True)
            work = partial(_page, query=state.query, cursor=state.next_cursor)
            self._read(work, self._on_more, self._on_page_failed)

    def export(self, path: Path, form: ExportFormat) -> None:
        """Write all that matches (at most ``EXPORT_LIMIT``) to a file of the person's choice."""
        if not self._state.is_exporting and self.is_session_open:
            self._show(is_exporting=True, notice=None)
            work = partial(
                _export, services=self._services, query=self._state.query, path=path, form=form
            )
            self._read(work, self._on_exported, self._on_export_failed, lane="export")

    def _on_loaded(self, page: AuditPage) -> None:
        self._listed = self._state.query
        self._show(
            status=Status.READY,
            error=None,
            items=page.items,
            next_cursor=page.next_cursor,
            is_refreshing=False,
            is_loading_more=False,
        )

    def _on_more(self, page: AuditPage) -> None:
        items = self._state.items + page.items
        self._show(items=items, next_cursor=page.next_cursor, is_loading_more=False)

    def _on_page_failed(self, error: Exception) -> None:
        shown = shown_error(error)
        if self._state.items and self._listed == self._state.query:
            notice = Notice.failure(shown)
            self._refuse(error, is_refreshing=False, is_loading_more=False, notice=notice)
        else:
            self._refuse(error, is_refreshing=False, status=Status.FAILED, error=shown, items=())

    def _on_exported(self, notice: Notice) -> None:
        self._show(is_exporting=False, notice=notice)

    def _on_export_failed(self, error: Exception) -> None:
        self._refuse(error, is_exporting=False, notice=Notice.failure(shown_error(error)))

    @Slot(object, object)
    def _on_change_published(self, change: Change, initiator: QObject) -> None:
        if initiator is not self and change & Change.AUDIT and self._state.status is Status.READY:
            self.load()


def _page(signed_in: SignedInPort, *, query: AuditQuery, cursor: str | None) -> AuditPage:
    return signed_in.audit.page(query, cursor)


def _export(
    signed_in: SignedInPort,
    *,
    services: Callable[[], Services],
    query: AuditQuery,
    path: Path,
    form: ExportFormat,
) -> Notice:
    events: list[AuditEvent] = []
    page = signed_in.audit.page(query, None)
    events.extend(page.items)
    while page.next_cursor is not None and len(events) < EXPORT_LIMIT:
        page = signed_in.audit.page(query, page.next_cursor)
        events.extend(page.items)
    services().export_activity(tuple(events), path, form.value)
    text = _EXPORTED if page.next_cursor is None else _CUT
    filled = text.with_facts(count=len(events), path=path)
    return Notice.ok(filled) if page.next_cursor is None else Notice.warn(filled)
