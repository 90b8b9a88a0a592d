"""Writes the contract's text: `python -m desktop_admin.backend.contract FILE`."""

from __future__ import annotations

import sys
from pathlib import Path

from desktop_admin.backend.contract.document import text

if __name__ == "__main__":
    Path(sys.argv[1]).write_text(text(), encoding="utf-8")
