"""This program starts itself again as it was started."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop_admin import __version__
from desktop_admin.services.own_program import backend_command, own_program


def test_it_runs_this_program() -> None:
    done = subprocess.run([*own_program(), "--version"], capture_output=True, text=True, check=True)
    assert __version__ in done.stdout


def test_a_frozen_build_is_its_own_interpreter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_program() == (sys.executable,)


def test_it_starts_the_backend_on_its_own_data() -> None:
    words = backend_command(Path("somewhere"))
    assert words[: len(own_program())] == own_program()
    assert words[len(own_program())] == "serve"
    assert words[words.index("--data") + 1] == "somewhere"
