"""Every value that is kept or read is recognised from then on; the rest is the vault's own."""

from __future__ import annotations

from desktop_admin.domain.redaction import REDACTED, RedactionLedger
from desktop_admin.domain.secret import Secret
from desktop_admin.vault.memory_vault import MemoryVault
from desktop_admin.vault.port import ItemKey, ItemKind
from desktop_admin.vault.registering import RegisteringVault

KEY = ItemKey(ItemKind.CLIENT_SECRET, "c", "id")


def test_what_is_kept_and_what_is_read_is_recognised() -> None:
    inner = MemoryVault()
    inner.store(KEY, Secret("from-an-earlier-day"))
    ledger = RedactionLedger()
    vault = RegisteringVault(inner, ledger.register)
    assert ledger.redact("from-an-earlier-day") == "from-an-earlier-day"
    assert vault.read(KEY) == Secret("from-an-earlier-day")
    assert ledger.redact("from-an-earlier-day") == REDACTED
    vault.store(KEY, Secret("of-this-very-day"), label="x")
    assert ledger.redact("of-this-very-day") == REDACTED
    assert inner.read(KEY) == Secret("of-this-very-day")


def test_it_is_otherwise_the_vault_that_it_stands_for() -> None:
    inner = MemoryVault()
    vault = RegisteringVault(inner, RedactionLedger().register)
    assert vault.read(KEY) is None
    inner.store(KEY, Secret("some-value-or-other"))
    vault.delete(KEY)
    assert inner.read(KEY) is None
    assert (vault.backend_name, vault.is_persistent) == ("Memory", False)
    assert vault.status() == inner.status()
