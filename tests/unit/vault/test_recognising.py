"""Which saved credentials a given secret belongs to, or belonged to."""

from __future__ import annotations

import hmac
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_admin.domain.credentials import CredentialKind, SavedCredential
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.vault_errors import VaultLocked
from desktop_admin.vault.index import SavedCredentialIndex
from desktop_admin.vault.last_back_end import LastBackEnd
from desktop_admin.vault.opening import SystemOrMemoryVault
from desktop_admin.vault.recognising import recognise
from desktop_admin.vault.saved import FORMER_KEPT, SavedCredentials
from desktop_admin.vault.system_vault import SystemVault
from tests.fakes.back_end import FakeBackEnd

AT = datetime(2026, 11, 1, tzinfo=UTC)
ONE = SavedCredential("prod", "Production", CredentialKind.CLIENT_APP, "ossca_1", "Payroll", AT)
TWO = replace(ONE, client_id="ossca_2", name="Billing")
FIRST, SECOND, OTHER = Secret("first-secret"), Secret("second-secret"), Secret("another-secret")


@pytest.fixture
def back_end() -> FakeBackEnd:
    """A keyring that works."""
    return FakeBackEnd()


@pytest.fixture
def saved(back_end: FakeBackEnd, tmp_path: Path) -> SavedCredentials:
    """What a start of the program has."""
    vault = SystemOrMemoryVault(SystemVault(0.3, choose=lambda: back_end))
    index = SavedCredentialIndex(tmp_path / "list.json")
    return SavedCredentials(vault, index, LastBackEnd(tmp_path / "keyring.json"))


def test_the_saved_one_is_found_by_its_number(saved: SavedCredentials) -> None:
    saved.save(ONE, FIRST)
    saved.save(TWO, SECOND)
    answer = recognise(saved, (OTHER, SECOND))
    assert [(each.number, each.saved.name, each.replaced_at) for each in answer.found] == [
        (1, "Billing", None)
    ]
    assert answer.is_complete
    assert answer.of(0) is None


def test_each_comparison_takes_constant_time(
    saved: SavedCredentials, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved.save(ONE, FIRST)
    compared: list[bytes] = []
    real = hmac.compare_digest

    def noting(first: bytes, second: bytes) -> bool:
        compared.append(first)
        return real(first, second)

    monkeypatch.setattr("hmac.compare_digest", noting)
    recognise(saved, (OTHER,))
    assert b"another-secret" in compared


def test_an_older_secret_is_known_by_its_seal(saved: SavedCredentials, tmp_path: Path) -> None:
    saved.save(ONE, FIRST)
    later = AT + timedelta(days=1)
    saved.save(replace(ONE, saved_at=later), SECOND)
    answer = recognise(saved, (FIRST, SECOND, OTHER))
    assert [(each.number, each.replaced_at) for each in answer.found] == [(0, later), (1, None)]
    assert answer.of(0) == answer.found[0]
    text = (tmp_path / "list.json").read_text("utf-8")
    assert "first-secret" not in text
    assert "second-secret" not in text


def test_saving_the_same_again_makes_it_no_older_one(saved: SavedCredentials) -> None:
    for days in range(2):
        saved.save(replace(ONE, saved_at=AT + timedelta(days=days)), FIRST)
    assert [each.replaced_at for each in recognise(saved, (FIRST,)).found] == [None]


def test_a_few_older_ones_are_kept(saved: SavedCredentials) -> None:
    secrets = [Secret(f"secret-number-{number}") for number in range(FORMER_KEPT + 3)]
    for number, secret in enumerate(secrets):
        saved.save(replace(ONE, saved_at=AT + timedelta(days=number)), secret)
    found = {each.number for each in recognise(saved, tuple(secrets)).found}
    assert found == set(range(2, FORMER_KEPT + 3))


def test_a_client_that_is_removed_leaves_no_seal(saved: SavedCredentials, tmp_path: Path) -> None:
    saved.save(ONE, FIRST)
    saved.save(ONE, SECOND)
    saved.remove(ONE)
    assert recognise(saved, (FIRST, SECOND)).found == ()
    assert "seal" not in (tmp_path / "list.json").read_text("utf-8")


def test_a_damaged_seal_proves_nothing(saved: SavedCredentials, tmp_path: Path) -> None:
    saved.save(ONE, FIRST)
    saved.save(ONE, SECOND)
    path = tmp_path / "list.json"
    entry = SavedCredentialIndex(path).entries()[0]
    path.write_text(path.read_text("utf-8").replace(entry.former[0].seal, "zz:"), "utf-8")
    assert recognise(saved, (FIRST, OTHER)).found == ()


def test_a_locked_keyring_is_said(saved: SavedCredentials, back_end: FakeBackEnd) -> None:
    saved.save(ONE, FIRST)
    back_end.fault = VaultLocked()
    with pytest.raises(VaultLocked):
        recognise(saved, (FIRST,))


def test_it_ends_in_time_with_what_was_compared(saved: SavedCredentials) -> None:
    saved.save(ONE, FIRST)
    saved.save(TWO, SECOND)
    times = iter((0.0, 0.0, 99.0))
    answer = recognise(saved, (SECOND,), seconds=5, clock=lambda: next(times))
    assert (answer.compared, answer.total, answer.is_complete) == (1, 2, False)


def test_with_nothing_saved_all_was_compared(saved: SavedCredentials) -> None:
    assert recognise(saved, (FIRST,)).is_complete
