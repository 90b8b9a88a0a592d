"""A copied secret leaves the clipboard by itself, unless something else has taken its place."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

import pytest

from tests.journeys.clipboard import pasted
from tests.journeys.conftest import Start
from tests.journeys.person import CLIENT_APPS, Person
from tests.journeys.program import ROOT, write_settings
from tests.journeys.waiting import PATIENCE, wait_until

NAME = "Payroll export"
HARMLESS = "Cleared by API Access Admin"


@pytest.fixture
def with_copied_secret(session: Mapping[str, str], start: Start) -> Person:
    """A secret was just copied, and the clipboard time is as short as it can be."""
    write_settings(session, "[security]\nclipboard_seconds = 5\n")
    person = start()
    person.try_on_this_computer()
    person.go_to(CLIENT_APPS)
    person.creates_client(NAME, "Create Client App")
    assert person.copies("Copy Secret", within=NAME).startswith("osscs_")
    return person


def test_the_secret_is_marked_as_confidential(with_copied_secret: Person) -> None:
    _, formats = pasted(with_copied_secret.program.variables)
    assert "x-kde-passwordManagerHint" in formats


def test_the_clipboard_is_cleared_when_the_time_is_up(with_copied_secret: Person) -> None:
    person = with_copied_secret
    person.sees("clears in")
    wait_until(lambda: not person.pastes(), 12, "the clipboard to be empty")
    person.sees_no("clears in")


def test_what_somebody_else_copied_stays(with_copied_secret: Person) -> None:
    person = with_copied_secret
    with subprocess.Popen(
        [sys.executable, "-m", "tests.fakes.other_clipboard", "shopping list"],
        cwd=ROOT,
        env=person.program.variables,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"copied\n"
        person.sees_no("clears in", timeout=12)
        assert person.pastes() == "shopping list"
        assert other.stdin is not None
        other.stdin.close()


@contextmanager
def clipboard_manager(
    person: Person, *options: str, has_secret: bool
) -> Iterator[Callable[[], list[str]]]:
    """A clipboard manager beside the program; gives the rest of its history, in the end."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.fakes.clipboard_keeper", *options],
        cwd=ROOT,
        env=person.program.variables,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as manager:
        assert manager.stdout is not None
        assert manager.stdin is not None
        assert manager.stdout.readline() == "ready\n"
        if has_secret:
            assert manager.stdout.readline().startswith("osscs_")
        yield lambda: manager.communicate(timeout=10)[0].splitlines()  # noqa: PLW0108


def test_a_clipboard_manager_that_honours_the_mark_never_has_the_secret(
    with_copied_secret: Person,
) -> None:
    person = with_copied_secret
    secret = person.pastes()
    with clipboard_manager(person, has_secret=False) as history:
        public = person.copies("Copy Client ID", within=NAME)
        person.sees_no("clears in")
        person.press("Copy Secret", within=NAME)
        wait_until(lambda: person.pastes() == secret, PATIENCE, "the secret again")
        wait_until(lambda: person.pastes() != secret, 12, "the secret to be gone")
        assert history() == [public]


def test_what_a_clipboard_manager_puts_back_is_overwritten_also_at_quit(
    with_copied_secret: Person,
) -> None:
    person = with_copied_secret
    secret = person.pastes()
    with clipboard_manager(person, "--ignores-marks", has_secret=True) as history:
        wait_until(lambda: person.pastes() == HARMLESS, 12, "the secret to be overwritten")
        person.copies("Copy Secret", within=NAME)
        person.press("Done", within=NAME)
        person.sees_no("Done")
        assert person.program.quit() == 0
        assert wait_until(person.pastes, PATIENCE, "the manager to fill the clipboard") == HARMLESS
        assert history() == [HARMLESS, secret, HARMLESS]


def test_a_signal_to_end_clears_the_clipboard(with_copied_secret: Person) -> None:
    person = with_copied_secret
    with clipboard_manager(person, "--ignores-marks", has_secret=True):
        person.program.process.terminate()
        assert person.program.process.wait(10) == 0
        assert wait_until(person.pastes, PATIENCE, "the manager to fill the clipboard") == HARMLESS


def test_quitting_clears_the_clipboard(with_copied_secret: Person) -> None:
    person = with_copied_secret
    person.press("Done", within=NAME)
    person.sees_no("Done")
    assert person.program.quit() == 0
    assert person.pastes() == ""


def test_clear_now_clears_now(with_copied_secret: Person) -> None:
    person = with_copied_secret
    person.press("Done", within=NAME)
    person.press("Clear now")
    wait_until(lambda: not person.pastes(), 3, "the clipboard to be empty")
