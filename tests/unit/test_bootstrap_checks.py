"""From names to what is checked."""

from __future__ import annotations

import socket
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_admin import bootstrap_checks
from desktop_admin.bootstrap_checks import CheckChoice, ChoiceRefused
from desktop_admin.domain.connections import LOCAL_CONNECTION_ID, Connection, ConnectionKind
from desktop_admin.domain.credentials import CredentialKind, SavedCredential
from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.domain.formats import OAUTH_CLIENT_SECRET
from desktop_admin.domain.preferences import Preferences
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.domain.secret import Secret
from desktop_admin.settings.paths import AppPaths
from desktop_admin.settings.store import SettingsFile
from desktop_admin.vault.index import SavedCredentialIndex
from desktop_admin.vault.memory_vault import MemoryVault
from desktop_admin.vault.port import ItemKey, ItemKind

FAR = Connection("c1", "Far", ConnectionKind.SANDBOX, "https://far.example")
OTHER = replace(FAR, id="c2", name="Other", backend_url="https://other.example")
HERE = Connection(LOCAL_CONNECTION_ID, "Here", ConnectionKind.LOCAL, "")
BILLING = SavedCredential(
    FAR.vault_id,
    "Far",
    CredentialKind.OAUTH_CLIENT,
    "id-1",
    "Billing",
    datetime(2026, 11, 24, tzinfo=UTC),
)


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    """Folders of one's own."""
    paths = AppPaths.under(tmp_path)
    paths.make()
    return paths


def _choice(
    paths: AppPaths, *rows: Connection, saved: tuple[SavedCredential, ...] = ()
) -> CheckChoice:
    SettingsFile(paths.settings_file).save(Preferences(), rows)
    vault = MemoryVault()
    index = SavedCredentialIndex(paths.saved_credentials_file)
    for one in saved:
        index.put(one)
        key = ItemKey(ItemKind.CLIENT_SECRET, one.connection_id, one.client_id)
        vault.store(key, Secret(f"value of {one.client_id}"))
    return CheckChoice(paths, vault, RedactionLedger())


def test_the_only_server_is_taken_unless_another_is_named(paths: AppPaths) -> None:
    assert _choice(paths, FAR, HERE).choose(None, None).subject.url == FAR.backend_url
    chosen = _choice(paths, FAR, OTHER).choose("Other", None)
    assert (chosen.subject.url, chosen.note) == (OTHER.backend_url, "")


def test_what_cannot_be_decided_is_said(paths: AppPaths) -> None:
    assert _choice(paths).choose(None, None).note == ""
    chosen = _choice(paths, FAR, OTHER).choose(None, None)
    assert (chosen.subject.url, "Far, Other" in chosen.note) == (None, True)


@pytest.mark.parametrize("name", ["Billing", "id-1"])
def test_a_credential_is_found_by_name_and_by_id(paths: AppPaths, name: str) -> None:
    elsewhere = replace(BILLING, connection_id=OTHER.vault_id, client_id="id-2")
    choice = _choice(paths, FAR, OTHER, saved=(BILLING, elsewhere))
    found = choice.choose("Far", name).subject.credential
    assert found is not None
    assert (found.client_id, found.read()) == ("id-1", Secret("value of id-1"))
    assert found.calls is not None


@pytest.mark.parametrize(
    ("connection", "credential", "words"),
    [
        ("Nowhere", None, "saved are: Far, Other"),
        (None, "Billing", "name the connection too; saved are: Far, Other"),
        ("Far", "Payroll", "Billing (id-1), Billing (id-3)"),
        ("Far", "Billing", "give the id; saved are: Billing (id-1), Billing (id-3)"),
        ("Other", "Billing", "saved are: none"),
    ],
)
def test_a_name_that_fits_nothing_or_too_much_says_what_there_is(
    paths: AppPaths, connection: str | None, credential: str | None, words: str
) -> None:
    twin = replace(BILLING, client_id="id-3")
    choice = _choice(paths, FAR, OTHER, saved=(BILLING, twin))
    with pytest.raises(ChoiceRefused) as refused:
        choice.choose(connection, credential)
    assert words in str(refused.value)


def test_a_secret_in_the_place_of_an_id_is_not_listed(paths: AppPaths) -> None:
    swapped = replace(BILLING, client_id=OAUTH_CLIENT_SECRET.assemble("d" * 36))
    with pytest.raises(ChoiceRefused) as refused:
        _choice(paths, FAR, saved=(swapped,)).choose("Far", "Payroll")
    assert "Billing (" in str(refused.value)
    assert swapped.client_id not in str(refused.value)


def test_the_server_on_this_computer_is_checked_while_it_runs(paths: AppPaths) -> None:
    own = replace(BILLING, connection_id=HERE.vault_id)
    choice = _choice(paths, HERE, saved=(own,))
    assert "not running" in str(choice.choose(None, None).subject.no_url)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        paths.backend.mkdir()
        (paths.backend / "port").write_text(f"{port}\n")
        subject = choice.choose("Here", "Billing").subject
    assert subject.url == f"http://127.0.0.1:{port}"
    assert subject.credential is not None
    assert subject.credential.calls is None
    assert "from the window alone" in str(subject.credential.calls_refused)
    assert choice.choose(None, None).subject.url is None


def test_a_port_that_somebody_else_took_is_not_called(
    paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap_checks, "is_served_by_another", lambda _: True)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        paths.backend.mkdir()
        (paths.backend / "port").write_text(str(listener.getsockname()[1]))
        subject = _choice(paths, HERE).choose(None, None).subject
    assert subject.url is None
    assert "Somebody else" in str(subject.no_url)


def test_every_call_of_a_check_is_told(paths: AppPaths) -> None:
    choice = _choice(paths, replace(FAR, backend_url="http://127.0.0.1:9"))
    probe = choice.choose("Far", None).subject.api.probe("http://127.0.0.1:9")
    with closing(probe), pytest.raises(ConnectionFailed):
        probe.probe()
    told = choice.requests.entries()
    assert {(one.path, one.fault) for one in told} == {("/admin/v1/me", "ConnectionFailed")}


def test_what_the_administrator_fixed_counts_here_too(paths: AppPaths, tmp_path: Path) -> None:
    paths = replace(paths, site=tmp_path / "site")
    assert paths.policy_file is not None
    paths.policy_file.parent.mkdir()
    paths.policy_file.write_text("[credentials]\nrotation_days = 90\n", encoding="utf-8")
    # fixed, or told as not followed because it is not root's: either is more than the file says
    assert _choice(paths, FAR).settings != SettingsFile(paths.settings_file).load()
