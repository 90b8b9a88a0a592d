"""A subject whose every port is at hand, on folders that are thrown away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
import tenacity

from desktop_admin.api import retry
from desktop_admin.api.factory import ApiFactory
from desktop_admin.backend.process.opening import OpenedData
from desktop_admin.diagnostics.subject import Subject
from desktop_admin.domain.preferences import ProxySetting
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.settings.loaded import LoadedSettings
from desktop_admin.settings.paths import AppPaths
from desktop_admin.vault.memory_vault import MemoryVault
from tests.fakes.api_user import OWNER, ApiUser
from tests.fakes.backend_process import BackendProcess

MakeSubject = Callable[..., Subject]


@dataclass(frozen=True, slots=True)
class Staged:
    """A real backend for faults to be staged at: its data, its owner and a client of each kind.

    A test leaves both clients as they were, and chooses the method that it needs.
    """

    backend: BackendProcess
    data: OpenedData
    owner: ApiUser
    app: dict[str, Any] = field(repr=False)
    oauth: dict[str, Any] = field(repr=False)

    @property
    def url(self) -> str:
        """Where it listens."""
        return self.backend.url


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """A read that is tried again is tried at once."""
    monkeypatch.setattr(retry, "_BACK_OFF", tenacity.wait_none())


@pytest.fixture(scope="session")
def _staged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Staged]:
    backend = BackendProcess.start(tmp_path_factory.mktemp("staged") / "data")
    data = backend.open_data()
    with ApiUser.signed_in(backend, OWNER) as owner:
        app, oauth = owner.create("client-apps", "App"), owner.create("oauth-clients", "OAuth")
        yield Staged(backend, data, owner, app, oauth)
    data.database.close()
    backend.stop()


@pytest.fixture
def staged(_staged: Staged) -> Staged:
    """The one backend of all tests of causes, with OAuth 2.0 in force."""
    _staged.owner.choose_method("OAUTH2")
    return _staged


@pytest.fixture
def subject_of(tmp_path: Path) -> MakeSubject:
    """``subject_of(url, field=...)``: a subject with some of its fields replaced."""
    api = ApiFactory(RedactionLedger(), "test", proxy=ProxySetting)

    def make(url: str | None = None, **fields: object) -> Subject:
        paths = AppPaths.under(tmp_path)
        subject = Subject(url, None, LoadedSettings(), paths, api, MemoryVault())
        return replace(subject, **fields)  # type: ignore[arg-type]

    return make
