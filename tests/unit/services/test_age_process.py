"""Encrypting under a passphrase happens in another process, and its failure tells no secret."""

from __future__ import annotations

import sys

import pyrage
import pytest

from desktop_admin.domain.errors import AppError
from desktop_admin.domain.handover import Recipient
from desktop_admin.domain.secret import Secret
from desktop_admin.services import age_process
from desktop_admin.services.age_file import encrypted


def test_the_work_on_a_passphrase_is_not_done_in_this_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It takes seconds, in which pyrage lets no thread of its process run."""

    def freeze(*_: object, **__: object) -> bytes:
        raise AssertionError("the window would stand still")

    monkeypatch.setattr(pyrage.passphrase, "encrypt", freeze)
    sealed = encrypted("canäry".encode(), Recipient(passphrase=Secret("correct horse bättery")))
    assert pyrage.passphrase.decrypt(sealed, "correct horse bättery") == "canäry".encode()


@pytest.mark.parametrize(
    ("program", "told"),
    [
        (("/nowhere/at/all",), "FileNotFoundError"),
        ((sys.executable, "-c", "raise SystemExit(3)"), "age: exit 3"),
    ],
)
def test_a_process_that_fails_is_told_without_what_it_was_given(
    monkeypatch: pytest.MonkeyPatch, program: tuple[str, ...], told: str
) -> None:
    monkeypatch.setattr(age_process, "own_program", lambda: program)
    with pytest.raises(AppError) as caught:
        encrypted(b"canary", Recipient(passphrase=Secret("correct horse battery")))
    assert caught.value.detail == told
    assert caught.value.__context__ is None or caught.value.__suppress_context__
