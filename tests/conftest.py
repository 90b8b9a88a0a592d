"""What all tests share: Qt's own warnings are on, and no cyclic collection runs inside Qt."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator

import pytest

# PySide then warns about every connected slot without @Slot, and qt_log_level_fail makes that fail.
os.environ["QT_LOGGING_RULES"] = "qt.pyside.libpyside.warning=true"
QT_OPTIONS = ("qt_api", "qt_log_level_fail", "qt_log_ignore")


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Let a run without pytest-qt read the same configuration."""
    if not pluginmanager.has_plugin("pytest-qt"):
        for name in QT_OPTIONS:
            parser.addini(name, "read by pytest-qt, which is off in this run")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Collect between tests with widgets, never while Qt dispatches: that destroys live widgets."""
    if "qapp" not in getattr(item, "fixturenames", ()):
        return (yield)
    from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415  (unit tests load no Qt)

    gc.disable()
    try:
        return (yield)
    finally:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.enable()
        gc.collect()
