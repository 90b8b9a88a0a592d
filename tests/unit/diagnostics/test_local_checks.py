"""This computer: settings, keyring, disk."""

from __future__ import annotations

import shutil
from types import SimpleNamespace

import pytest

from desktop_admin.diagnostics import local_checks as checks
from desktop_admin.diagnostics.engine import Outcome
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.text import Text
from desktop_admin.settings.loaded import LoadedSettings
from desktop_admin.vault.memory_vault import MemoryVault
from desktop_admin.vault.port import ItemKey
from tests.unit.diagnostics.conftest import MakeSubject


class _KeptVault(MemoryVault):
    """A keyring that notes what it keeps; ``is_forgetful``: it gives nothing back."""

    is_forgetful = False

    def __init__(self) -> None:
        super().__init__()
        self.kept: set[ItemKey] = set()

    @property
    def is_persistent(self) -> bool:
        return True

    def store(self, key: ItemKey, secret: Secret, *, label: str | None = None) -> None:
        self.kept.add(key)
        super().store(key, secret, label=label)

    def read(self, key: ItemKey) -> Secret | None:
        return None if self.is_forgetful else super().read(key)

    def delete(self, key: ItemKey) -> None:
        self.kept.discard(key)
        super().delete(key)


def test_an_address_that_makes_no_sense_fails(subject_of: MakeSubject) -> None:
    assert checks.check_settings(subject_of("https://a.example")).outcome is Outcome.OK
    found = checks.check_settings(subject_of("http://a.example"))
    assert (found.outcome, "insecure" in str(found.cause)) == (Outcome.FAILED, True)
    wrong = subject_of("https://a.example", token_endpoint="https://a.example")
    assert checks.check_settings(wrong).outcome is Outcome.FAILED


def test_what_the_settings_say_of_themselves_is_a_warning(subject_of: MakeSubject) -> None:
    notes = LoadedSettings(notes=(Text("theme: unknown"), Text("second")))
    found = checks.check_settings(subject_of(settings=notes))
    assert found.outcome is Outcome.WARNING
    assert found.detail == {"note_1": "theme: unknown", "note_2": "second"}


def test_the_keyring_is_tried_and_left_as_it_was(subject_of: MakeSubject) -> None:
    vault = _KeptVault()
    assert checks.check_keyring(subject_of(vault=vault)).outcome is Outcome.OK
    assert vault.kept == set()
    vault.is_forgetful = True
    assert checks.check_keyring(subject_of(vault=vault)).outcome is Outcome.FAILED
    assert vault.kept == set()
    assert checks.check_keyring(subject_of()).outcome is Outcome.WARNING


def test_folders_and_room_on_the_disk(
    subject_of: MakeSubject, monkeypatch: pytest.MonkeyPatch
) -> None:
    subject = subject_of()
    assert checks.check_disk(subject).outcome is Outcome.OK
    assert not list(subject.paths.logs.iterdir())
    monkeypatch.setattr(shutil, "disk_usage", _nearly_full)
    assert checks.check_disk(subject).outcome is Outcome.WARNING


def _nearly_full(_: object) -> SimpleNamespace:
    return SimpleNamespace(free=checks.LOW_BYTES - 1)


def test_a_folder_that_cannot_be_written_to_is_named(
    subject_of: MakeSubject, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(checks.tempfile, "NamedTemporaryFile", refuse)
    subject = subject_of()
    found = checks.check_disk(subject)
    assert found.outcome is Outcome.FAILED
    assert str(subject.paths.config) in str(found.cause)
