"""The Credential Manager, on a double of its interface."""

from __future__ import annotations

from collections.abc import Mapping
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


class CredentialManager:
    """Keeps generic credentials by target name."""

    CRED_TYPE_GENERIC = 1
    CRED_PERSIST_LOCAL_MACHINE = 2
    CRED_PERSIST_ENTERPRISE = 3
    error = WindowsError

    def __init__(self) -> None:
        self.kept: dict[str, dict[str, Any]] = {}

    def CredWrite(self, credential: Mapping[str, Any], _flags: int) -> None:
        """Keep the value in the encoding of Windows."""
        blob = str(credential["CredentialBlob"]).encode("utf-16-le")
        self.kept[credential["TargetName"]] = {**credential, "CredentialBlob": blob}

    def CredRead(self, Type: int, TargetName: str) -> dict[str, Any]:  # noqa: N803
        """The credential, or error 1168."""
        if TargetName not in self.kept:
            raise WindowsError(1168, "CredRead")
        return self.kept[TargetName]

    def CredDelete(self, Type: int, TargetName: str) -> None:  # noqa: N803
        """Forget it."""
        del self.kept[TargetName]


@pytest.fixture
def manager(monkeypatch: pytest.MonkeyPatch) -> CredentialManager:
    """In the place of Windows."""
    double = CredentialManager()
    monkeypatch.setattr(Windows, "win32cred", double, raising=False)
    monkeypatch.setattr(Windows, "pywintypes", double, raising=False)
    return double


def test_a_value_is_replaced_without_leaving_a_copy(manager: CredentialManager) -> None:
    back_end = WindowsBackEnd()
    back_end.write(SERVICE, "osc_1", "old", "label")
    back_end.write(SERVICE, "osc_1", "new", "label")
    assert list(manager.kept) == [SERVICE]
    assert back_end.read(SERVICE, "osc_1") == "new"
    back_end.remove(SERVICE, "osc_1")
    back_end.remove(SERVICE, "osc_1")
    assert manager.kept == {}
    assert back_end.read(SERVICE, "osc_1") is None


def test_it_stays_on_this_computer(
    manager: CredentialManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KEYRING_PROPERTY_PERSIST", "enterprise")
    WindowsBackEnd().write(SERVICE, "osc_1", "x", "label")
    assert manager.kept[SERVICE]["Persist"] == manager.CRED_PERSIST_LOCAL_MACHINE


@pytest.mark.parametrize("value", ["x" * (VALUE_LIMIT + 1), "\U0001f511" * 641])
def test_a_long_value_is_refused_before_it_is_sent(manager: CredentialManager, value: str) -> None:
    with pytest.raises(VaultValueTooLong, match="too long") as caught:
        WindowsBackEnd().write(SERVICE, "osc_1", value, "label")
    assert "1280" in str(caught.value.next_step)
    assert manager.kept == {}
    WindowsBackEnd().write(SERVICE, "osc_1", "x" * VALUE_LIMIT, "label")


def test_errors_are_known_by_their_number() -> None:
    back_end = WindowsBackEnd()
    assert isinstance(back_end.fault_of(WindowsError(1783, "CredWrite")), VaultValueTooLong)
    assert isinstance(back_end.fault_of(WindowsError(1312, "CredWrite")), VaultMissing)
    refused = back_end.fault_of(WindowsError(5, "CredWrite"))
    assert isinstance(refused, VaultRefused)
    assert (refused.detail, refused.facts["backend"]) == ("5", "Windows Credential Manager")
    assert back_end.fault_of(RuntimeError("canary")).detail == "RuntimeError"
