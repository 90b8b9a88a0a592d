"""The vault on a keyring, whatever the keyring does."""

from __future__ import annotations

import subprocess
import sys
import threading
import traceback

import pytest

from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.vault_errors import (
    VaultError,
    VaultLocked,
    VaultMissing,
    VaultNotKept,
    VaultRefused,
    VaultTimedOut,
    VaultValueTooLong,
)
from desktop_admin.vault.back_ends.back_end import BackEnd
from desktop_admin.vault.port import ItemKey, ItemKind
from desktop_admin.vault.system_vault import SystemVault
from tests.fakes.back_end import FakeBackEnd

KEY = ItemKey(ItemKind.CLIENT_SECRET, "c", "osc_1")
VALUE = "canary_Zx81"


@pytest.fixture
def back_end() -> FakeBackEnd:
    """A keyring that works."""
    return FakeBackEnd()


@pytest.fixture
def vault(back_end: FakeBackEnd) -> SystemVault:
    """The vault on it."""
    return SystemVault(choose=lambda: back_end)


def test_each_item_has_its_own_service_and_a_readable_label(
    vault: SystemVault, back_end: FakeBackEnd
) -> None:
    vault.store(KEY, Secret(VALUE))
    assert back_end.items == {(KEY.service, "osc_1"): VALUE}
    assert back_end.labels == {(KEY.service, "osc_1"): KEY.label}
    assert vault.read(KEY) == Secret(VALUE)
    vault.delete(KEY)
    assert vault.read(KEY) is None


@pytest.mark.parametrize("kept", [None, "", VALUE[:-1], VALUE + "\n"])
def test_what_reads_back_differently_was_not_kept(
    vault: SystemVault, back_end: FakeBackEnd, kept: str | None
) -> None:
    back_end.altered = lambda _: kept
    with pytest.raises(VaultNotKept):
        vault.store(KEY, Secret(VALUE))


def test_what_cannot_be_removed_was_refused(vault: SystemVault, back_end: FakeBackEnd) -> None:
    vault.store(KEY, Secret(VALUE))
    back_end.stays_after_removal = True
    with pytest.raises(VaultRefused):
        vault.delete(KEY)


@pytest.mark.parametrize(
    "fault",
    [VaultLocked(), VaultMissing(), VaultValueTooLong(limit=1280), VaultTimedOut(seconds=1)],
)
def test_each_fault_keeps_its_own_words(
    vault: SystemVault, back_end: FakeBackEnd, fault: VaultError
) -> None:
    back_end.fault, back_end.fault_text = OSError(VALUE), fault
    for call in (lambda: vault.read(KEY), lambda: vault.delete(KEY)):
        with pytest.raises(type(fault)):
            call()


@pytest.mark.parametrize(
    "raised", [OSError(VALUE), AssertionError(VALUE), KeyError(VALUE), RecursionError(VALUE)]
)
def test_no_error_carries_the_value(
    vault: SystemVault, back_end: FakeBackEnd, raised: Exception
) -> None:
    back_end.fault = raised
    with pytest.raises(VaultError) as caught:
        vault.store(KEY, Secret(VALUE))
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
    assert caught.value.detail == type(raised).__name__
    assert caught.value.__traceback__ is not None
    for frame, _ in traceback.walk_tb(caught.value.__traceback__.tb_next):  # the first is our own
        assert VALUE not in repr(frame.f_locals)
    assert VALUE not in repr(caught.value.facts) + str(caught.value)


def test_a_value_that_was_refused_is_in_no_frame(vault: SystemVault, back_end: FakeBackEnd) -> None:
    back_end.fault = VaultValueTooLong(limit=1280)  # raised where the value is a local variable
    with pytest.raises(VaultValueTooLong) as caught:
        vault.store(KEY, Secret(VALUE))
    assert VALUE not in str(caught.getrepr(showlocals=True, style="long", chain=True))


def test_a_library_that_cannot_be_loaded_is_a_missing_keyring() -> None:
    def choose() -> BackEnd:
        raise ModuleNotFoundError("secretstorage")

    with pytest.raises(VaultMissing):
        SystemVault(choose=choose).read(KEY)


@pytest.mark.parametrize(
    ("present", "reason"),
    [
        (KeyringAvailability.OK, type(None)),
        (KeyringAvailability.LOCKED, VaultLocked),
        (KeyringAvailability.MISSING, VaultMissing),
    ],
)
def test_the_status_says_how_it_is_and_why(
    vault: SystemVault, back_end: FakeBackEnd, present: KeyringAvailability, reason: type[object]
) -> None:
    back_end.present = present
    status = vault.status()
    assert (status.back_end, status.availability) == ("Fake Keyring", present)
    assert status.is_persistent
    assert isinstance(status.reason, reason)


def test_the_status_of_a_keyring_that_hangs() -> None:
    back_end = FakeBackEnd()
    back_end.gate = threading.Event()
    status = SystemVault(0.1, choose=lambda: back_end).status()
    back_end.gate.set()
    assert status.availability is KeyringAvailability.HUNG
    assert isinstance(status.reason, VaultTimedOut)


def test_a_broken_keyring_raises_nothing_from_its_status(
    vault: SystemVault, back_end: FakeBackEnd
) -> None:
    back_end.fault = ValueError("any")
    assert isinstance(vault.status().reason, VaultRefused)


def test_nothing_is_opened_before_the_first_call() -> None:
    opened: list[int] = []

    def choose() -> BackEnd:
        opened.append(threading.get_ident())
        return FakeBackEnd()

    vault = SystemVault(choose=choose)
    assert vault.backend_name == "System keyring"
    assert vault.is_persistent
    assert not opened
    vault.read(KEY)
    vault.read(KEY)
    assert len(opened) == 1
    assert opened != [threading.get_ident()]


def test_importing_the_vault_loads_no_keyring() -> None:
    program = (
        "import sys, desktop_admin.vault.opening, desktop_admin.vault.saved\n"
        "print([n for n in ('keyring', 'secretstorage', 'jeepney', 'cryptography')"
        " if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout == b"[]\n"
