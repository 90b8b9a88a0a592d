"""Radio cards: real radio buttons for the keyboard and for assistive technology."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.ui.widgets.radio_card import RadioCard
from desktop_admin.ui.widgets.radio_card_group import RadioCardGroup
from desktop_admin.ui.widgets.tag import TagKind
from tests.gui.accessibility import accessible_name, assert_accessible

TEXT = "Standard OAuth 2.0 clients. Access tokens of five minutes. " * 3


@pytest.fixture
def group(show: Callable[[QWidget], QWidget]) -> RadioCardGroup:
    made = RadioCardGroup(name="method_group", accessible_name="Authentication method")
    made.add(RadioCard("key", "API key and/or Client App credentials", "One.", name="key_card"))
    made.add(RadioCard("oauth", "OAuth 2.0 Client Credentials", TEXT, name="oauth_card"))
    made.select("key")
    show(made)
    return made


def card(group: RadioCardGroup, name: str) -> RadioCard:
    return group.findChild(RadioCard, name)


def test_arrow_keys_choose(group: RadioCardGroup, qtbot: QtBot) -> None:
    chosen = QSignalSpy(group.chosen)
    card(group, "key_card").setFocus()
    qtbot.keyClick(card(group, "key_card"), Qt.Key.Key_Right)
    assert group.value == "oauth"
    assert card(group, "oauth_card").hasFocus()
    assert [chosen.at(at) for at in range(chosen.count())] == [["oauth"]]


def test_a_click_anywhere_on_the_card_chooses(group: RadioCardGroup, qtbot: QtBot) -> None:
    oauth = card(group, "oauth_card")
    with qtbot.waitSignal(group.chosen):
        qtbot.mouseClick(
            oauth, Qt.MouseButton.LeftButton, pos=QPoint(oauth.width() - 5, oauth.height() - 5)
        )
    assert group.value == "oauth"


def test_choosing_from_outside_is_silent(group: RadioCardGroup) -> None:
    chosen = QSignalSpy(group.chosen)
    group.select("oauth")
    group.select("")
    assert (group.value, chosen.count()) == ("", 0)
    assert not card(group, "oauth_card").isChecked()


def test_it_is_a_radio_button_with_name_and_meaning(group: RadioCardGroup) -> None:
    oauth = card(group, "oauth_card")
    oauth.render_texts("Tokens of five minutes.", "6 clients", ((TagKind.OK, "In force"),))
    interface = QAccessible.queryAccessibleInterface(oauth)
    assert interface.role() == QAccessible.Role.RadioButton
    assert accessible_name(oauth) == "OAuth 2.0 Client Credentials"
    assert oauth.accessibleDescription() == "In force Tokens of five minutes. 6 clients"
    assert_accessible(group)


def test_long_texts_are_not_cut_off(group: RadioCardGroup) -> None:
    for label in card(group, "oauth_card").findChildren(QLabel):
        assert not label.isVisible() or label.height() >= label.heightForWidth(label.width())


def test_a_long_title_wraps_before_it_makes_the_page_wider(qtbot: QtBot) -> None:
    card = RadioCard("key", "Clé API et/ou identifiants d’application cliente", "", name="k")
    card.render_texts("", tags=((TagKind.OK, "En vigueur"),))
    qtbot.addWidget(card)
    card.show()
    assert card.minimumSizeHint().width() < card.sizeHint().width()
    assert card.heightForWidth(220) > card.heightForWidth(900)
