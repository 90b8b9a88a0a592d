"""The Keychain, on a double of its interface."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest
from keyring.backends import macOS
from keyring.errors import KeyringLocked, PasswordSetError

from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.vault_errors import VaultLocked, VaultRefused
from desktop_admin.vault.back_ends.keychain import KeychainBackEnd

SERVICE = "API Access Admin/client-secret/c/osc_1"


class SecurityApi:
    """Keeps generic passwords by service and account."""

    class Error(Exception):
        """What its functions raise."""

    class NotFound(Error):
        """There is no such item."""

    class KeychainDenied(Error):
        """The person said no."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.is_denied = False
        self.keychains: set[object] = set()

    def bindings(self) -> SimpleNamespace:
        """What the library finds in the place of its own."""
        return SimpleNamespace(
            Error=self.Error,
            NotFound=self.NotFound,
            KeychainDenied=self.KeychainDenied,
            set_generic_password=self._set,
            find_generic_password=self._find,
            delete_generic_password=lambda _, service, user: self.kept.pop((service, user)),
        )

    def _set(self, keychain: object, service: str, user: str, value: str) -> None:
        self.keychains.add(keychain)
        if self.is_denied:
            raise self.KeychainDenied(-128, "canary")
        self.kept[service, user] = value

    def _find(self, _keychain: object, service: str, user: str) -> str:
        if (service, user) not in self.kept:
            raise self.NotFound
        return self.kept[service, user]


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch) -> SecurityApi:
    """In the place of macOS."""
    double = SecurityApi()
    monkeypatch.setattr(macOS, "api", double.bindings(), raising=False)
    return double


def test_a_value_is_kept_replaced_and_removed(api: SecurityApi) -> None:
    back_end = KeychainBackEnd()
    back_end.write(SERVICE, "osc_1", "old", "label")
    back_end.write(SERVICE, "osc_1", "new", "label")
    assert back_end.read(SERVICE, "osc_1") == "new"
    back_end.remove(SERVICE, "osc_1")
    back_end.remove(SERVICE, "osc_1")
    assert back_end.read(SERVICE, "osc_1") is None


def test_the_environment_names_no_other_keychain(
    api: SecurityApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(macOS.Keyring, "keychain", "/elsewhere")  # as KEYCHAIN_PATH would
    monkeypatch.setenv("KEYRING_PROPERTY_KEYCHAIN", "/elsewhere")
    KeychainBackEnd().write(SERVICE, "osc_1", "x", "label")
    assert api.keychains == {None}


def test_denied_counts_as_locked(api: SecurityApi) -> None:
    back_end = KeychainBackEnd()
    api.is_denied = True
    with pytest.raises(KeyringLocked) as caught:
        back_end.write(SERVICE, "osc_1", "x", "label")
    assert isinstance(back_end.fault_of(caught.value), VaultLocked)


def test_other_errors_are_refusals() -> None:
    fault = KeychainBackEnd().fault_of(PasswordSetError("canary"))
    assert isinstance(fault, VaultRefused)
    assert (fault.detail, fault.facts["backend"]) == ("PasswordSetError", "macOS Keychain")
    no_window = PasswordSetError()
    no_window.__cause__ = SecurityApi.Error(-25308, "no interaction")
    assert isinstance(KeychainBackEnd().fault_of(no_window), VaultLocked)


@pytest.mark.skipif(sys.platform == "darwin", reason="a Mac has it")
def test_elsewhere_it_is_missing() -> None:
    assert KeychainBackEnd().availability() is KeyringAvailability.MISSING
