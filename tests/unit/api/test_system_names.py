"""Names of the system's errors."""

from __future__ import annotations

import errno
import socket

import pytest

from desktop_admin.api.system_names import system_name


@pytest.mark.parametrize(
    ("fault", "name"),
    [
        (OSError(errno.ECONNREFUSED, "Verbindung verweigert"), "ECONNREFUSED"),
        (socket.gaierror(socket.EAI_NONAME, "unknown"), "EAI_NONAME"),
        (socket.gaierror(-999, "odd"), "EAI_FAIL"),
        (TimeoutError(), "ETIMEDOUT"),
        (OSError(), "OSError"),
        (ConnectionResetError(), "ConnectionResetError"),
    ],
)
def test_names(fault: OSError, name: str) -> None:
    assert system_name(fault) == name


def test_windows_names_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(errno.errorcode, 10061, "WSAECONNREFUSED")
    assert system_name(OSError(10061, "refused")) == "ECONNREFUSED"
