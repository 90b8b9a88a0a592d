"""Who is signed in where; all other account stores live and die with this one's session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from desktop_admin.domain.access import Access, Capability
from desktop_admin.domain.connections import LOCAL_CONNECTION_ID, Connection
from desktop_admin.domain.errors import Forbidden, NotAuthenticated
from desktop_admin.domain.secret import Secret
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state import session_transitions as to
from desktop_admin.state import session_work as work
from desktop_admin.state.ports import SignedInPort
from desktop_admin.state.preferences_store import PreferencesStore, embedded_connection
from desktop_admin.state.session_work import Arrival, ServicesFactory
from desktop_admin.state.snapshots import Phase, SessionState
from desktop_admin.state.state_store import StateStore, shown_error
from desktop_admin.state.view_state_store import ViewStateStore


class SessionStore(StateStore[SessionState]):
    """``cleared``: what the account stores hold is not to be seen any more.

    ``signed_in_changed``: a person or a connection came or went.
    """

    cleared = Signal()
    signed_in_changed = Signal()

    def __init__(
        self,
        jobs: JobRunner,
        services: ServicesFactory,
        preferences: PreferencesStore,
        view: ViewStateStore,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(SessionState(), parent)
        self._jobs = jobs
        self._services = services
        self._preferences = preferences
        self._view = view
        self._signed_in: SignedInPort | None = None
        preferences.connection_changed.connect(self._on_connection_changed)

    @property
    def signed_in(self) -> SignedInPort | None:
        """The session that account stores work on; never to be kept by them."""
        return self._signed_in

    @property
    def last_page(self) -> str:
        """The page to return to after signing in, or empty."""
        return self._view.state.page_id

    def remember_page(self, page_id: str) -> None:
        """Return to this page at the next start."""
        self._view.remember(page_id=page_id)

    def can(self, needed: Capability | None) -> bool:
        """Whether the server has granted ``needed``; False while nobody is signed in."""
        return self._state.access is not None and self._state.access.can(needed)

    @Slot()
    def start(self) -> None:
        """Go where the person was when the program ended, or to the welcome page."""
        view = self._view.state
        connection = self._preferences.connection(view.connection_id)
        if connection is None:
            self._set(SessionState())
        else:
            self._open(connection, is_signed_out=view.is_signed_out)

    @Slot()
    def try_on_this_computer(self) -> None:
        """Start the embedded backend and sign in as the sample account's owner."""
        if self._state.phase is not Phase.STARTING:
            self._open(self._preferences.connection(LOCAL_CONNECTION_ID) or embedded_connection())

    @Slot(str)
    def open_connection(self, connection_id: str) -> None:
        """Leave the present connection for another one; an unknown id is ignored."""
        connection = self._preferences.connection(connection_id)
        if connection is not None:
            self._open(connection)

    @Slot()
    def reconnect(self) -> None:
        """Open the present connection again, for example after its server had stopped."""
        if self._state.connection is not None and self._state.phase is not Phase.STARTING:
            self.open_connection(self._state.connection.id)

    @Slot()
    def go_to_welcome(self) -> None:
        """Leave the present connection for the welcome page."""
        self._leave()
        self._view.remember(connection_id="")
        self._set(SessionState())

    def sign_in(self, email: str, password: Secret, keep: bool) -> None:
        """Sign in on the present connection; ``keep`` signs in by itself at the next start."""
        if self._state.phase is not Phase.SIGN_IN or self._state.is_working:
            return
        if (connection := self._state.connection) is not None:
            here = Arrival(connection, self._state.sample_people)
            self._show(is_working=True, error=None, message=None, email=email)
            self._start(
                partial(
                    work.sign_in_with_password, self._services, here, email, password, keep=keep
                )
            )

    @Slot(str)
    def sign_in_as(self, email: str) -> None:
        """Sign in as one of the sample people, in place of whoever is signed in."""
        connection = self._state.connection
        if connection is None or not connection.is_embedded or self._state.is_working:
            return
        self._leave()
        self._set(to.signing_in(self._state, email, is_working=True))
        self._start(partial(work.arrive_here, self._services, connection, email))

    @Slot()
    def sign_out(self) -> None:
        """End the session here at once, and on the server."""
        signed_in, email = self._signed_in, to.email_of(self._state)
        if signed_in is None:
            return
        self._leave(is_closing=False)
        self._view.remember(is_signed_out=True)
        self._set(to.signing_in(self._state, email, is_working=True))
        self._jobs.queue(
            partial(work.sign_out, self._services, signed_in),
            owner=self,
            done=self._on_signed_out,
            failed=self._on_refused,
        )

    @Slot()
    def check_again(self) -> None:
        """Ask the server anew what the person may do."""
        if self._signed_in is None or self._state.is_working:
            return
        self._show(is_working=True, error=None)
        self._jobs.start(
            self._signed_in.access,
            owner=self,
            lane="access",
            done=self._on_access,
            failed=self._on_access_failed,
        )

    def note(self, error: Exception) -> None:
        """Every store tells its failures: an ended session and a lost permission concern all."""
        if self._state.phase is not Phase.SIGNED_IN:
            return
        if isinstance(error, NotAuthenticated):
            self._expire(error)
        elif isinstance(error, Forbidden):
            self.check_again()

    def _open(self, connection: Connection, *, is_signed_out: bool = False) -> None:
        self._leave()
        self._view.remember(connection_id=connection.id)
        self._set(to.starting(connection))
        email = self._view.state.person_email
        self._start(
            partial(work.arrive, self._services, connection, email, is_signed_out=is_signed_out)
        )

    def _start(self, job: Callable[[], Arrival]) -> None:
        self._jobs.start(
            job, owner=self, lane="session", done=self._on_arrived, failed=self._on_refused
        )

    def _leave(self, *, is_closing: bool = True) -> None:
        """Nothing of the present session is shown or awaited any more."""
        self._jobs.abandon(self)
        signed_in, self._signed_in = self._signed_in, None
        self.cleared.emit()
        if signed_in is not None:
            self._show(phase=Phase.SIGN_IN, access=None)
            self.signed_in_changed.emit()
            if is_closing:
                self._jobs.queue(
                    signed_in.close, owner=self, done=self._on_closed, failed=self._on_closed
                )

    def _expire(self, error: NotAuthenticated) -> None:
        email = to.email_of(self._state)
        self._leave()
        self._set(to.signing_in(self._state, email, message=error.title))

    def _on_arrived(self, arrival: Arrival) -> None:
        self._signed_in = arrival.signed_in
        if arrival.access is not None:
            self._view.remember(person_email=arrival.access.person.email, is_signed_out=False)
            if arrival.connection.is_embedded:
                self._preferences.list_embedded()
        self._set(to.arrived(self._state, arrival, self._view.state.person_email))
        if arrival.signed_in is not None:
            self.signed_in_changed.emit()

    def _on_refused(self, error: Exception) -> None:
        self._set(to.refused(self._state, shown_error(error)))

    def _on_signed_out(self, _nothing: object) -> None:
        self._show(is_working=False)

    def _on_closed(self, _result: object) -> None:
        """Nothing to tell: nobody waits for it."""

    def _on_access(self, access: Access) -> None:
        if to.has_lost_access(self._state, access):
            self.cleared.emit()
        self._set(to.checked(self._state, access))

    def _on_access_failed(self, error: Exception) -> None:
        self._show(is_working=False, error=shown_error(error))
        if isinstance(error, NotAuthenticated):
            self._expire(error)

    @Slot(object)
    def _on_connection_changed(self, former: Connection) -> None:
        listed = {each.id: each for each in self._preferences.state.connections}
        edited = listed.get(former.id)
        if edited is None or edited.backend_url != former.backend_url:
            self._jobs.queue(
                partial(work.forget, self._services, former),
                owner=self,
                done=self._on_closed,
                failed=self._preferences.tell_failure,
            )
        present = self._state.connection
        if present is None or present.id != former.id:
            return
        if edited is None:
            self.go_to_welcome()
        elif edited.is_embedded or edited.backend_url == present.backend_url:
            self._show(connection=replace(edited, backend_url=present.backend_url))
        else:
            self._open(edited)
