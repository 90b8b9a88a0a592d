"""This program starts itself again as it was started."""

from __future__ import annotations

import subprocess
import sys

import pytest

from desktop_admin import __version__
from desktop_admin.services.own_program import own_program


def test_it_runs_this_program() -> None:
    done = subprocess.run([*own_program(), "--version"], capture_output=True, text=True, check=True)
    assert __version__ in done.stdout


def test_a_frozen_build_is_its_own_interpreter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_program() == (sys.executable,)
