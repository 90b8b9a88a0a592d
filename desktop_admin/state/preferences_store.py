"""Settings and connections: in force at once, written in the background."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from desktop_admin.domain.attention import ROTATION_DAYS
from desktop_admin.domain.connections import LOCAL_CONNECTION_ID, Connection, ConnectionKind
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.settings.loaded import LoadedSettings
from desktop_admin.settings.proxy_url import check_proxy_url
from desktop_admin.state.connection_draft import ConnectionDraft, DraftProblems
from desktop_admin.state.local_snapshots import PreferencesState
from desktop_admin.state.ports import SettingsPort
from desktop_admin.state.state_store import StateStore, shown_error
from desktop_admin.state.status import Notice, NoticeKind


def embedded_connection() -> Connection:
    """The connection to the backend on this computer, named in the language of the window."""
    name = QCoreApplication.translate("PreferencesStore", "This computer")
    return Connection(LOCAL_CONNECTION_ID, name, ConnectionKind.LOCAL, "")


class PreferencesStore(StateStore[PreferencesState]):
    """``connection_changed`` carries a ``Connection`` as it was before it was edited or removed."""

    connection_changed = Signal(object)

    def __init__(
        self,
        loaded: LoadedSettings,
        file: SettingsPort,
        jobs: JobRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(_initial(loaded), parent)
        self._file = file
        self._jobs = jobs
        self._unsaved = 0

    def connection(self, connection_id: str) -> Connection | None:
        """The connection with this id; the one on this computer is always there."""
        for connection in self._state.connections:
            if connection.id == connection_id:
                return connection
        return embedded_connection() if connection_id == LOCAL_CONNECTION_ID else None

    def set(self, **changes: object) -> None:
        """Replace fields of ``Preferences``, for example ``theme``; in force at once.

        Raises ``UrlRefused`` for a proxy's address that is not accepted.
        """
        preferences = replace(self._state.preferences, **changes)  # type: ignore[arg-type]
        if preferences.proxy.url:
            url = check_proxy_url(preferences.proxy.url)
            preferences = replace(preferences, proxy=replace(preferences.proxy, url=url))
        self._save(preferences=preferences)

    def problems_of(self, draft: ConnectionDraft) -> DraftProblems:
        """What is wrong with each field of ``draft``, also beside the other connections."""
        return draft.check(self._state.connections)

    def add_connection(self, draft: ConnectionDraft) -> Connection:
        """Add a connection. Raises ``ValueError`` for a draft that is not clean."""
        connection = replace(draft, id=None).connection()
        self._save(connections=(*self._state.connections, connection))
        return connection

    def update_connection(self, draft: ConnectionDraft) -> Connection:
        """Replace the connection with the draft's id. Raises ``ValueError`` as above."""
        connection = draft.connection()
        if (former := self.connection(connection.id)) is not None:
            connection = replace(connection, rotation_days=former.rotation_days)
        self._put(connection)
        return connection

    def pin_authorization_server(self, connection_id: str, token_endpoint: str) -> None:
        """Keep a token endpoint that the person confirmed for a connection."""
        if (connection := self.connection(connection_id)) is not None:
            self._put(replace(connection, authorization_server_url=token_endpoint))

    def set_rotation(self, connection_id: str, days: int) -> None:
        """Have new credentials due after ``days`` (0: never), unless a policy says otherwise.

        Raises ``ValueError`` for a number that is not accepted.
        """
        if days not in ROTATION_DAYS:
            raise ValueError("no such interval")
        connection = self.connection(connection_id)
        if connection is not None and self._state.rotation_policy is None:
            self._put(replace(connection, rotation_days=days))

    def remove_connection(self, connection_id: str) -> None:
        """Take a connection off the list; nothing happens on its server."""
        self._replace(connection_id, ())

    def list_embedded(self) -> None:
        """Put the backend on this computer on the list, once it has been used."""
        if LOCAL_CONNECTION_ID not in {each.id for each in self._state.connections}:
            self._save(connections=(embedded_connection(), *self._state.connections))

    def tell_failure(self, error: Exception) -> None:
        """What a change of the connections entailed has failed."""
        self._show(notice=Notice.failure(shown_error(error)))

    @Slot()
    def dismiss_notice(self) -> None:
        """The person has seen the notice."""
        self._show(notice=None)

    def _put(self, connection: Connection) -> None:
        self._replace(connection.id, (connection,))

    def _replace(self, connection_id: str, new: tuple[Connection, ...]) -> None:
        before = self._state.connections
        place, former = next(
            ((place, each) for place, each in enumerate(before) if each.id == connection_id),
            (0, None),
        )
        if former is not None and (former,) != new:
            self._save(connections=(*before[:place], *new, *before[place + 1 :]))
            self.connection_changed.emit(former)

    def _save(self, **changes: object) -> None:
        before = self._state
        state = replace(before, **changes)  # type: ignore[arg-type]
        if state == before:
            return
        self._unsaved += 1
        # a warning of what was found at the start stays until somebody has seen it
        is_warning = state.notice is not None and state.notice.kind is NoticeKind.WARN
        self._set(replace(state, is_saving=True, notice=state.notice if is_warning else None))
        self._jobs.queue(
            partial(self._file.save, state.preferences, state.connections),
            owner=self,
            done=self._on_saved,
            failed=self._on_save_failed,
        )

    def _on_saved(self, _nothing: object) -> None:
        self._unsaved -= 1
        self._show(is_saving=self._unsaved > 0)

    def _on_save_failed(self, error: Exception) -> None:
        self._unsaved -= 1
        self._show(is_saving=self._unsaved > 0)
        self.tell_failure(error)


def _named(connection: Connection) -> Connection:
    """Nobody can name the connection to this computer: its name follows the language."""
    if connection.id != LOCAL_CONNECTION_ID:
        return connection
    return replace(connection, name=embedded_connection().name)


def _initial(loaded: LoadedSettings) -> PreferencesState:
    notice = Notice.warn(loaded.notes[0]) if loaded.notes else None
    return PreferencesState(
        preferences=loaded.preferences,
        connections=tuple(_named(each) for each in loaded.connections),
        notice=notice,
        damaged_file=None if loaded.set_aside is None else str(loaded.set_aside),
        rotation_policy=loaded.rotation_policy,
    )
