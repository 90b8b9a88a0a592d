"""A pasted text: read away from the window, explained by what is known, compared on request."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop_admin.domain.errors import AppError
from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.urls import issuer_of
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state.state_store import StateStore, shown_error
from desktop_admin.state.status import Status

if TYPE_CHECKING:  # explaining is loaded when the first text is pasted
    from desktop_admin.diagnostics.explain.explanation import Explanation
    from desktop_admin.diagnostics.explain.finding import Surroundings
    from desktop_admin.diagnostics.explain.reader import PasteRead
    from desktop_admin.diagnostics.explain.reading import Reading
    from desktop_admin.domain.recognition import Recognition
    from desktop_admin.domain.secret import Secret
    from desktop_admin.state.attention_store import AttentionStore
    from desktop_admin.state.authentication_store import AuthenticationStore
    from desktop_admin.state.server_store import ServerStore
    from desktop_admin.state.session_store import SessionStore
    from desktop_admin.state.session_work import ServicesFactory
    from desktop_admin.state.vault_store import VaultStore


class KeyringCheck(Enum):
    """How far the comparison with the keyring is.

    NOTHING: the paste holds no secret. ASKABLE: it waits for the person, as the keyring might ask
    for its password.
    """

    NOTHING = auto()
    ASKABLE = auto()
    RUNNING = auto()
    DONE = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class PasteState:
    """The last paste without its secrets; ``error`` is that of the keyring."""

    is_reading: bool = False
    reading: Reading | None = None
    explanation: Explanation | None = None
    keyring: KeyringCheck = KeyringCheck.NOTHING
    recognition: Recognition | None = None
    error: AppError | None = None


@dataclass(frozen=True, slots=True)
class PasteSources:
    """The stores whose knowledge helps to explain a paste."""

    session: SessionStore
    server: ServerStore
    authentication: AuthenticationStore
    attention: AttentionStore
    vault: VaultStore


class PasteStore(StateStore[PasteState]):
    """Sends nothing anywhere. The secrets of a paste live until they were compared or forgotten.

    With an unlocked keyring they are compared at once: whoever sits here could copy the saved
    secrets just as well. A locked one is asked on request only, so that pasting never brings up
    its password prompt.
    """

    def __init__(
        self,
        sources: PasteSources,
        services: ServicesFactory,
        jobs: JobRunner,
        vault_jobs: JobRunner,
        *,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        super().__init__(PasteState(), sources.session)
        self._sources, self._services = sources, services
        self._jobs, self._vault_jobs = jobs, vault_jobs
        self._now = now or _local_now
        self._secrets: tuple[Secret, ...] = ()
        for store in (sources.session, sources.server, sources.authentication, sources.attention):
            store.changed.connect(self._on_source_changed)

    @Slot(object)
    def explain(self, pasted: Secret) -> None:
        """Read ``pasted`` in place of the one before; ends in ``changed``."""
        self.forget()
        self._show(is_reading=True)
        self._jobs.start(
            partial(_read, self._services, pasted),
            owner=self,
            lane="read",
            done=self._on_read,
            failed=self._on_read_failed,
        )

    @Slot()
    def check_keyring(self) -> None:
        """Compare the secrets of the paste with what is saved; the keyring may ask to unlock."""
        if not self._secrets or self._state.keyring is KeyringCheck.RUNNING:
            return
        self._show(keyring=KeyringCheck.RUNNING, error=None)
        self._vault_jobs.start(
            partial(_recognised, self._services, self._secrets),
            owner=self,
            lane="recognise",
            done=self._on_recognised,
            failed=self._on_recognise_failed,
        )

    @Slot()
    def look_up_clients(self) -> None:
        """Have the list of clients read, where somebody is signed in and it was not yet."""
        if self._sources.attention.state.status is Status.IDLE:
            self._sources.attention.load()

    @Slot()
    def forget(self) -> None:
        """Nothing of the paste is left."""
        self._jobs.abandon(self)
        self._vault_jobs.abandon(self)
        self._secrets = ()
        self._set(PasteState())

    def _on_read(self, read: PasteRead) -> None:
        self._secrets = read.secrets
        keyring = KeyringCheck.ASKABLE if read.secrets else KeyringCheck.NOTHING
        explanation = self._explained(read.reading, None)
        self._set(PasteState(False, read.reading, explanation, keyring))
        vault = self._sources.vault.state
        if vault.status is Status.READY and vault.availability is KeyringAvailability.OK:
            self.check_keyring()

    def _on_read_failed(self, error: Exception) -> None:
        self._set(PasteState(error=shown_error(error)))

    def _on_recognised(self, recognition: Recognition) -> None:
        if self._state.reading is None:
            return
        if recognition.is_complete:
            self._secrets = ()  # nothing is left to compare them with
        keyring = KeyringCheck.DONE if recognition.is_complete else KeyringCheck.ASKABLE
        explanation = self._explained(self._state.reading, recognition)
        self._show(keyring=keyring, recognition=recognition, explanation=explanation)

    def _on_recognise_failed(self, error: Exception) -> None:
        self._show(keyring=KeyringCheck.FAILED, error=shown_error(error))

    @Slot()
    def _on_source_changed(self) -> None:
        reading = self._state.reading
        if reading is not None:
            self._show(explanation=self._explained(reading, self._state.recognition))

    def _explained(self, reading: Reading, recognition: Recognition | None) -> Explanation:
        from desktop_admin.diagnostics.explain.explanation import explain

        return explain(reading, self._surroundings(recognition))

    def _surroundings(self, recognition: Recognition | None) -> Surroundings:
        from desktop_admin.diagnostics.explain.finding import Surroundings

        connection = self._sources.session.state.connection
        server, method = (
            self._sources.server.state.server,
            self._sources.authentication.state.method,
        )
        attention = self._sources.attention.state
        endpoint = server.token_endpoint if server else ""
        return Surroundings(
            now=self._now(),
            connection_name=connection.name if connection else "",
            backend_url=(connection.backend_url if connection else "") or issuer_of(endpoint) or "",
            token_endpoint=endpoint,
            method=method.method if method else None,
            clients=attention.clients,
            has_all_clients=attention.status is Status.READY and attention.is_complete,
            recognition=recognition,
        )


def _local_now() -> datetime:
    return datetime.now().astimezone()


def _read(services: ServicesFactory, pasted: Secret) -> PasteRead:
    return services().read_paste(pasted)


def _recognised(services: ServicesFactory, secrets: tuple[Secret, ...]) -> Recognition:
    return services().recognise(secrets)
