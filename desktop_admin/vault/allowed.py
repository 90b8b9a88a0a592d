"""The choice of a keyring: by operating system, from a fixed list, by nothing else.

keyring's own discovery is never asked: ``PYTHON_KEYRING_BACKEND``, ``keyringrc.cfg`` or an
installed plug-in could send secrets to a plain file, or to nowhere.
"""
# ruff: noqa: PLC0415 - keyring and its libraries load here, in the vault's thread, not at the start

from __future__ import annotations

import os
import sys
from pathlib import Path

from desktop_admin.vault.back_ends.back_end import BackEnd

_VARIABLE = "PYTHON_KEYRING_BACKEND"


def ignored_choice() -> str:
    """What asks for another keyring and is not obeyed: a variable, a file; empty if nothing."""
    if os.environ.get(_VARIABLE):
        return _VARIABLE
    try:
        from keyring.util import platform_

        file = Path(platform_.config_root(), "keyringrc.cfg")
        return str(file) if file.is_file() else ""
    except (ImportError, OSError, RuntimeError):  # no library, or no home
        return ""


def choose_back_end(platform: str = sys.platform) -> BackEnd:
    """The one keyring trusted on ``platform`` (as in ``sys.platform``); Linux if not known."""
    if platform == "win32":
        from desktop_admin.vault.back_ends.windows import WindowsBackEnd

        return WindowsBackEnd()
    if platform == "darwin":
        from desktop_admin.vault.back_ends.keychain import KeychainBackEnd

        return KeychainBackEnd()
    from desktop_admin.vault.back_ends.secret_service import SecretServiceBackEnd

    return SecretServiceBackEnd()
