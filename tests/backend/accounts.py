"""The provider's commands on the data directory of a running backend."""

from __future__ import annotations

import subprocess
import sys

from tests.fakes.backend_process import ROOT, BackendProcess


def account(
    backend: BackendProcess, *words: str, typed: str = ""
) -> subprocess.CompletedProcess[str]:
    """One act, as a system administrator would type it."""
    return _typed("account", backend, words, typed)


def keys(backend: BackendProcess, *words: str) -> subprocess.CompletedProcess[str]:
    """One act on the signing keys."""
    return _typed("keys", backend, words)


def _typed(
    name: str, backend: BackendProcess, words: tuple[str, ...], typed: str = ""
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "desktop_admin", name, *backend.store_options]
    return subprocess.run(
        [*command, *words],
        input=typed + "\n",
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
        timeout=30,
    )
