"""Starts that are out of the ordinary: damaged settings, a second start, another language."""

from __future__ import annotations

import stat

import pytest

from tests.journeys.conftest import Start
from tests.journeys.person import SETTINGS, TRY_IT
from tests.journeys.program import ROOT
from tests.journeys.waiting import PATIENCE, wait_until

TITLE = "API Access Admin"
FRENCH = ROOT / "resources" / "i18n" / "fr.ts"
needs_french = pytest.mark.xfail(
    not FRENCH.exists() or "<translation>Paramètres" not in FRENCH.read_text(encoding="utf-8"),
    reason="the French translation is made when the texts stand",
)


def test_a_damaged_settings_file_is_set_aside(start: Start) -> None:
    first = start()
    first.try_on_this_computer()
    first.program.quit()
    settings = first.program.settings_file
    settings.write_text("[this is = not TOML", encoding="utf-8")

    second = start()
    second.program.expects_complaints = True
    second.sees("The settings file was damaged", timeout=15)
    second.sees("kept as")
    (kept,) = settings.parent.glob(f"{settings.name}.damaged-*")
    assert kept.read_text(encoding="utf-8") == "[this is = not TOML"


def test_what_is_written_is_for_the_owner_only(start: Start) -> None:
    person = start()
    person.try_on_this_computer()
    person.program.quit()
    files = [person.program.settings_file, *person.program.data.rglob("*")]
    open_to_others = [f for f in files if stat.S_IMODE(f.stat().st_mode) & 0o077]
    assert not open_to_others


def test_a_second_start_raises_the_first_window(start: Start) -> None:
    first = start()
    first.window.control("button", TRY_IT, timeout=10)
    hands = first.program.hands
    hands.minimise_window(TITLE)
    wait_until(lambda: not hands.windows(TITLE), PATIENCE, "the window to be minimised")

    second = start()
    assert second.program.process.wait(10) == 0
    wait_until(lambda: len(hands.windows(TITLE)) == 1, PATIENCE, "the first window to come back")
    assert first.program.process.poll() is None


@needs_french
def test_the_window_speaks_french_where_the_person_does(start: Start) -> None:
    person = start(LANG="fr_FR.UTF-8", LANGUAGE="fr", LC_ALL="")
    person.window.control("button", "Essayer sur cet ordinateur", timeout=10)
    person.press("Essayer sur cet ordinateur")
    person.window.wait(
        lambda tree: (pages := tree.named("Pages")) and pages.find("button", "Paramètres"),
        timeout=15,
        why="the sidebar in French",
    )


@needs_french
def test_the_language_can_be_chosen_in_the_settings(start: Start) -> None:
    first = start()
    first.try_on_this_computer()
    first.go_to(SETTINGS)
    first.opens_tab("Appearance")
    first.picks("Language of the program", "Français")
    first.program.quit()
    second = start()
    second.window.control("button", "Paramètres", timeout=15)
