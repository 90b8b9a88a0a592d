"""Closes this very process to other programs of the same person, before anything secret is in it.

Neither measure survives an exec, so every process of the program takes them for itself. There is no
switch to leave them out.
"""

from __future__ import annotations

import ctypes
import os
import sys

_PR_SET_DUMPABLE = 4


def harden_process() -> None:
    """Make new files private, forbid core dumps and, on Linux, reading this process's memory."""
    os.umask(0o077)
    _forbid_core_dumps()
    if sys.platform == "linux":
        # Not dumpable: no debugger of the same person attaches, /proc/<pid> belongs to root.
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def _forbid_core_dumps() -> None:
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - Windows has none

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
