"""Unit tests prove that their rooms do without Qt: importing it here fails at the import."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

import pytest

QT_PACKAGES = ("PySide6", "shiboken6")
REFUSAL = "{} was imported: tests/unit and the rooms that it tests know no Qt"


class _QtRefusal:
    """A finder that knows one answer."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name.partition(".")[0] in QT_PACKAGES:
            raise AssertionError(REFUSAL.format(name))
        return None


def pytest_configure(config: pytest.Config) -> None:
    """Refuse Qt, unless pytest-qt has loaded it already (as in a run of all folders at once)."""
    if not config.pluginmanager.has_plugin("pytest-qt"):
        sys.meta_path.insert(0, _QtRefusal())
