"""What a screen reader knows of one control, frozen at the moment of looking."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum

from tests.journeys.atspi_bus import Reference

# How a button looks and whether it toggles is no matter for finding it.
_ONE_ROLE = {"push button": "button", "toggle button": "button", "button menu": "button"}


def role_of(said: str) -> str:
    """The role as journeys call it."""
    return _ONE_ROLE.get(said, said)


class State(IntEnum):
    """The bits of AtspiStateType that journeys look at."""

    ACTIVE = 1
    CHECKED = 4
    EDITABLE = 7
    ENABLED = 8
    FOCUSABLE = 11
    FOCUSED = 12
    MODAL = 16
    SELECTED = 23
    SENSITIVE = 24
    SHOWING = 25
    VISIBLE = 30


@dataclass(frozen=True, slots=True)
class Control:
    """One accessible object as it was at the moment of the walk."""

    reference: Reference
    role: str
    name: str
    states: frozenset[int]
    children: tuple[Control, ...] = field(repr=False, default=())

    @property
    def is_showing(self) -> bool:
        """Whether a person can see it now (its page, dialog and window are on the screen)."""
        return State.SHOWING in self.states and State.VISIBLE in self.states

    @property
    def is_enabled(self) -> bool:
        """Whether it can be used."""
        return State.ENABLED in self.states

    @property
    def is_checked(self) -> bool:
        """Whether a radio card or check box is on."""
        return State.CHECKED in self.states

    @property
    def is_focused(self) -> bool:
        """Whether the keyboard is here."""
        return State.FOCUSED in self.states

    def walk(self) -> Iterator[Control]:
        """This one and everything below it, from top to bottom."""
        yield self
        for child in self.children:
            yield from child.walk()

    def find(self, role: str, name: str | None = None) -> Control | None:
        """The first visible control of that role (and exact name) in this snapshot."""
        return next(iter(self.find_all(role, name)), None)

    def find_all(self, role: str, name: str | None = None) -> list[Control]:
        """Every visible control of that role (and exact name) in this snapshot."""
        return [
            control
            for control in self.walk()
            if control.is_showing and control.role == role and name in (None, control.name)
        ]

    def part(self, title: str) -> Control | None:
        """The visible window or dialog whose title contains ``title``; all if that is empty."""
        if not title:
            return self
        windows = (child for child in reversed(self.children) if child.is_showing)
        return next((window for window in windows if title in window.name), None)

    def named(self, name: str) -> Control | None:
        """The first visible control of that name, whatever its role."""
        return next((c for c in self.walk() if c.is_showing and c.name == name), None)

    def texts(self) -> list[str]:
        """The names of everything visible: what a person can read on labels, buttons and cells."""
        return [control.name for control in self.walk() if control.is_showing and control.name]

    def shows(self, text: str) -> bool:
        """Whether some visible name contains the text."""
        return any(text in shown for shown in self.texts())

    def outline(self, depth: int = 0) -> str:
        """The visible tree for a failure message."""
        if not self.is_showing and depth > 1:
            return ""
        flags = "".join(mark for on, mark in ((self.is_focused, "*"), (self.is_checked, "x")) if on)
        line = f"{'  ' * depth}{self.role} {self.name!r}{' ' + flags if flags else ''}\n"
        return line + "".join(child.outline(depth + 1) for child in self.children)
