"""The name of the product behind the Secret Service."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop_admin.vault.back_ends import service_owner


class _FakeProxy:
    """A bus that knows one process."""

    process_id = os.getpid()

    def __init__(self, *_: object) -> None:
        """Whatever the bus."""

    def GetConnectionUnixProcessID(self, _: str) -> tuple[int]:
        """The one process."""
        return (self.process_id,)


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> type[_FakeProxy]:
    """In the place of D-Bus."""
    monkeypatch.setattr(service_owner, "Proxy", _FakeProxy)
    return _FakeProxy


@pytest.mark.parametrize(
    ("process", "product"),
    [
        ("gnome-keyring-d\n", "GNOME Keyring"),
        ("kwalletd6\n", "KWallet"),
        ("ksecretd\n", "KWallet"),
        ("keepassxc\n", "KeePassXC"),
        ("something-else\n", "Secret Service (something-else)"),
        ("a\u202eb\n", "Secret Service (a<U+202E>b)"),
        ("\n", None),
    ],
)
def test_products_are_known_by_their_process(
    bus: type[_FakeProxy], monkeypatch: pytest.MonkeyPatch, process: str, product: str | None
) -> None:
    monkeypatch.setattr(Path, "read_text", lambda _: process)
    assert service_owner.product_behind(bus()) == product


def test_a_process_that_is_gone_has_no_name(
    bus: type[_FakeProxy], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bus, "process_id", 0)
    assert service_owner.product_behind(bus()) is None
