"""Makes the pictures of the README: starts the program under Xvfb and photographs its pages.

``python -m tests.looks.readme [--theme dark] [--into FOLDER]``
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

from devtools.desk import desk  # noqa: E402  (the folder must not become a package)

from tests.journeys.person import (  # noqa: E402
    ACTIVITY,
    CLIENT_APPS,
    OAUTH,
    OAUTH_METHOD,
    SETTINGS,
    TROUBLESHOOTING,
    TRY_IT,
    Person,
)
from tests.journeys.program import RunningProgram, write_settings  # noqa: E402

PLACE = (60, 60)
SIZE = (1280, 800)
LIMIT = 200 * 1024  # bytes a picture may have
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <match target="pattern">
    <test name="family"><string>sans-serif</string></test>
    <edit name="family" mode="assign" binding="strong"><string>Inter</string></edit>
  </match>
</fontconfig>
"""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: its file name and how to get to what it shows."""

    name: str
    arrive: Callable[[Person], None]


def _welcome(person: Person) -> None:
    person.window.control("button", TRY_IT, timeout=15)


def _authentication(person: Person) -> None:
    person.try_on_this_computer()
    person.window.press_named("radio button", OAUTH_METHOD)
    person.window.control("button", "Save")
    person.sees("days")


def _client_apps(person: Person) -> None:
    person.press("Discard")
    person.go_to(CLIENT_APPS)
    _rows(person)


def _oauth(person: Person) -> None:
    person.go_to(OAUTH)
    _rows(person)


def _secret_dialog(person: Person) -> None:
    person.creates_client("Web shop", "Create OAuth 2.0 Client")


def _activity(person: Person) -> None:
    person.copies("Copy Client Secret", within="Web shop")
    person.press("Done", within="Web shop")
    person.sees_no("Done")
    person.go_to(ACTIVITY)
    _rows(person)


def _troubleshooting(person: Person) -> None:
    person.go_to(TROUBLESHOOTING)
    person.press("Run checks")
    person.window.control("button", "Copy details", timeout=15)


def _settings(person: Person) -> None:
    person.go_to(SETTINGS)


def _rows(person: Person) -> None:
    person.window.wait(
        lambda tree: [c for c in tree.find_all("button") if c.name.startswith("Actions for ")],
        timeout=10,
        why="the rows of the table",
    )


PICTURES = (
    Picture("welcome", _welcome),
    Picture("authentication-access", _authentication),
    Picture("api-key-and-client-apps", _client_apps),
    Picture("oauth", _oauth),
    Picture("secret-dialog", _secret_dialog),
    Picture("activity", _activity),
    Picture("troubleshooting", _troubleshooting),
    Picture("settings", _settings),
)


def take_all(folder: Path, theme: str) -> list[Path]:
    """Every picture in order; the program runs once, in a session and a home of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    with desk() as session:
        variables = session | _pinned_font(Path(session["HOME"]))
        write_settings(variables, f'[appearance]\ntheme = "{theme}"\n')
        program = RunningProgram(variables)
        person = Person(program)
        try:
            _welcome(person)
            program.hands.place_window("API Access Admin", PLACE, SIZE)
            program.hands.rest()
            return [_take(picture, person, folder) for picture in PICTURES]
        finally:
            program.end()


def _take(picture: Picture, person: Person, folder: Path) -> Path:
    picture.arrive(person)
    file = folder / f"{picture.name}.png"
    person.program.settle()
    words = [str(number) for number in (*PLACE, *SIZE)]
    command = [sys.executable, "-m", "tests.looks.capture", *words, str(file)]
    subprocess.run(command, cwd=ROOT, env=person.program.variables, check=True, timeout=30)
    return file


def _pinned_font(home: Path) -> Mapping[str, str]:
    """The same letters on every machine: the font that the looks are tested with."""
    settings = home / "fonts.conf"
    fonts = ROOT / "tests" / "looks" / "fonts"
    settings.write_text(FONTS.format(fonts=fonts, cache=home / "font-cache"), encoding="utf-8")
    return {"FONTCONFIG_FILE": str(settings)}


def main() -> int:
    """Take the pictures; fails if one has become too large for a README."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--into", type=Path, default=ROOT / "resources" / "screenshots")
    options = parser.parse_args()
    too_large = []
    for file in take_all(options.into, options.theme):
        size = file.stat().st_size
        sys.stdout.write(f"{file.name:<32} {size / 1024:6.0f} KiB\n")
        too_large += [file] if size > LIMIT else []
    return 1 if too_large else 0


if __name__ == "__main__":
    sys.exit(main())
