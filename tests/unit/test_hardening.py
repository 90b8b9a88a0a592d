"""A hardened process, looked at from another one."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import ctypes, os, resource
from desktop_admin.hardening import harden_process
os.umask(0)
harden_process()
print(oct(os.umask(0)), resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="prctl is Linux's")
def test_files_are_private_and_neither_core_nor_debugger_gets_the_memory() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, check=True)
    assert done.stdout == b"0o77 (0, 0) 0\n"


def test_it_needs_the_standard_library_only() -> None:
    program = (
        "import sys; before = set(sys.modules); import desktop_admin.hardening\n"
        "print(sorted(n for n in set(sys.modules) - before if n.startswith('desktop_admin')))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout == b"['desktop_admin', 'desktop_admin.hardening']\n"
