"""The system vault on a real GNOME Keyring, and on what can become of one."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.vault_errors import (
    VaultLocked,
    VaultMissing,
    VaultTimedOut,
)
from desktop_admin.vault.opening import open_vault
from desktop_admin.vault.port import ItemKey, ItemKind, credential_label
from desktop_admin.vault.system_vault import SystemVault
from tests.fakes.secret_service import PrivateBus

KEY = ItemKey(ItemKind.CLIENT_SECRET, "production", "osc_1")
OTHER = ItemKey(ItemKind.CLIENT_SECRET, "sandbox", "osc_1")
VALUE = "canary_Zx81"
SECRET = Secret(VALUE)


def test_a_secret_is_kept_replaced_and_forgotten(keyring: PrivateBus) -> None:
    vault = SystemVault()
    assert vault.read(KEY) is None
    vault.store(KEY, SECRET, label=credential_label("Payroll", "osc_1"))
    vault.store(OTHER, Secret("another"))
    assert vault.read(KEY) == SECRET
    vault.store(KEY, Secret("newer" * 5000), label=credential_label("Payroll", "osc_1"))
    assert vault.read(KEY) == Secret("newer" * 5000)
    assert vault.read(OTHER) == Secret("another")
    assert "API Access Admin: Payroll (osc_1)" in keyring.labels()
    vault.delete(KEY)
    vault.delete(KEY)
    assert vault.read(KEY) is None
    assert vault.read(OTHER) == Secret("another")


def test_another_process_finds_it(keyring: PrivateBus) -> None:
    SystemVault().store(KEY, SECRET)
    program = (
        "from desktop_admin.vault.opening import open_vault\n"
        "from desktop_admin.vault.port import ItemKey, ItemKind\n"
        "key = ItemKey(ItemKind.CLIENT_SECRET, 'production', 'osc_1')\n"
        "print(open_vault().read(key).reveal() == 'canary_Zx81')\n"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert (found.stdout, found.stderr) == (b"True\n", b"")


def test_the_status_names_the_product_and_asks_nothing(keyring: PrivateBus) -> None:
    vault = open_vault()
    status = vault.status()
    assert (status.back_end, status.availability) == ("GNOME Keyring", KeyringAvailability.OK)
    assert status.is_persistent
    assert status.reason is None
    keyring.lock_keyring()
    status = vault.status()
    assert status.availability is KeyringAvailability.LOCKED
    assert isinstance(status.reason, VaultLocked)


def test_a_locked_keyring_is_told_from_a_missing_secret(keyring: PrivateBus) -> None:
    vault = SystemVault()
    vault.store(KEY, SECRET)
    keyring.lock_keyring()
    with pytest.raises(VaultLocked):
        vault.read(KEY)
    with pytest.raises(VaultLocked) as caught:
        vault.store(KEY, SECRET)
    assert VALUE not in str(caught.getrepr(showlocals=True, style="long", chain=True))
    with pytest.raises(VaultLocked):
        vault.delete(KEY)


def test_a_keyring_that_dies_and_comes_back(keyring: PrivateBus) -> None:
    vault = open_vault()
    vault.store(KEY, SECRET)
    keyring.kill_keyring()
    with pytest.raises(VaultMissing):
        vault.read(KEY)
    with pytest.raises(VaultMissing):
        vault.store(KEY, SECRET)
    assert vault.status().availability is KeyringAvailability.MISSING
    keyring.start_keyring()
    assert vault.read(KEY) == SECRET


def test_the_first_prompt_dismissed_is_a_locked_keyring_and_asks_again(bus: PrivateBus) -> None:
    """Without a display nobody answers the prompt for the password of the first collection."""
    bus.start_empty_keyring()
    vault = open_vault()
    assert vault.status().availability is KeyringAvailability.LOCKED
    for _ in range(2):
        with pytest.raises(VaultLocked):
            vault.store(KEY, SECRET)
    assert vault.is_persistent


ACTS: tuple[Callable[[SystemVault], object], ...] = (
    lambda vault: vault.store(KEY, SECRET),
    lambda vault: vault.read(KEY),
    lambda vault: vault.delete(KEY),
)


@pytest.mark.parametrize("act", ACTS, ids=["store", "read", "delete"])
def test_a_keyring_that_is_killed_in_the_middle_of_a_call_is_missing_at_once(
    keyring: PrivateBus, act: Callable[[SystemVault], object]
) -> None:
    vault = SystemVault(seconds=20)
    vault.store(KEY, SECRET)
    with ThreadPoolExecutor(1) as pool:
        with keyring.stunned_until_asked():
            answer = pool.submit(act, vault)
        assert not answer.done()
        keyring.kill_keyring()
        assert isinstance(answer.exception(10), VaultMissing)
    keyring.start_keyring()
    assert vault.read(KEY) == SECRET


def test_without_a_service_memory_takes_over_until_there_is_one(bus: PrivateBus) -> None:
    vault = open_vault()
    vault.store(KEY, SECRET)
    assert vault.read(KEY) == SECRET
    status = vault.status()
    assert (status.back_end, status.is_persistent) == ("Memory", False)
    assert isinstance(status.reason, VaultMissing)
    bus.start_keyring()
    assert vault.status().back_end == "GNOME Keyring"
    assert SystemVault().read(KEY) == SECRET


def test_without_a_bus_memory_takes_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert open_vault().status().back_end == "Memory"
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")
    assert open_vault().status().back_end == "Memory"
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "nonsense")
    assert isinstance(open_vault().status().reason, VaultMissing)


def test_the_environment_redirects_nothing(
    keyring: PrivateBus, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("KEYRING_PROPERTY_PREFERRED_COLLECTION", "/nowhere")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    folder = tmp_path / "python_keyring"
    folder.mkdir()
    (folder / "keyringrc.cfg").write_text(
        "[backend]\ndefault-keyring=keyring.backends.null.Keyring\n"
    )
    open_vault().store(KEY, SECRET)
    assert keyring.labels() == [KEY.label]


def test_a_silent_keyring_costs_the_deadline_once(bus: PrivateBus) -> None:
    bus.take_name_in_silence()
    vault = SystemVault(seconds=0.5)
    started = time.monotonic()
    with pytest.raises(VaultTimedOut) as caught:
        vault.store(KEY, SECRET)
    first = time.monotonic() - started
    assert 0.4 < first < 2.0
    assert VALUE not in str(caught.getrepr(showlocals=True, style="long", chain=True))
    started = time.monotonic()
    with pytest.raises(VaultTimedOut):
        vault.read(KEY)
    assert vault.status().availability is KeyringAvailability.HUNG
    assert time.monotonic() - started < 0.2


def test_a_silent_keyring_is_still_the_keyring(bus: PrivateBus) -> None:
    bus.take_name_in_silence()
    vault = open_vault(seconds=0.3)
    status = vault.status()
    assert (status.availability, status.is_persistent) == (KeyringAvailability.HUNG, True)
    bus.end_silence()
    bus.start_keyring()
    _wait_for_the_stuck_call()
    vault.store(KEY, SECRET)
    assert bus.labels() == [KEY.label]


def _wait_for_the_stuck_call() -> None:
    for thread in threading.enumerate():
        if thread.name == "vault-call":
            thread.join(10)
