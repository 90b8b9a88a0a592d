"""Files in the age format: who can open them."""

from __future__ import annotations

import pyrage
import pytest

from desktop_admin.domain.handover import Recipient
from desktop_admin.domain.secret import Secret
from desktop_admin.services.age_file import encrypted

SSH_KEY = (
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHsKLqeplhpW+uObz5dvMgjz1OxfM/XXUB+VHtZ6isGN alice@rust"
)


def test_only_the_recipient_opens_it() -> None:
    alice, eve = pyrage.x25519.Identity.generate(), pyrage.x25519.Identity.generate()
    sealed = encrypted(b"canary", Recipient(str(alice.to_public())))
    assert sealed.startswith(b"-----BEGIN AGE ENCRYPTED FILE-----")
    assert pyrage.decrypt(sealed, [alice]) == b"canary"
    with pytest.raises(pyrage.DecryptError):
        pyrage.decrypt(sealed, [eve])


def test_an_ssh_key_is_a_recipient_too() -> None:
    assert b"canary" not in encrypted(b"canary", Recipient(SSH_KEY))


def test_a_passphrase_opens_it() -> None:
    sealed = encrypted(b"canary", Recipient(passphrase=Secret("correct horse battery")))
    assert pyrage.passphrase.decrypt(sealed, "correct horse battery") == b"canary"
