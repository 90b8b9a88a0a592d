"""The choice between the keyring and memory."""

from __future__ import annotations

import threading

import pytest

from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.vault_errors import VaultLocked, VaultMissing
from desktop_admin.vault.opening import SystemOrMemoryVault
from desktop_admin.vault.port import ItemKey, ItemKind
from desktop_admin.vault.system_vault import SystemVault
from tests.fakes.back_end import FakeBackEnd

KEY = ItemKey(ItemKind.REFRESH_TOKEN, "c", "owner@example.com")


@pytest.fixture
def back_end() -> FakeBackEnd:
    """A keyring that works."""
    return FakeBackEnd()


@pytest.fixture
def vault(back_end: FakeBackEnd) -> SystemOrMemoryVault:
    """The vault that may use it."""
    return SystemOrMemoryVault(SystemVault(0.3, choose=lambda: back_end))


def test_a_keyring_that_is_there_is_used(vault: SystemOrMemoryVault, back_end: FakeBackEnd) -> None:
    vault.store(KEY, Secret("a"))
    assert vault.read(KEY) == Secret("a")
    assert list(back_end.items.values()) == ["a"]
    assert (vault.backend_name, vault.is_persistent) == ("Fake Keyring", True)
    vault.delete(KEY)
    assert back_end.items == {}


@pytest.mark.parametrize("first", ["store", "read", "status"])
def test_without_a_keyring_memory_is_used_and_says_so(
    vault: SystemOrMemoryVault, back_end: FakeBackEnd, first: str
) -> None:
    back_end.present = KeyringAvailability.MISSING
    if first == "status":
        assert not vault.status().is_persistent
    elif first == "read":
        assert vault.read(KEY) is None
    vault.store(KEY, Secret("a"))
    assert vault.read(KEY) == Secret("a")
    assert back_end.items == {}
    assert (vault.backend_name, vault.is_persistent) == ("Memory", False)
    status = vault.status()
    assert isinstance(status.reason, VaultMissing)
    assert status.availability is KeyringAvailability.MISSING
    vault.delete(KEY)
    assert vault.read(KEY) is None


def test_a_locked_keyring_is_never_replaced_by_memory(
    vault: SystemOrMemoryVault, back_end: FakeBackEnd
) -> None:
    back_end.present = KeyringAvailability.LOCKED
    assert vault.status().availability is KeyringAvailability.LOCKED
    back_end.fault, back_end.fault_text = OSError(), VaultLocked()
    with pytest.raises(VaultLocked):
        vault.store(KEY, Secret("a"))
    assert vault.is_persistent


def test_a_keyring_that_hangs_is_never_replaced_by_memory(
    vault: SystemOrMemoryVault, back_end: FakeBackEnd
) -> None:
    gate = back_end.gate = threading.Event()
    assert vault.status().availability is KeyringAvailability.HUNG
    gate.set()
    assert vault.is_persistent


def test_a_keyring_that_is_gone_later_is_not_replaced_in_silence(
    vault: SystemOrMemoryVault, back_end: FakeBackEnd
) -> None:
    vault.store(KEY, Secret("a"))
    back_end.fault, back_end.fault_text = OSError(), VaultMissing()
    with pytest.raises(VaultMissing):
        vault.store(KEY, Secret("b"))
    status = vault.status()
    assert (status.availability, status.is_persistent) == (KeyringAvailability.MISSING, True)


def test_a_keyring_that_appears_takes_over(
    vault: SystemOrMemoryVault, back_end: FakeBackEnd
) -> None:
    back_end.present = KeyringAvailability.MISSING
    vault.store(KEY, Secret("a"), label="Of the owner")
    back_end.present = KeyringAvailability.LOCKED
    assert not vault.status().is_persistent
    back_end.present = KeyringAvailability.OK
    assert vault.status().is_persistent
    assert back_end.labels == {(KEY.service, KEY.name): "Of the owner"}
    assert vault.read(KEY) == Secret("a")


def test_what_the_new_keyring_does_not_keep_stays_in_memory(
    vault: SystemOrMemoryVault, back_end: FakeBackEnd
) -> None:
    back_end.present = KeyringAvailability.MISSING
    vault.store(KEY, Secret("a"))
    back_end.present, back_end.altered = KeyringAvailability.OK, lambda _: None
    assert not vault.status().is_persistent
    assert vault.read(KEY) == Secret("a")
