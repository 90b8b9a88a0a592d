"""DLP pattern: what can be read and copied."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QLineEdit

from desktop_admin.ui.dialogs.dlp_dialog import DlpDialog
from desktop_admin.ui.settings_tabs.security_tab import SecurityTab
from desktop_admin.ui.widgets.choice_field import ChoiceField
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import click, find
from tests.gui.screens import Screen


def opened(screen: Screen) -> DlpDialog:
    screen.show(lambda context: SecurityTab(context, screen.window))
    click(screen.window, "dlp_button")
    return screen.dialog(DlpDialog)


def shown(dialog: DlpDialog) -> tuple[str, str]:
    return tuple(
        find(dialog, QLineEdit, f"{name}_field").text() for name in ("expression", "harmless")
    )  # type: ignore[return-value]


def test_the_settings_lead_to_it(screen: Screen) -> None:
    assert_accessible(opened(screen))


def test_each_kind_has_its_own_expression_and_test_text(screen: Screen) -> None:
    dialog = opened(screen)
    kind = find(dialog, ChoiceField, "dlp_kind_choice")
    seen = set()
    for value in ("secret", "client-id", "api-key"):
        kind.select(value)
        kind.chosen.emit(value)
        expression, harmless = shown(dialog)
        assert re.fullmatch(expression, harmless)
        seen.add(expression)
    assert len(seen) == 3


def test_both_are_copied_as_ordinary_text(screen: Screen) -> None:
    dialog = opened(screen)
    click(dialog, "copy_expression_button")
    click(dialog, "copy_harmless_button")
    assert tuple(screen.stores.clipboard.texts) == shown(dialog)
    assert screen.stores.clipboard.secrets == []
