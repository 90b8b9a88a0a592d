"""Reads the clipboard of a desktop session from another program, as pasting there would.

``python -m tests.journeys.clipboard`` prints one JSON object: the text and the offered formats.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping

from tests.journeys.program import ROOT


def pasted(variables: Mapping[str, str]) -> tuple[str, frozenset[str]]:
    """The clipboard's text and formats as a second program gets them."""
    answer = subprocess.run(
        [sys.executable, "-m", "tests.journeys.clipboard"],
        cwd=ROOT,
        env=dict(variables),
        capture_output=True,
        text=True,
        timeout=20,
        check=True,
    )
    found = json.loads(answer.stdout)
    return str(found["text"]), frozenset(found["formats"])


def main() -> None:
    """Print what another program's clipboard holds."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415  (the tests' process stays without)

    application = QGuiApplication(sys.argv)
    data = application.clipboard().mimeData()
    formats = list(data.formats()) if data is not None else []
    text = data.text() if data is not None and data.hasText() else ""
    sys.stdout.write(json.dumps({"text": text, "formats": formats}))


if __name__ == "__main__":
    main()
