"""``desktop-admin doctor --credential`` against a real backend process."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop_admin.bootstrap_cli import run_doctor
from desktop_admin.diagnostics.checks import CHECKS
from desktop_admin.diagnostics.engine import CheckRun
from desktop_admin.diagnostics.subject import CheckedCredential, Subject
from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.connections import Connection, ConnectionKind
from desktop_admin.domain.credentials import CredentialKind, IssuedClient, SavedCredential
from desktop_admin.domain.preferences import Preferences
from desktop_admin.domain.secret import Secret
from desktop_admin.services.account_facts import AccountFacts
from desktop_admin.services.checked_calls import CheckedCalls
from desktop_admin.services.credential_tokens import CredentialTokens
from desktop_admin.services.token_cache import TokenCache
from desktop_admin.settings.loaded import LoadedSettings
from desktop_admin.settings.paths import AppPaths
from desktop_admin.settings.store import SettingsFile
from desktop_admin.vault.index import SavedCredentialIndex
from desktop_admin.vault.memory_vault import MemoryVault
from desktop_admin.vault.port import ItemKey, ItemKind
from tests.backend.client.test_account import OWNER

if TYPE_CHECKING:
    from desktop_admin.services.signed_in import SignedIn
    from tests.backend.client.conftest import Desk

APP, OAUTH = CredentialKind.CLIENT_APP, CredentialKind.OAUTH_CLIENT


@pytest.fixture
def desk(shared_desk: Desk) -> Desk:
    """The shared one."""
    return shared_desk


class _Saved:
    """A connection to the desk's backend as to any server, and credentials in a keyring."""

    def __init__(self, root: Path, url: str) -> None:
        self.paths = AppPaths.under(root)
        self.paths.make()
        self.vault = MemoryVault()
        self.connection = Connection("c1", "Team", ConnectionKind.SANDBOX, url)
        SettingsFile(self.paths.settings_file).save(Preferences(), (self.connection,))

    def keep(self, kind: CredentialKind, client_id: str, secret: Secret) -> None:
        """Save a credential under the name of its kind."""
        vault_id, now = self.connection.vault_id, datetime.now(UTC)
        entry = SavedCredential(vault_id, "Team", kind, client_id, kind.value, now)
        SavedCredentialIndex(self.paths.saved_credentials_file).put(entry)
        self.vault.store(ItemKey(ItemKind.CLIENT_SECRET, vault_id, client_id), secret)

    def doctor(self, kind: CredentialKind) -> int:
        """The exit status of a run with the credential of ``kind``."""
        words = ["--credential", kind.value, "--json"]
        return run_doctor(words, self.paths, lambda: self.vault)


def _issued(owner: SignedIn, kind: CredentialKind, name: str) -> IssuedClient:
    clients = owner.client_apps if kind is APP else owner.oauth_clients
    return clients.create(name)


def test_each_kind_is_tried_and_the_method_in_force_is_told(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    owner = desk.as_person(OWNER)
    saved = _Saved(tmp_path, desk.connection().backend_url)
    values = []
    for kind in (APP, OAUTH):
        made = _issued(owner, kind, f"Tried {kind}")
        saved.keep(kind, made.client.client_id, made.secret)
        values.append(made.secret.reveal())
    saved.keep(CredentialKind.API_KEY, "api-key", owner.api_key.reveal())
    in_force = owner.methods.current().method
    for kind in CredentialKind:
        is_in_force = kind.method is in_force
        assert saved.doctor(kind) == (0 if is_in_force else 1)
        told = capsys.readouterr().out
        rows = {row["id"]: row for row in json.loads(told)["checks"]}
        assert rows["method"]["outcome"] == ("ok" if is_in_force else "failed")
        assert rows["method"]["detail"]["method"] == in_force
        assert (rows["call"]["outcome"] == "ok") == is_in_force
        assert rows["token"]["because_of"] is None
        assert not [value for value in values if value in told]
    owner.close()


def test_the_signed_in_person_tells_what_the_answers_do_not(desk: Desk, tmp_path: Path) -> None:
    owner = desk.as_person(OWNER)
    connection = desk.connection()
    made = _issued(owner, OAUTH, "Regenerated and deleted")
    newer = owner.oauth_clients.regenerate(made.client)
    tokens = CredentialTokens(desk.api.tokens, desk.embedded.check, TokenCache())
    endpoint = owner.server.authorization_server().token_endpoint
    paths = AppPaths.under(tmp_path)

    def run(secret: Secret) -> dict[str, dict[str, str]]:
        credential = CheckedCredential(
            "Billing",
            OAUTH,
            made.client.client_id,
            lambda: secret,
            CheckedCalls(tokens, connection, endpoint),
            saved_at=made.client.created_at,
        )
        subject = Subject(
            connection.backend_url,
            endpoint,
            LoadedSettings(),
            paths,
            desk.api,
            MemoryVault(),
            credential=credential,
            account=AccountFacts(owner),
        )
        results = CheckRun(CHECKS, subject).run()
        return {one.id: {**one.finding.detail, "outcome": one.finding.outcome} for one in results}

    before = run(made.secret)
    assert before["token"] == before["token"] | {
        "outcome": "failed",
        "error_code": "invalid_client",
    }
    assert before["registered"]["outcome"] == "warning"
    assert before["registered"]["rotated_at"] == newer.client.rotated_at.isoformat()  # type: ignore[union-attr]
    assert before["method"]["method"] in set(AuthenticationMethod)
    assert before["features"]["feature_oauth2"] == "on"
    assert before["permission"]["has_permission"] == "yes"
    owner.oauth_clients.delete(newer.client)
    assert run(newer.secret)["registered"]["is_listed"] == "no"
    owner.close()
