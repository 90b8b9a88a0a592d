"""Puts the services together, without Qt: shared by the window and the command line."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from desktop_admin import __version__
from desktop_admin.domain.activity import AuditEvent
from desktop_admin.domain.preferences import ProxySetting
from desktop_admin.domain.redaction import RedactionLedger, Redactor
from desktop_admin.domain.secret import Secret
from desktop_admin.services.request_log import RequestLog
from desktop_admin.services.token_cache import TokenCache
from desktop_admin.settings.paths import AppPaths

if TYPE_CHECKING:
    from desktop_admin.api.factory import ApiFactory
    from desktop_admin.diagnostics.bench import CheckBench, Tried
    from desktop_admin.diagnostics.explain.reader import PasteRead
    from desktop_admin.domain.deliveries import DeliveryNote
    from desktop_admin.domain.handover import Handover, HandoverForm, Recipient
    from desktop_admin.domain.recognition import Recognition
    from desktop_admin.services.call_trial import CallTrial
    from desktop_admin.services.connection_tester import ConnectionTester
    from desktop_admin.services.credential_tester import CredentialTester
    from desktop_admin.services.credential_tokens import CredentialTokens
    from desktop_admin.services.delivery_notes import DeliveryNotes
    from desktop_admin.services.embedded_backend import EmbeddedBackend
    from desktop_admin.services.exposure_file import ExposureFile
    from desktop_admin.services.rotation_file import RotationFile
    from desktop_admin.services.sign_in import SignIn
    from desktop_admin.services.token_viewer import TokenViewer
    from desktop_admin.services.watching import Watching
    from desktop_admin.vault.journal import SecretJournal
    from desktop_admin.vault.port import Vault
    from desktop_admin.vault.saved import SavedCredentials

_log = logging.getLogger("desktop_admin.backend_process")


@dataclass(frozen=True, slots=True)
class ServiceSet:
    """Every use case, ready; each may block and belongs on a worker thread."""

    sign_in: SignIn
    embedded: EmbeddedBackend
    credential_tester: CredentialTester
    call_trial: CallTrial
    token_viewer: TokenViewer
    connection_tester: ConnectionTester
    checks: CheckBench
    saved_credentials: SavedCredentials
    journal: SecretJournal
    delivery_notes: DeliveryNotes
    exposures: ExposureFile
    rotations: RotationFile
    watching: Watching
    ledger: RedactionLedger

    def read_paste(self, pasted: Secret) -> PasteRead:
        """What ``pasted`` holds; its secrets are in the redaction ledger from then on."""
        from desktop_admin.diagnostics.explain.reader import PasteReader

        return PasteReader(self.ledger.register, self.ledger.redact).read(pasted)

    def recognise(self, secrets: tuple[Secret, ...]) -> Recognition:
        """Which saved credentials ``secrets`` belong to. Raises ``VaultError``, ``FileFailed``."""
        from desktop_admin.vault.recognising import recognise

        return recognise(self.saved_credentials, secrets)

    def export_activity(self, events: tuple[AuditEvent, ...], path: Path, form: str) -> None:
        """Write ``events`` to ``path`` as ``csv`` or ``json``. Raises ``FileFailed``."""
        from desktop_admin.services import activity_export

        activity_export.write(events, path, form)

    def export_deliveries(self, notes: tuple[DeliveryNote, ...], path: Path, form: str) -> None:
        """Write ``notes`` to ``path`` as ``csv`` or ``json``. Raises ``FileFailed``."""
        from desktop_admin.services import delivery_notes

        delivery_notes.write(notes, path, form)

    def export_secret(
        self, handover: Handover, path: Path, form: HandoverForm, recipient: Recipient | None
    ) -> None:
        """Write a secret to ``path``, encrypted if there is a recipient.

        Raises ``FileFailed``, ``RecipientRefused``, ``PassphraseTooShort``.
        """
        from desktop_admin.services import secret_export

        if recipient is not None and recipient.passphrase is not None:
            self.ledger.register(recipient.passphrase)
        secret_export.write(handover, path, form, recipient)


class ServicesWhenNeeded:
    """Makes the one ``ServiceSet`` when it is first called, on the calling worker thread.

    ``open_vault`` chooses where secrets go, ``proxy`` is asked whenever a server is opened.
    ``requests`` has every call that they make, from the first one on.
    ``live_tokens`` are there from the beginning, so that they can be forgotten at once.
    ``try_clipboard`` is for the checks; without it there is no display.
    """

    def __init__(
        self,
        paths: AppPaths,
        ledger: RedactionLedger,
        open_vault: Callable[[], Vault],
        proxy: Callable[[], ProxySetting],
        try_clipboard: Callable[[], Tried | None] | None = None,
    ) -> None:
        self._paths = paths
        self._ledger = ledger
        self._open_vault = open_vault
        self._proxy = proxy
        self._try_clipboard = try_clipboard
        self.requests = RequestLog()
        self.live_tokens = TokenCache()
        self._lock = Lock()
        self._made: ServiceSet | None = None

    def __call__(self) -> ServiceSet:
        """The services."""
        with self._lock:
            if self._made is None:
                self._made = self._make()
            return self._made

    def stop(self) -> None:
        """End the backend on this computer, if it was started."""
        with self._lock:
            made = self._made
        if made is not None:
            made.embedded.stop()

    def _make(self) -> ServiceSet:
        from desktop_admin.services.call_trial import CallTrial
        from desktop_admin.services.connection_tester import ConnectionTester
        from desktop_admin.services.credential_tester import CredentialTester
        from desktop_admin.services.credential_tokens import CredentialTokens
        from desktop_admin.services.delivery_notes import DeliveryNotes
        from desktop_admin.services.embedded_backend import EmbeddedBackend
        from desktop_admin.services.exposure_file import ExposureFile
        from desktop_admin.services.own_program import backend_command
        from desktop_admin.services.rotation_file import RotationFile
        from desktop_admin.services.sign_in import SignIn
        from desktop_admin.services.token_viewer import TokenViewer
        from desktop_admin.services.watching import watching_by

        api, vault = self._make_api(), self._make_vault()
        embedded = EmbeddedBackend(backend_command(self._paths.backend), self._ledger, _log_line)
        tokens = CredentialTokens(api.tokens, embedded.check, self.live_tokens)
        saved = self._make_saved(vault)
        journal = self._make_journal(vault)
        return ServiceSet(
            sign_in=SignIn(api, vault, embedded, self._ledger, journal),
            embedded=embedded,
            credential_tester=(tester := CredentialTester(tokens)),
            call_trial=CallTrial(tokens, api.trial),
            token_viewer=TokenViewer(tokens, api.issued_tokens),
            connection_tester=ConnectionTester(api, embedded),
            checks=self._make_bench(api, vault, embedded, tokens, saved),
            saved_credentials=saved,
            journal=journal,
            delivery_notes=DeliveryNotes(
                self._paths.deliveries_file, Redactor(self._ledger).redact
            ),
            exposures=ExposureFile(self._paths.exposures_file),
            rotations=RotationFile(self._paths.rotations_file),
            watching=watching_by(tester, self._paths.watched_file, self._paths.watch_notes_file),
            ledger=self._ledger,
        )

    def _make_vault(self) -> Vault:
        from desktop_admin.vault.registering import RegisteringVault

        return RegisteringVault(self._open_vault(), self._ledger.register)

    def _make_saved(self, vault: Vault) -> SavedCredentials:
        from desktop_admin.vault.index import SavedCredentialIndex
        from desktop_admin.vault.last_back_end import LastBackEnd
        from desktop_admin.vault.saved import SavedCredentials

        index = SavedCredentialIndex(self._paths.saved_credentials_file)
        return SavedCredentials(vault, index, LastBackEnd(self._paths.keyring_file))

    def _make_api(self) -> ApiFactory:
        from desktop_admin.api.factory import ApiFactory

        return ApiFactory(
            self._ledger,
            f"API Access Admin/{__version__}",
            proxy=self._proxy,
            on_exchange=self.requests.record,
        )

    def _make_bench(
        self,
        api: ApiFactory,
        vault: Vault,
        embedded: EmbeddedBackend,
        tokens: CredentialTokens,
        saved: SavedCredentials,
    ) -> CheckBench:
        from desktop_admin.diagnostics.bench import BenchPorts, CheckBench
        from desktop_admin.services.account_facts import AccountFacts
        from desktop_admin.services.checked_calls import CheckedCalls

        ports = BenchPorts(
            start_embedded=embedded.start,
            read_saved=saved.read,
            calls_to=partial(CheckedCalls, tokens),
            account_of=AccountFacts,
            try_clipboard=self._try_clipboard,
        )
        return CheckBench(api, vault, self._paths, ports)

    def _make_journal(self, vault: Vault) -> SecretJournal:
        from desktop_admin.services.lost_answers import IdempotencyKeys
        from desktop_admin.vault.journal import SecretJournal
        from desktop_admin.vault.journal_file import JournalFile

        return SecretJournal(
            vault,
            JournalFile(self._paths.journal_file),
            new_key=IdempotencyKeys(self._ledger).new,
            register=self._ledger.register,
        )


def _log_line(line: str) -> None:
    _log.info("%s", line)
