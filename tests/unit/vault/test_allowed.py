"""The list of trusted keyrings."""

from __future__ import annotations

import subprocess
import sys

import pytest

from desktop_admin.vault.allowed import choose_back_end


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
