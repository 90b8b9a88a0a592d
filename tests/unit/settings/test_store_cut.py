"""The settings file after a cut: never fatal, and nothing is lost in silence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_admin.domain.connections import Connection, ConnectionKind
from desktop_admin.domain.preferences import Preferences, ThemeChoice
from desktop_admin.settings.store import SettingsFile

ONE = Connection("c1", "Example", ConnectionKind.PRODUCTION, "https://apps.example.com")
TWO = Connection(
    "c2", "Sandbox", ConnectionKind.SANDBOX, "https://s.example.com", "https://a.example.com/token"
)
DARK = replace(Preferences(), theme=ThemeChoice.DARK)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the settings are."""
    return tmp_path / "settings.toml"


def saved(path: Path, preferences: Preferences, *connections: Connection) -> bytes:
    """A file of these settings, and what is in it."""
    path.unlink(missing_ok=True)
    SettingsFile(path).save(preferences, connections)
    return path.read_bytes()


def damaged(path: Path) -> list[Path]:
    """The files that were set aside."""
    return sorted(path.parent.glob("settings.toml.damaged-*"))


def test_every_cut_is_told_and_costs_only_what_follows(path: Path) -> None:
    whole = saved(path, DARK, ONE, TWO)
    for at in range(len(whole) - 1):
        path.write_bytes(whole[:at])
        loaded = SettingsFile(path).load()
        assert damaged(path) == [loaded.set_aside], f"cut at {at}"
        assert loaded.set_aside.read_bytes() == whole[:at]
        assert str(loaded.set_aside) in str(loaded.notes[0])
        assert {*loaded.connections} <= {ONE, TWO}, f"half a connection, cut at {at}"
        again = SettingsFile(path).load()
        assert (again.preferences, again.connections) == (loaded.preferences, loaded.connections)
        loaded.set_aside.unlink()


def test_what_was_rescued_is_saved_with_what_changes(path: Path) -> None:
    whole = saved(path, DARK, ONE, TWO)
    path.write_bytes(whole[: whole.index(b'"c2"')])
    file = SettingsFile(path)
    loaded = file.load()
    assert (loaded.preferences, loaded.connections) == (DARK, (ONE,))
    file.save(replace(DARK, clipboard_seconds=60), (ONE, TWO))
    found = SettingsFile(path).load()
    assert found.preferences == replace(DARK, clipboard_seconds=60)
    assert found.connections == (ONE, TWO)
