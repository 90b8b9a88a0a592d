"""Find the program's own files: in a checkout, in an installed wheel and in a frozen build."""

from __future__ import annotations

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource_root() -> Path:
    """The folder ``resources``; FileNotFoundError if this copy of the program has none."""
    for candidate in _candidates():
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError("the program's resources folder is missing; install it again")


def resource_path(*parts: str) -> Path:
    """The path of one file below ``resources``, for example ``("icons", "copy.svg")``."""
    return resource_root().joinpath(*parts)


def _candidates() -> tuple[Path, ...]:
    installed, checkout = _PACKAGE / "resources", _PACKAGE.parent / "resources"
    frozen_root = getattr(sys, "_MEIPASS", None)
    if frozen_root is None:
        return (installed, checkout)
    return (Path(frozen_root) / "desktop_admin" / "resources", Path(frozen_root) / "resources")
