"""The refresh token in the keyring."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_admin.domain.connections import Connection, ConnectionKind
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.vault_errors import VaultLocked
from desktop_admin.services.kept_token import KeptToken
from desktop_admin.vault.memory_vault import MemoryVault
from desktop_admin.vault.port import ItemKey

FAR = Connection("c1", "Far", ConnectionKind.SANDBOX, "https://sign.example.com")


class BrokenVault(MemoryVault):
    def store(self, key: ItemKey, secret: Secret, *, label: str | None = None) -> None:
        raise VaultLocked


def test_it_is_kept_and_forgotten() -> None:
    vault = MemoryVault()
    kept = KeptToken(vault, FAR, is_wanted=True)
    kept.replace(Secret("one"))
    kept.replace(Secret("two"))
    assert KeptToken(vault, FAR, is_wanted=True).read() == Secret("two")
    assert KeptToken(vault, replace(FAR, id="c2"), is_wanted=True).read() is None
    kept.forget()
    assert kept.read() is None


def test_what_nobody_wanted_is_not_kept() -> None:
    vault = MemoryVault()
    KeptToken(vault, FAR, is_wanted=True).replace(Secret("mine"))
    other = KeptToken(vault, FAR, is_wanted=False)
    other.replace(Secret("theirs"))
    other.forget()
    assert KeptToken(vault, FAR, is_wanted=True).read() == Secret("mine")


def test_a_failure_is_remembered_and_leaves_no_outdated_token() -> None:
    vault = BrokenVault()
    MemoryVault.store(vault, KeptToken(vault, FAR, is_wanted=True)._key, Secret("old"))
    kept = KeptToken(vault, FAR, is_wanted=True)
    kept.replace(Secret("new"))
    assert isinstance(kept.problem, VaultLocked)
    assert kept.read() is None


def test_the_item_has_a_name_of_its_own() -> None:
    key = KeptToken(MemoryVault(), FAR, is_wanted=True)._key
    assert "c1" in key.service
    assert "refresh-token" in key.service


@pytest.mark.parametrize("connection", ["a/b", "a%2Fb"])
def test_connections_do_not_meet(connection: str) -> None:
    vault = MemoryVault()
    KeptToken(vault, replace(FAR, id=connection), is_wanted=True).replace(Secret("x"))
    assert KeptToken(vault, replace(FAR, id="a"), is_wanted=True).read() is None


def test_it_is_kept_for_one_address() -> None:
    vault = MemoryVault()
    KeptToken(vault, FAR, is_wanted=True).replace(Secret("x"))
    elsewhere = replace(FAR, backend_url="https://evil.example.com")
    assert KeptToken(vault, elsewhere, is_wanted=True).read() is None
    assert KeptToken(vault, replace(FAR, name="Renamed"), is_wanted=True).read() == Secret("x")
