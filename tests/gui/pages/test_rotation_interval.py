"""After how many days new credentials are due: chosen for a connection, or fixed by a policy."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from desktop_admin.domain.attention import RotationInterval, RotationSource
from desktop_admin.ui.pages.settings_page import SettingsPage
from desktop_admin.ui.widgets.choice_field import ChoiceField
from tests.gui.finding import enter, find, visible_texts
from tests.gui.screens import Screen


def test_the_interval_of_a_connection_is_chosen_or_typed(screen: Screen) -> None:
    page = screen.show(SettingsPage)
    choice = find(page, ChoiceField, "rotation_choice")
    assert choice.value == "0"
    choice.select("90")
    choice.chosen.emit("90")
    field = find(page, QLineEdit, "rotation_days_field")
    assert not field.isVisible()
    choice.select("own")
    choice.chosen.emit("own")
    enter(page, "rotation_days_field", "45")
    field.editingFinished.emit()
    asked = screen.stores.preferences.called("set_rotation")
    assert asked == [("prod", 90), ("prod", 45)]
    assert choice.value == "45"


def test_an_interval_that_a_policy_fixes_is_locked_with_its_origin(screen: Screen) -> None:
    policy = RotationInterval(30, RotationSource.POLICY, "/etc/policy.toml")
    screen.stores.preferences.put(rotation_policy=policy)
    page = screen.show(SettingsPage)
    choice = find(page, ChoiceField, "rotation_choice")
    assert not choice.isEnabled()
    assert choice.value == "30"
    assert "Fixed by your organisation: /etc/policy.toml" in visible_texts(page)
