"""How this very program is started again, for work that belongs into a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path


def own_program() -> tuple[str, ...]:
    """The words before the arguments; a frozen build is its own interpreter."""
    is_frozen = getattr(sys, "frozen", False)
    return (sys.executable,) if is_frozen else (sys.executable, "-P", "-m", "desktop_admin")


def backend_command(data_directory: Path) -> tuple[str, ...]:
    """How this very program is started as the backend."""
    return (
        *own_program(),
        "serve",
        "--embedded",
        "--data",
        str(data_directory),
        "--sample-account",
    )
