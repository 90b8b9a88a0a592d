"""What most stores stand on while they are built."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from functools import partial

from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.settings.loaded import LoadedSettings
from desktop_admin.state.changes import Changes
from desktop_admin.state.keyring_ports import SavedCredentialsPort
from desktop_admin.state.preferences_store import PreferencesStore
from desktop_admin.state.request_log_store import RequestLogPort
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.session_work import ServicesFactory
from desktop_admin.state.support_parts import SupportParts
from desktop_admin.state.token_port import LiveTokensPort
from desktop_admin.state.vault_work import SavedFactory


@dataclass(frozen=True, slots=True)
class Ground:
    """What most stores stand on."""

    session: SessionStore
    preferences: PreferencesStore
    changes: Changes
    _: KW_ONLY
    loaded: LoadedSettings
    support: SupportParts
    jobs: JobRunner
    vault_jobs: JobRunner
    services: ServicesFactory
    request_log: RequestLogPort
    live_tokens: LiveTokensPort

    @property
    def saved(self) -> SavedFactory:
        """The keyring, when it is needed."""
        return partial(_saved_credentials, self.services)


def _saved_credentials(services: ServicesFactory) -> SavedCredentialsPort:
    return services().saved_credentials
