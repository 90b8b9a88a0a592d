"""Faults of this computer."""

from __future__ import annotations

import pytest

from desktop_admin.diagnostics.diagnosis import diagnose
from desktop_admin.diagnostics.observing import observed_in
from desktop_admin.domain import vault_errors
from desktop_admin.domain.errors import AppError, BackendStopped
from desktop_admin.domain.file_errors import FileFailed

_ERRORS: dict[str, AppError] = {
    "keyring-locked": vault_errors.VaultLocked(),
    "keyring-missing": vault_errors.VaultMissing(),
    "keyring-silent": vault_errors.VaultTimedOut(seconds=5),
    "keyring-refuses": vault_errors.VaultRefused(backend="KWallet"),
    "keyring-forgets": vault_errors.VaultNotKept(),
    "value-gone": vault_errors.VaultValueGone(),
    "backend-stopped": BackendStopped(),
}


@pytest.mark.parametrize("cause", _ERRORS)
def test_an_error_tells_its_cause(cause: str) -> None:
    found = diagnose(observed_in(_ERRORS[cause]))[0]
    assert (found.id, str(found.evidence[0])) == (cause, str(_ERRORS[cause].title))


def test_a_full_disk() -> None:
    try:
        with open("/dev/full", "wb", buffering=0) as full:  # noqa: PTH123
            full.write(b"x")
    except OSError as fault:
        error = FileFailed(path="/dev/full", reason=fault.strerror)
    assert diagnose(observed_in(error))[0].id == "disk-full"
