"""Windows leave screen captures exactly while a secret can be read in them, and if that is on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.domain.secret import Secret
from desktop_admin.runtime.capture_port import CaptureShield
from desktop_admin.ui.capture_guard import CaptureGuard
from desktop_admin.ui.settings_tabs.capture_card import CaptureCard
from desktop_admin.ui.widgets.check_field import CheckField
from desktop_admin.ui.widgets.secret_field import SecretField
from tests.fakes.page_context import FakeWindow, context_of
from tests.fakes.stores import FakeStores
from tests.gui.finding import find, visible_texts


class NotingShield(CaptureShield):
    can_hide = True

    def __init__(self) -> None:
        self.hidden: set[int] = set()

    def set_hidden(self, window: int, *, is_hidden: bool) -> bool:
        (self.hidden.add if is_hidden else self.hidden.discard)(window)
        return True


class Bench:
    def __init__(self, qtbot: QtBot) -> None:
        self.stores, self.shield, self.owner = FakeStores(), NotingShield(), QObject()
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        self.fields = [SecretField(name, self.window, name=name) for name in ("one", "two")]
        for field in self.fields:
            field.show_secret(Secret("osscs_canary"))
            column.addWidget(field)
        qtbot.addWidget(self.window)
        self.window.show()
        CaptureGuard(self.stores, self.shield, self.owner)  # type: ignore[arg-type]

    def switch(self, is_on: bool) -> None:
        self.stores.preferences.set(is_capture_blocked=is_on)

    @property
    def is_hidden(self) -> bool:
        return self.window.winId() in self.shield.hidden


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    made = Bench(qtbot)
    yield made
    made.switch(False)


def test_it_is_off_by_default(bench: Bench) -> None:
    bench.fields[0].set_revealed(True)
    assert not bench.is_hidden


def test_a_window_is_hidden_while_any_secret_can_be_read(bench: Bench) -> None:
    bench.switch(True)
    assert not bench.is_hidden
    for field in bench.fields:
        field.set_revealed(True)
    assert bench.is_hidden
    bench.fields[0].conceal()
    assert bench.is_hidden
    bench.fields[1].conceal()
    assert not bench.is_hidden


def test_a_field_that_goes_away_does_not_hide_the_window_for_ever(bench: Bench) -> None:
    bench.switch(True)
    bench.fields[0].set_revealed(True)
    bench.fields[0].hide()
    assert not bench.is_hidden


def test_switching_counts_at_once(bench: Bench) -> None:
    bench.fields[0].set_revealed(True)
    bench.switch(True)
    assert bench.is_hidden
    bench.switch(False)
    assert not bench.is_hidden


@pytest.mark.parametrize("can_hide", [True, False])
def test_the_settings_say_what_the_platform_can(qtbot: QtBot, can_hide: bool) -> None:
    stores = FakeStores()
    shield = NotingShield() if can_hide else CaptureShield()
    parent = QWidget()
    qtbot.addWidget(parent)
    card = CaptureCard(context_of(stores, FakeWindow(shield=shield)), parent)
    parent.show()
    switch = find(card, CheckField, "block_capture_check")
    assert switch.isEnabled() is can_hide
    assert ("cannot keep a window out" in visible_texts(card)) is not can_hide
    switch.click()
    assert stores.preferences.state.preferences.is_capture_blocked is can_hide
