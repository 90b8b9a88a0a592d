"""The authentication method: which is in force, which is chosen, what the change would do."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.credentials import Impact, MethodStatus
from desktop_admin.domain.errors import ChangedMeanwhile
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state.account_store import AccountStore
from desktop_admin.state.changes import Change, Changes
from desktop_admin.state.ports import SignedInPort
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.snapshots import AuthenticationState
from desktop_admin.state.state_store import shown_error
from desktop_admin.state.status import Notice, NoticeKind, Status

_SAVED = {
    AuthenticationMethod.OAUTH2: Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "Saved. OAuth 2.0 Client Credentials are in force; the API key and Client Apps are"
            " refused from now on.",
        )
    ),
    AuthenticationMethod.API_KEY_AND_CLIENT_APPS: Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "Saved. The API key and Client Apps are in force; OAuth 2.0 clients are refused from"
            " now on.",
        )
    ),
}
_CONCERNED = Change.CLIENT_APPS | Change.OAUTH_CLIENTS


class AuthenticationStore(AccountStore[AuthenticationState]):
    """``saved`` and ``save_failed`` (an ``AppError``) end what ``save`` began."""

    saved = Signal()
    save_failed = Signal(object)

    def __init__(self, session: SessionStore, jobs: JobRunner, changes: Changes) -> None:
        super().__init__(AuthenticationState(), session, jobs, changes)
        changes.published.connect(self._on_change_published)

    @property
    def has_unsaved_changes(self) -> bool:
        """Whether the chosen method is not the one in force."""
        return self._state.has_unsaved_changes

    @Slot()
    def load(self) -> None:
        """Read the method in force; a choice that was not saved stays."""
        if self.is_session_open and not self._state.is_saving:
            if self._state.method is None:
                self._show(status=Status.LOADING, error=None)
            self._read(_current, self._on_loaded, self._on_load_failed)

    @Slot()
    def retry(self) -> None:
        """Read again after a failure."""
        self.load()

    def select(self, method: AuthenticationMethod) -> None:
        """Choose a method on the page, and find out what saving it would do."""
        if self._state.method is None or self._state.is_saving:
            return
        if method is not self._state.selected:
            self._show(selected=method, notice=None)
            self._forget_impact()
            if self.has_unsaved_changes:
                self.load_impact()

    @Slot()
    def load_impact(self) -> None:
        """Read what saving the chosen method would do."""
        if self._state.selected is not None and self.is_session_open:
            self._show(impact_status=Status.LOADING, impact_error=None)
            work = partial(_impact, method=self._state.selected)
            self._read(work, self._on_impact, self._on_impact_failed, lane="impact")

    @Slot()
    def save(self) -> None:
        """Put the chosen method in force, unless somebody else changed it meanwhile."""
        method, selected = self._state.method, self._state.selected
        if method is None or selected is None or self._state.is_saving:
            return
        if self.has_unsaved_changes and self.is_session_open:
            self._show(is_saving=True, notice=None)
            work = partial(_choose, method=selected, etag=method.etag)
            self._write(work, self._on_saved, self._on_save_failed)

    @Slot()
    def discard(self) -> None:
        """Go back to the method in force."""
        if self._state.method is not None and not self._state.is_saving:
            self._show(selected=self._state.method.method)
            self._forget_impact()

    def _forget_impact(self) -> None:
        self._show(impact=None, impact_status=Status.IDLE, impact_error=None)

    def _on_loaded(self, method: MethodStatus) -> None:
        selected = self._state.selected if self.has_unsaved_changes else method.method
        self._show(status=Status.READY, error=None, method=method, selected=selected)
        if not self.has_unsaved_changes:
            self._forget_impact()

    def _on_impact(self, impact: Impact) -> None:
        if impact.method is self._state.selected and self.has_unsaved_changes:
            self._show(impact=impact, impact_status=Status.READY)

    def _on_impact_failed(self, error: Exception) -> None:
        self._refuse(error, impact_status=Status.FAILED, impact_error=shown_error(error))

    def _on_saved(self, method: MethodStatus) -> None:
        notice = Notice.ok(_SAVED[method.method])
        self._show(is_saving=False, method=method, selected=method.method, notice=notice)
        self._forget_impact()
        self.saved.emit()
        self._changes.publish(Change.METHOD | Change.AUDIT, self)

    def _on_save_failed(self, error: Exception) -> None:
        shown = shown_error(error)
        is_stale = isinstance(error, ChangedMeanwhile)
        kind = NoticeKind.WARN if is_stale else NoticeKind.ERROR
        self._refuse(error, is_saving=False, notice=Notice(kind, shown.title, shown))
        self.save_failed.emit(shown)
        if is_stale:
            self._show(selected=None)
            self._forget_impact()
            self.load()

    @Slot(object, object)
    def _on_change_published(self, change: Change, initiator: QObject) -> None:
        if initiator is not self and change & _CONCERNED and self._state.method is not None:
            self.load()


def _current(signed_in: SignedInPort) -> MethodStatus:
    return signed_in.methods.current()


def _impact(signed_in: SignedInPort, *, method: AuthenticationMethod) -> Impact:
    return signed_in.methods.impact(method)


def _choose(signed_in: SignedInPort, *, method: AuthenticationMethod, etag: str) -> MethodStatus:
    return signed_in.methods.choose(method, etag)
