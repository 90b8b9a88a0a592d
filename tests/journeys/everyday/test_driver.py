"""The accessibility client itself, proved on a window small enough to trust."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping

import pytest

from tests.journeys.atspi import AccessibleProgram
from tests.journeys.atspi_bus import AccessibilityBus
from tests.journeys.hands import Hands
from tests.journeys.program import ROOT


@pytest.fixture
def window(session: Mapping[str, str]) -> Iterator[AccessibleProgram]:
    command = [sys.executable, "-m", "tests.fakes.small_window"]
    process = subprocess.Popen(command, cwd=ROOT, env=dict(session))
    bus = AccessibilityBus(session["DBUS_SESSION_BUS_ADDRESS"])
    yield AccessibleProgram.of_process(bus, process.pid)
    bus.close()
    process.terminate()
    process.wait(5)


def test_types_presses_and_reads(window: AccessibleProgram) -> None:
    window.type_into(window.control("text", "Name"), "world")
    window.press_named("button", "Greet", within="Small window")
    window.control("label", "hello world")
    assert window.id_of(window.control("button", "Greet")).endswith("greet_button")


def test_a_masked_field_gives_bullets(window: AccessibleProgram) -> None:
    shown = window.text_of(window.control("text", "Secret"))
    assert set(shown) == {"●"}


def test_sees_what_is_chosen_and_where_the_keyboard_is(window: AccessibleProgram) -> None:
    card = window.control("radio button", "Card")
    assert not card.is_checked
    window.press(card)
    window.focus(card)
    window.wait(lambda tree: (c := tree.named("Card")) and c.is_checked and c.is_focused)


def test_finds_open_menus_and_clicks_their_entries(
    window: AccessibleProgram, session: Mapping[str, str]
) -> None:
    assert window.snapshot().find("menu item", "Delete") is None
    window.press_named("button", "More")
    entry = window.control("menu item", "Delete")
    Hands(session).click(window.extents_of(entry))
    window.control("label", "chose Delete")
    window.wait(lambda tree: tree.find("menu item") is None)


def test_a_failed_wait_shows_the_window(window: AccessibleProgram) -> None:
    window.control("button", "Greet")
    with pytest.raises(
        AssertionError, match=r"a usable button 'Missing'(.|\n)*label 'nothing yet'"
    ):
        window.press_named("button", "Missing", timeout=0.2)
