"""Keyboard and mouse of a person, through the X server: keys, typing, a click on a control."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping


class Hands:
    """What a person does with the hands on one display."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        self._variables = dict(variables)

    def press(self, *keys: str) -> None:
        """Press keys one after the other, in xdotool's names: ``Tab``, ``Return``, ``ctrl+v``."""
        self._do("key", "--clearmodifiers", "--delay", "15", *keys)

    def write(self, text: str) -> None:
        """Type a text into whatever has the keyboard."""
        self._do("type", "--clearmodifiers", "--delay", "8", "--", text)

    def click(self, extents: tuple[int, int, int, int]) -> None:
        """Click into the middle of a rectangle: x, y, width, height in pixels of the screen."""
        x, y, width, height = extents
        self._do("mousemove", str(x + width // 2), str(y + height // 2))
        self._do("click", "1")

    def activate_window(self, title: str) -> None:
        """Bring the window with that title to the front and give it the keyboard."""
        self._do("search", "--onlyvisible", "--name", f"^{title}$", "windowactivate", "--sync")

    def minimise_window(self, title: str) -> None:
        """Put the window with that title out of sight."""
        self._do("search", "--onlyvisible", "--name", f"^{title}$", "windowminimize", "--sync")

    def place_window(self, title: str, place: tuple[int, int], size: tuple[int, int]) -> None:
        """Put the inside of the window with that title at a place and give it a size, in pixels."""
        (window, *_) = self.windows(title)
        self._do("windowsize", window, *(str(number) for number in size))
        self._do("windowmove", window, *(str(number) for number in place))

    def rest(self) -> None:
        """Take the mouse out of the way, so that it hovers over nothing."""
        self._do("mousemove", "0", "0")

    def close_window(self, title: str) -> None:
        """Ask the window with that title to close, by the window manager's own keys."""
        self.activate_window(title)
        self.press("alt+F4")

    def windows(self, title: str) -> list[str]:
        """The ids of visible windows with exactly that title."""
        command = ["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"]
        found = subprocess.run(
            command, env=self._variables, capture_output=True, text=True, check=False
        )
        return found.stdout.split()

    def _do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._variables, check=True, timeout=20)
