"""Our backend with authentication and policy taken out: what enforcement costs is the difference.

``python -m tests.bench.backend.unguarded serve ...``; for measuring only.
"""

from __future__ import annotations

import sys

from desktop_admin.__main__ import main
from desktop_admin.backend.resources import express


async def _let_in(*_: object) -> tuple[None, None]:
    return None, None


if __name__ == "__main__":
    express.admit = _let_in  # type: ignore[assignment]
    sys.exit(main())
