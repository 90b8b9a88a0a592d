"""The Credential Manager, on a double of its interface."""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

import pytest
from keyring.backends import Windows

from desktop_admin.domain.vault_errors import VaultMissing, VaultRefused, VaultValueTooLong
from desktop_admin.vault.back_ends.windows import VALUE_LIMIT, WindowsBackEnd

SERVICE = "API Access Admin/client-secret/c/osc_1"


class WindowsError(Exception):
    """What the bindings raise."""

    def __init__(self, winerror: int, funcname: str) -> None:
        super().__init__(winerror, funcname)
        self.winerror, self.funcname = winerror, funcname


class WindowsCredentials:
    """Generic credentials by target name, in the shape of the bindings."""

    local_machine = 2

    def __init__(self) -> None:
        self.kept: dict[str, dict[str, Any]] = {}

    def bindings(self) -> SimpleNamespace:
        """What the library finds in the place of win32cred and pywintypes."""
        return SimpleNamespace(
            CRED_TYPE_GENERIC=1,
            CRED_PERSIST_LOCAL_MACHINE=self.local_machine,
            CRED_PERSIST_ENTERPRISE=3,
            error=WindowsError,
            CredWrite=self._write,
            CredRead=self._read,
            CredDelete=lambda **asked: self.kept.pop(asked["TargetName"]),
        )

    def _write(self, credential: Mapping[str, Any], _flags: int) -> None:
        blob = str(credential["CredentialBlob"]).encode("utf-16-le")
        self.kept[credential["TargetName"]] = {**credential, "CredentialBlob": blob}

    def _read(self, **asked: object) -> dict[str, Any]:
        if asked["TargetName"] not in self.kept:
            raise WindowsError(1168, "CredRead")
        return self.kept[str(asked["TargetName"])]


@pytest.fixture
def credentials(monkeypatch: pytest.MonkeyPatch) -> WindowsCredentials:
    """In the place of Windows."""
    double = WindowsCredentials()
    monkeypatch.setattr(Windows, "win32cred", double.bindings(), raising=False)
    monkeypatch.setattr(Windows, "pywintypes", double.bindings(), raising=False)
    return double


def test_a_value_is_replaced_without_leaving_a_copy(credentials: WindowsCredentials) -> None:
    back_end = WindowsBackEnd()
    back_end.write(SERVICE, "osc_1", "old", "label")
    back_end.write(SERVICE, "osc_1", "new", "label")
    assert list(credentials.kept) == [SERVICE]
    assert back_end.read(SERVICE, "osc_1") == "new"
    back_end.remove(SERVICE, "osc_1")
    back_end.remove(SERVICE, "osc_1")
    assert credentials.kept == {}
    assert back_end.read(SERVICE, "osc_1") is None


def test_it_stays_on_this_computer(
    credentials: WindowsCredentials, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KEYRING_PROPERTY_PERSIST", "enterprise")
    WindowsBackEnd().write(SERVICE, "osc_1", "x", "label")
    assert credentials.kept[SERVICE]["Persist"] == credentials.local_machine


@pytest.mark.parametrize("value", ["x" * (VALUE_LIMIT + 1), "\U0001f511" * 641])
def test_a_long_value_is_refused_before_it_is_sent(
    credentials: WindowsCredentials, value: str
) -> None:
    with pytest.raises(VaultValueTooLong, match="too long") as caught:
        WindowsBackEnd().write(SERVICE, "osc_1", value, "label")
    assert "1280" in str(caught.value.next_step)
    assert credentials.kept == {}
    WindowsBackEnd().write(SERVICE, "osc_1", "x" * VALUE_LIMIT, "label")


def test_errors_are_known_by_their_number() -> None:
    back_end = WindowsBackEnd()
    assert isinstance(back_end.fault_of(WindowsError(1783, "CredWrite")), VaultValueTooLong)
    assert isinstance(back_end.fault_of(WindowsError(1312, "CredWrite")), VaultMissing)
    refused = back_end.fault_of(WindowsError(5, "CredWrite"))
    assert isinstance(refused, VaultRefused)
    assert (refused.detail, refused.facts["backend"]) == ("5", "Windows Credential Manager")
    assert back_end.fault_of(RuntimeError("canary")).detail == "RuntimeError"
