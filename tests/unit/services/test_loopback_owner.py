"""Who serves a port of this computer."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest

from desktop_admin.services.loopback_owner import is_served_by_another

HEAD = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout"
LINE = "   0: 0100007F:{port:04X} 00000000:0000 {state} 00000000:00000000 00:00000000 0 {uid} 0 445"
URL = "http://127.0.0.1:8123"


def _table(folder: Path, port: int = 8123, state: str = "0A", uid: int = 1002) -> tuple[Path, Path]:
    file = folder / "tcp"
    file.write_text(f"{HEAD}\n{LINE.format(port=port, state=state, uid=uid)}\n")
    return file, folder / "none"


def test_another_user_is_seen(tmp_path: Path) -> None:
    assert is_served_by_another(URL, _table(tmp_path), own=1001)
    assert is_served_by_another("http://localhost:8123/path", _table(tmp_path), own=1001)


@pytest.mark.parametrize("uid", [0, 1001])
def test_one_s_own_server_and_root_are_trusted(tmp_path: Path, uid: int) -> None:
    assert not is_served_by_another(URL, _table(tmp_path, uid=uid), own=1001)


def test_other_ports_and_other_states_do_not_count(tmp_path: Path) -> None:
    assert not is_served_by_another(URL, _table(tmp_path, port=8124), own=1001)
    assert not is_served_by_another(URL, _table(tmp_path, state="01"), own=1001)


@pytest.mark.parametrize("url", ["https://127.0.0.1:8123", "https://apps.example.com:8123"])
def test_elsewhere_certificates_prove_the_name(tmp_path: Path, url: str) -> None:
    assert not is_served_by_another(url, _table(tmp_path), own=1001)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell")
def test_the_real_table_of_the_system_is_read() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        assert not is_served_by_another(url)
        assert is_served_by_another(url, own=os.getuid() + 1) is (os.getuid() != 0)
