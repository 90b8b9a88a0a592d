"""The account command on the data directory of a running backend."""

from __future__ import annotations

import subprocess
import sys

from tests.fakes.backend_process import ROOT, BackendProcess

_ENTRY = "import sys; from desktop_admin.backend.account_cli import run_account as run; "


def account(
    backend: BackendProcess, *words: str, typed: str = ""
) -> subprocess.CompletedProcess[str]:
    """One act, as a system administrator would type it."""
    command = [sys.executable, "-c", _ENTRY + "sys.exit(run(sys.argv[1:]))"]
    return subprocess.run(
        [*command, "--data", str(backend.data), *words],
        input=typed + "\n",
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
        timeout=30,
    )
