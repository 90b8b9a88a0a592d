"""One window per data directory: a second start raises the first, and does nothing else."""

from __future__ import annotations

import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from desktop_admin.runtime import single_instance
from desktop_admin.runtime.single_instance import SingleInstance


@pytest.fixture
def first(qtbot: QtBot, tmp_path: Path) -> Iterator[SingleInstance]:
    made = SingleInstance(tmp_path)
    assert made.claim()
    made.listen()
    yield made
    made.release()


def test_a_second_start_raises_the_first(
    first: SingleInstance, qtbot: QtBot, tmp_path: Path
) -> None:
    second = SingleInstance(tmp_path)
    assert not second.claim()
    with qtbot.waitSignal(first.raise_asked, timeout=5000):
        assert second.raise_other()


def test_another_data_directory_is_another_window(first: SingleInstance, tmp_path: Path) -> None:
    other_directory = tmp_path / "other"
    other_directory.mkdir()
    other = SingleInstance(other_directory)
    assert other.claim()
    other.release()


def test_after_release_the_next_one_is_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    one, two = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert one.claim()
    one.release()
    assert two.claim()
    two.release()


def test_nobody_to_raise_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    assert not SingleInstance(tmp_path).raise_other()


@pytest.mark.skipif(sys.platform == "win32", reason="sockets are files on Unix only")
def test_a_dead_socket_is_cleaned_and_the_new_one_is_for_its_owner(
    tmp_path: Path, qtbot: QtBot
) -> None:
    name = Path(single_instance._socket_name(tmp_path))
    path = name if name.is_absolute() else Path("/tmp") / name
    path.write_bytes(b"")
    one = SingleInstance(tmp_path)
    assert one.claim()
    one.listen()
    assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0
    assert one._server is not None
    assert one._server.isListening()
    one.release()


@pytest.mark.parametrize("message", [b"quit!\n", b"\n", b"raise all the dead\n"])
def test_any_other_message_is_ignored(
    first: SingleInstance, qtbot: QtBot, tmp_path: Path, message: bytes
) -> None:
    socket = QLocalSocket()
    socket.connectToServer(single_instance._socket_name(tmp_path))
    assert socket.waitForConnected(5000)
    with qtbot.assertNotEmitted(first.raise_asked):
        socket.write(message)
        qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)
