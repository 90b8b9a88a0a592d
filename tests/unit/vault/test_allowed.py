"""The list of trusted keyrings."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from keyring.util import platform_

from desktop_admin.vault.allowed import choose_back_end, ignored_choice


@pytest.mark.parametrize(
    ("platform", "name"),
    [
        ("linux", "Secret Service"),
        ("freebsd14", "Secret Service"),
        ("win32", "Windows Credential Manager"),
        ("darwin", "macOS Keychain"),
    ],
)
def test_each_system_has_one_keyring(platform: str, name: str) -> None:
    assert choose_back_end(platform).name == name


def test_the_environment_chooses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    assert choose_back_end("linux").name == "Secret Service"


def test_what_asks_for_another_keyring_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND", raising=False)
    monkeypatch.setattr(platform_, "config_root", lambda: tmp_path / "python_keyring")
    assert ignored_choice() == ""
    file = tmp_path / "python_keyring" / "keyringrc.cfg"
    file.parent.mkdir()
    file.write_text("[backend]\ndefault-keyring=keyring.backends.null.Keyring\n")
    assert ignored_choice() == str(file)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    assert ignored_choice() == "PYTHON_KEYRING_BACKEND"


def test_without_a_home_nothing_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("no home")

    monkeypatch.delenv("PYTHON_KEYRING_BACKEND", raising=False)
    monkeypatch.setattr(platform_, "config_root", homeless)
    assert ignored_choice() == ""


def test_discovery_is_never_loaded() -> None:
    program = (
        "import sys\nfrom desktop_admin.vault.allowed import choose_back_end\n"
        "choose_back_end('linux')\n"
        "import keyring.core\n"
        "print([n for n in ('null', 'chainer', 'kwallet', 'libsecret')"
        " if 'keyring.backends.' + n in sys.modules], keyring.core._keyring_backend)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout == b"[] None\n"
