"""What the Secret Service's libraries raise, in words for people; the rest is tested on a real one
in tests/journeys/secrets/vault.
"""

from __future__ import annotations

import pytest
from jeepney import DBusErrorResponse, new_error, new_method_call
from jeepney.bus_messages import message_bus
from keyring.errors import InitError, KeyringError, KeyringLocked
from secretstorage.exceptions import (
    LockedException,
    PromptDismissedException,
    SecretServiceNotAvailableException,
)

from desktop_admin.domain.vault_errors import (
    VaultError,
    VaultLocked,
    VaultMissing,
    VaultRefused,
    VaultTimedOut,
)
from desktop_admin.vault.back_ends.secret_service import LabelledKeyring, SecretServiceBackEnd

SERVICE = "API Access Admin/client-secret/c/x"


def answer(name: str) -> DBusErrorResponse:
    """What a call raises when the service answers with this error."""
    call = new_method_call(message_bus, "X")
    call.header.serial = 1
    return DBusErrorResponse(new_error(call, name, "s", ("canary",)))


def caused(error: Exception, cause: Exception) -> Exception:
    """``error``, raised from ``cause``."""
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        (KeyringLocked(), VaultLocked),
        (LockedException(), VaultLocked),
        (caused(InitError("Failed to create"), PromptDismissedException()), VaultLocked),
        (caused(InitError(), SecretServiceNotAvailableException()), VaultMissing),
        (SecretServiceNotAvailableException(), VaultMissing),
        (ConnectionResetError(), VaultMissing),
        (FileNotFoundError(), VaultMissing),
        (TimeoutError(), VaultTimedOut),
        (answer("org.freedesktop.DBus.Error.ServiceUnknown"), VaultMissing),
        (answer("org.freedesktop.DBus.Error.Spawn.ChildExited"), VaultMissing),
        (answer("org.freedesktop.Secret.Error.IsLocked"), VaultLocked),
        (answer("org.freedesktop.DBus.Error.AccessDenied"), VaultRefused),
        (KeyringError("canary"), VaultRefused),
        (AssertionError("canary"), VaultRefused),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "canary"), VaultRefused),
    ],
)
def test_each_fault_has_its_words(raised: Exception, told: type[VaultError]) -> None:
    fault = SecretServiceBackEnd().fault_of(raised)
    assert type(fault) is told
    assert "canary" not in f"{fault} {fault.detail} {fault.facts}"


def test_a_refusal_names_the_error_of_the_service() -> None:
    fault = SecretServiceBackEnd().fault_of(answer("org.freedesktop.DBus.Error.AccessDenied"))
    assert fault.detail == "org.freedesktop.DBus.Error.AccessDenied"


def test_properties_from_the_environment_are_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEYRING_PROPERTY_SCHEME", "KeePassXC")
    monkeypatch.setenv("KEYRING_PROPERTY_PREFERRED_COLLECTION", "/elsewhere")
    keyring = LabelledKeyring()
    assert keyring.scheme == "default"
    assert not hasattr(keyring, "preferred_collection")


def test_without_a_bus_the_keyring_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    back_end = SecretServiceBackEnd()
    with pytest.raises(SecretServiceNotAvailableException) as caught:
        back_end.read(SERVICE, "x")
    assert isinstance(back_end.fault_of(caught.value), VaultMissing)
