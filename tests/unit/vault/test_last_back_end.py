"""Another keyring than at the last start is noticed, until the person has accepted it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_admin.domain.keyring_status import KeyringAvailability, KeyringStatus
from desktop_admin.vault.last_back_end import LastBackEnd

GNOME = KeyringStatus("GNOME Keyring", KeyringAvailability.OK, is_persistent=True)
KWALLET = KeyringStatus("KWallet", KeyringAvailability.LOCKED, is_persistent=True)
MEMORY = KeyringStatus("Memory", KeyringAvailability.MISSING, is_persistent=False)
HUNG = KeyringStatus("System keyring", KeyringAvailability.HUNG, is_persistent=True)
GONE = KeyringStatus("Secret Service", KeyringAvailability.MISSING, is_persistent=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "keyring.json"


def started_with(path: Path, status: KeyringStatus) -> str:
    """The former keyring that a fresh start with ``status`` tells of."""
    return LastBackEnd(path).compared(status).former_back_end


def test_the_first_keyring_is_no_change_and_is_remembered(path: Path) -> None:
    assert started_with(path, GNOME) == ""
    assert started_with(path, GNOME) == ""
    assert path.stat().st_mode & 0o777 == 0o600


def test_another_keyring_is_told_at_each_start_until_it_is_accepted(path: Path) -> None:
    started_with(path, GNOME)
    assert started_with(path, KWALLET) == "GNOME Keyring"
    last = LastBackEnd(path)
    assert last.compared(KWALLET).former_back_end == "GNOME Keyring"
    last.accept(KWALLET)
    assert last.compared(KWALLET) == KWALLET
    assert started_with(path, KWALLET) == ""
    assert started_with(path, GNOME) == "KWallet"


def test_the_former_keyring_that_comes_back_is_no_change(path: Path) -> None:
    started_with(path, GNOME)
    started_with(path, KWALLET)
    assert started_with(path, GNOME) == ""


def test_memory_in_the_place_of_a_keyring_is_told_and_never_becomes_the_known_one(
    path: Path,
) -> None:
    assert started_with(path, MEMORY) == ""
    assert not path.exists()
    started_with(path, GNOME)
    last = LastBackEnd(path)
    assert last.compared(MEMORY).former_back_end == "GNOME Keyring"
    last.accept(MEMORY)
    assert started_with(path, GNOME) == ""


@pytest.mark.parametrize("status", [HUNG, GONE])
def test_a_keyring_that_does_not_say_who_it_is_is_no_change(
    path: Path, status: KeyringStatus
) -> None:
    assert started_with(path, status) == ""
    assert not path.exists()
    started_with(path, GNOME)
    last = LastBackEnd(path)
    assert last.compared(status) == status
    last.accept(status)
    assert started_with(path, KWALLET) == "GNOME Keyring"


@pytest.mark.parametrize(
    "content", [b"", b"[]", b'{"keyring": 7}', b"\xff", b'{"keyring": "%s"}' % (b"x" * 101)]
)
def test_a_damaged_file_costs_the_warning_alone(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert started_with(path, GNOME) == ""
    assert started_with(path, KWALLET) == "GNOME Keyring"


def test_a_place_that_takes_no_file_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    last = LastBackEnd(tmp_path / "data" / "keyring.json")
    assert last.compared(GNOME) == GNOME
    last.accept(GNOME)
