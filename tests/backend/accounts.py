"""The provider's commands on the data directory of a running backend."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from unittest.mock import patch

from desktop_admin.backend.process.account_cli import run_account
from desktop_admin.backend.process.keys_cli import run_keys
from tests.fakes.backend_process import ROOT, BackendProcess

Done = subprocess.CompletedProcess[str]


def account(backend: BackendProcess, *words: str, typed: str = "") -> Done:
    """One act; in this process, which is quicker than one of its own."""
    return _run(run_account, [*backend.store_options, *words], typed)


def keys(backend: BackendProcess, *words: str) -> Done:
    """One act on the signing keys, likewise."""
    return _run(run_keys, [*backend.store_options, *words])


def command(backend: BackendProcess, name: str, *words: str, typed: str = "") -> Done:
    """One act in a process of its own, as a system administrator would type it."""
    return subprocess.run(
        [sys.executable, "-m", "desktop_admin", name, *backend.store_options, *words],
        input=typed + "\n",
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
        timeout=30,
    )


def _run(act: Callable[[Sequence[str]], int], words: list[str], typed: str = "") -> Done:
    told, complained = io.StringIO(), io.StringIO()
    umask = os.umask(0o077)
    try:
        with (
            redirect_stdout(told),
            redirect_stderr(complained),
            patch.object(sys, "stdin", io.StringIO(typed + "\n")),
        ):
            code = act(words)
    except SystemExit as end:
        code = int(end.code or 0)
    finally:
        os.umask(umask)
    return subprocess.CompletedProcess(words, code, told.getvalue(), complained.getvalue())
