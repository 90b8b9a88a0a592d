"""A screen for each test of a page."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.screens import Screen


@pytest.fixture
def screen(qtbot: QtBot) -> Screen:
    """A window over fake stores, the owner signed in to a production account."""
    return Screen(qtbot)
