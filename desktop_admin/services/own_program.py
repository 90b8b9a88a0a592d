"""How this very program is started again, for work that belongs into a process of its own."""

from __future__ import annotations

import sys


def own_program() -> tuple[str, ...]:
    """The words before the arguments; a frozen build is its own interpreter."""
    is_frozen = getattr(sys, "frozen", False)
    return (sys.executable,) if is_frozen else (sys.executable, "-P", "-m", "desktop_admin")
