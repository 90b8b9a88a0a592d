"""Saved credentials: the keyring and the list of it in step."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_admin.domain.credentials import CredentialKind, SavedCredential
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.vault_errors import (
    VaultLocked,
    VaultMissing,
    VaultNotKept,
    VaultTimedOut,
    VaultValueChanged,
)
from desktop_admin.vault.index import SavedCredentialIndex
from desktop_admin.vault.last_back_end import LastBackEnd
from desktop_admin.vault.opening import SystemOrMemoryVault
from desktop_admin.vault.saved import SavedCredentials
from desktop_admin.vault.system_vault import SystemVault
from tests.fakes.back_end import FakeBackEnd

ONE = SavedCredential(
    "prod", "Production", CredentialKind.CLIENT_APP, "osca_1", "Payroll", datetime.now(UTC)
)
TWO = replace(ONE, client_id="osca_2", name="Loans")
SECRET = Secret("canary")


@pytest.fixture
def back_end() -> FakeBackEnd:
    """A keyring that works."""
    return FakeBackEnd()


@pytest.fixture
def saved(back_end: FakeBackEnd, tmp_path: Path) -> SavedCredentials:
    """Credentials saved in it."""
    return opened(back_end, tmp_path)


def opened(back_end: FakeBackEnd, folder: Path) -> SavedCredentials:
    """What a fresh start of the program has."""
    vault = SystemOrMemoryVault(SystemVault(0.3, choose=lambda: back_end))
    return SavedCredentials(
        vault, SavedCredentialIndex(folder / "list.json"), LastBackEnd(folder / "keyring.json")
    )


def test_what_is_saved_is_listed_read_and_removed(
    saved: SavedCredentials, back_end: FakeBackEnd, tmp_path: Path
) -> None:
    saved.save(ONE, SECRET)
    saved.save(TWO, Secret("other"))
    again = opened(back_end, tmp_path)
    assert again.saved() == (ONE, TWO)
    assert again.read("prod", "osca_1") == SECRET
    assert "API Access Admin: Payroll (osca_1)" in back_end.labels.values()
    again.remove(ONE)
    assert again.saved() == (TWO,)
    assert list(back_end.items.values()) == ["other"]


def test_a_value_that_is_gone_shows_and_shows_no_more_once_it_is_back(
    saved: SavedCredentials, back_end: FakeBackEnd, tmp_path: Path
) -> None:
    saved.save(ONE, SECRET)
    items, back_end.items = back_end.items, {}
    missing = replace(ONE, is_value_missing=True)
    assert saved.saved() == (missing,)
    assert SavedCredentialIndex(tmp_path / "list.json").entries() == (missing,)
    back_end.items = items
    assert saved.saved() == (ONE,)


def test_a_value_that_somebody_changed_is_told_and_not_used(
    saved: SavedCredentials, back_end: FakeBackEnd, tmp_path: Path
) -> None:
    saved.save(ONE, SECRET)
    (place,) = back_end.items
    back_end.items[place] = "another"
    again = opened(back_end, tmp_path)
    assert again.saved() == (replace(ONE, is_value_changed=True),)
    with pytest.raises(VaultValueChanged):
        again.read("prod", "osca_1")
    again.save(ONE, Secret("right"))
    assert again.read("prod", "osca_1") == Secret("right")
    assert again.saved() == (ONE,)


def test_entries_of_older_versions_have_no_seal_and_are_used(
    saved: SavedCredentials, back_end: FakeBackEnd, tmp_path: Path
) -> None:
    saved.save(ONE, SECRET)
    SavedCredentialIndex(tmp_path / "list.json").put(ONE)
    (place,) = back_end.items
    back_end.items[place] = "another"
    assert saved.read("prod", "osca_1") == Secret("another")


def test_the_status_names_what_asks_for_a_keyring_that_is_not_trusted(
    saved: SavedCredentials, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    assert saved.status().ignored_choice == "PYTHON_KEYRING_BACKEND"


def test_another_keyring_than_at_the_last_start_is_told_until_it_is_accepted(
    saved: SavedCredentials, tmp_path: Path
) -> None:
    assert saved.status().former_back_end == ""
    other = FakeBackEnd()
    other.name = "Other Keyring"
    again = opened(other, tmp_path)
    assert again.status().former_back_end == "Fake Keyring"
    again.accept_back_end()
    assert opened(other, tmp_path).status().former_back_end == ""


def test_listing_never_makes_a_locked_keyring_ask(
    saved: SavedCredentials, back_end: FakeBackEnd
) -> None:
    saved.save(ONE, SECRET)
    back_end.present = KeyringAvailability.LOCKED
    back_end.items = {}
    assert saved.saved() == (ONE,)


@pytest.mark.parametrize("had_one", [False, True])
def test_what_was_not_kept_is_not_listed(
    saved: SavedCredentials, back_end: FakeBackEnd, *, had_one: bool
) -> None:
    if had_one:
        saved.save(ONE, SECRET)
    back_end.altered = lambda _: None
    with pytest.raises(VaultNotKept):
        saved.save(replace(ONE, name="Wages"), Secret("new"))
    assert saved.saved() == ((ONE,) if had_one else ())


def test_what_may_be_kept_late_is_listed_as_missing(
    saved: SavedCredentials, back_end: FakeBackEnd
) -> None:
    saved.saved()
    gate = threading.Event()
    back_end.altered = lambda value: value if gate.wait(10) else None
    with pytest.raises(VaultTimedOut):
        saved.save(ONE, SECRET)
    assert saved.saved() == (replace(ONE, is_value_missing=True),)
    gate.set()
    join_calls()
    assert saved.saved() == (ONE,)


def join_calls() -> None:
    """Wait until no call to a keyring is under way."""
    for thread in threading.enumerate():
        if thread.name == "vault-call":
            thread.join(10)


def test_a_keyring_that_hangs_is_asked_for_nothing_and_lists_nothing(
    saved: SavedCredentials, back_end: FakeBackEnd
) -> None:
    gate = back_end.gate = threading.Event()
    with pytest.raises(VaultTimedOut):
        saved.save(ONE, SECRET)
    gate.set()
    join_calls()
    assert saved.saved() == ()
    assert back_end.items == {}


def test_without_a_keyring_the_list_is_as_short_lived_as_the_values(
    saved: SavedCredentials, back_end: FakeBackEnd, tmp_path: Path
) -> None:
    back_end.present = KeyringAvailability.MISSING
    saved.save(ONE, SECRET)
    saved.save(replace(ONE, name="Wages"), SECRET)
    assert saved.saved() == (replace(ONE, name="Wages"),)
    assert saved.read("prod", "osca_1") == SECRET
    assert not (tmp_path / "list.json").exists()
    saved.remove(ONE)
    assert saved.saved() == ()
    assert opened(back_end, tmp_path).saved() == ()


def test_a_keyring_that_appears_gets_list_and_values(
    saved: SavedCredentials, back_end: FakeBackEnd, tmp_path: Path
) -> None:
    back_end.present = KeyringAvailability.MISSING
    saved.save(ONE, SECRET)
    back_end.present = KeyringAvailability.OK
    assert saved.saved() == (ONE,)
    assert opened(back_end, tmp_path).saved() == (ONE,)
    assert list(back_end.items.values()) == ["canary"]


def test_without_its_keyring_an_entry_cannot_be_removed(
    saved: SavedCredentials, back_end: FakeBackEnd, tmp_path: Path
) -> None:
    saved.save(ONE, SECRET)
    back_end.present = KeyringAvailability.MISSING
    later = opened(back_end, tmp_path)
    assert later.saved() == (ONE,)
    with pytest.raises(VaultMissing):
        later.remove(ONE)
    assert later.saved() == (ONE,)


def test_a_list_that_cannot_be_written_keeps_the_value_out_of_the_keyring(
    saved: SavedCredentials, back_end: FakeBackEnd, tmp_path: Path
) -> None:
    (tmp_path / "list.json").mkdir()
    with pytest.raises(FileFailed):
        saved.save(ONE, SECRET)
    assert back_end.items == {}


@pytest.mark.parametrize("call", [SavedCredentials.saved, SavedCredentials.status])
def test_a_fault_while_looking_stops_no_list(
    saved: SavedCredentials, back_end: FakeBackEnd, call: Callable[[SavedCredentials], object]
) -> None:
    saved.save(ONE, SECRET)
    back_end.fault, back_end.fault_text = OSError(), VaultLocked()
    call(saved)
    assert saved.saved() == (ONE,)
