"""The house tests use the development command's own modules, and report sizes at the end."""

from __future__ import annotations

import statistics
import sys

import pytest

from tests.house.size_rules import length
from tests.house.source import ROOT, sources

sys.path.append(str(ROOT / "packaging"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Medians are for reading, not for failing."""
    found = sources("desktop_admin")
    functions = [length(function) for source in found for function in source.functions()] or [0]
    files = [source.line_count for source in found] or [0]
    for name, lengths in (("files", files), ("functions", functions)):
        terminalreporter.write_line(
            f"desktop_admin: {len(lengths)} {name}, median {statistics.median(lengths):.0f} lines, "
            f"longest {max(lengths)}"
        )
