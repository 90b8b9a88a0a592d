"""The theme for the tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop_admin.domain.preferences import ThemeChoice
from desktop_admin.ui.theme.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme, taken off again at the end."""
    made = Theme(qapp, qapp)
    made.apply(ThemeChoice.LIGHT)
    yield made
    qapp.setStyleSheet("")
    made.deleteLater()
