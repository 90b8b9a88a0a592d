"""The vault that forgets."""

from __future__ import annotations

import pytest

from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.vault_errors import VaultMissing, VaultNotKept
from desktop_admin.vault.memory_vault import MemoryVault
from desktop_admin.vault.port import ItemKey, ItemKind
from desktop_admin.vault.system_vault import SystemVault
from tests.fakes.back_end import FakeBackEnd

ONE = ItemKey(ItemKind.CLIENT_SECRET, "c", "one")
TWO = ItemKey(ItemKind.CLIENT_SECRET, "c", "two")


def test_it_keeps_replaces_and_forgets() -> None:
    vault = MemoryVault()
    vault.store(ONE, Secret("a"))
    vault.store(ONE, Secret("b"))
    assert vault.read(ONE) == Secret("b")
    assert vault.read(TWO) is None
    vault.delete(ONE)
    vault.delete(ONE)
    assert vault.read(ONE) is None


def test_it_says_that_nothing_lasts_and_why() -> None:
    reason = VaultMissing()
    status = MemoryVault(reason).status()
    assert (status.back_end, status.is_persistent, status.reason) == ("Memory", False, reason)
    assert status.availability is KeyringAvailability.MISSING
    assert MemoryVault().status().availability is KeyringAvailability.OK


def test_everything_moves_to_a_vault_that_lasts_with_its_label() -> None:
    back_end = FakeBackEnd()
    system, memory = SystemVault(choose=lambda: back_end), MemoryVault()
    memory.store(ONE, Secret("1"), label="One")
    memory.store(TWO, Secret("2"))
    memory.move_to(system)
    assert (system.read(ONE), system.read(TWO)) == (Secret("1"), Secret("2"))
    assert set(back_end.labels.values()) == {"One", TWO.label}
    assert memory.read(ONE) is None


def test_what_cannot_move_stays() -> None:
    back_end = FakeBackEnd()
    back_end.altered = lambda value: value if value == "1" else None
    memory = MemoryVault()
    memory.store(ONE, Secret("1"))
    memory.store(TWO, Secret("2"))
    with pytest.raises(VaultNotKept):
        memory.move_to(SystemVault(choose=lambda: back_end))
    assert (memory.read(ONE), memory.read(TWO)) == (None, Secret("2"))
