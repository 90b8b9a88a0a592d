"""The settings file over its life: changed, crowded, newer, read-only, not writable."""

from __future__ import annotations

import stat
import threading
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_admin.domain.connections import Connection, ConnectionKind
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.preferences import LanguageChoice, Preferences, ThemeChoice
from desktop_admin.settings.faults import (
    SettingsNotSaved,
    SettingsOfNewerVersion,
    SettingsUnreadable,
)
from desktop_admin.settings.loaded import LoadedSettings
from desktop_admin.settings.store import SettingsFile

ONE = Connection("c1", "Example", ConnectionKind.PRODUCTION, "https://apps.example.com")
TWO = Connection(
    "c2", "Sandbox", ConnectionKind.SANDBOX, "https://s.example.com", "https://a.example.com/token"
)
DARK = replace(Preferences(), theme=ThemeChoice.DARK)
FRENCH = replace(Preferences(), language=LanguageChoice.FRENCH)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the settings are."""
    return tmp_path / "config" / "settings.toml"


def saved(path: Path, preferences: Preferences, *connections: Connection) -> bytes:
    """A file of these settings, and what is in it."""
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    SettingsFile(path).save(preferences, connections)
    return path.read_bytes()


def damaged(path: Path) -> list[Path]:
    """The files that were set aside."""
    return sorted(path.parent.glob("settings.toml.damaged-*"))


def test_the_first_start_finds_defaults_and_says_nothing(path: Path) -> None:
    assert SettingsFile(path).load() == LoadedSettings()
    assert not path.exists()


def test_settings_come_back_from_a_private_file(path: Path) -> None:
    SettingsFile(path).save(DARK, (ONE, TWO))
    assert SettingsFile(path).load() == LoadedSettings(DARK, (ONE, TWO))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_what_this_version_does_not_know_stays(path: Path) -> None:
    saved(path, Preferences(), ONE)
    text = path.read_text().replace("[appearance]", "[appearance]\nfont = 'big'", 1)
    path.write_text(text.replace("[[conn", "[later]\nx = [1, {y = 2}]\n\n[[conn", 1))
    file = SettingsFile(path)
    file.load()
    file.save(DARK, (TWO,))
    found = tomllib.loads(path.read_text())
    assert found["appearance"] == {"font": "big", "theme": "dark", "language": "system"}
    assert found["later"] == {"x": [1, {"y": 2}]}


def test_a_bad_connection_is_noted_and_survives_a_save(path: Path) -> None:
    saved(path, Preferences(), ONE, TWO)
    path.write_text(path.read_text().replace('"https://s.', '"http://s.'))
    file = SettingsFile(path)
    loaded = file.load()
    assert loaded.connections == (ONE,)
    assert "connections[2].backend_url" in str(loaded.notes[0])
    file.save(DARK, (ONE,))
    assert "http://s.example.com" in path.read_text()


def test_damage_while_the_program_runs_costs_nothing_that_is_known(path: Path) -> None:
    saved(path, DARK, ONE, TWO)
    file = SettingsFile(path)
    file.load()
    path.write_bytes(b"\0" * 100)
    file.save(replace(DARK, clipboard_seconds=60), (ONE, TWO))
    found = SettingsFile(path).load()
    assert found == LoadedSettings(replace(DARK, clipboard_seconds=60), (ONE, TWO))
    assert len(damaged(path)) == 1


def test_a_file_that_is_deleted_meanwhile_is_written_whole_again(path: Path) -> None:
    saved(path, DARK, ONE)
    file = SettingsFile(path)
    file.load()
    path.unlink()
    file.save(DARK, (ONE, TWO))
    assert SettingsFile(path).load() == LoadedSettings(DARK, (ONE, TWO))


def test_two_windows_keep_each_others_changes(path: Path) -> None:
    saved(path, Preferences(), ONE)
    first, second = SettingsFile(path), SettingsFile(path)
    first.load()
    second.load()
    first.save(DARK, (ONE, TWO))
    second.save(FRENCH, (replace(ONE, name="Renamed"),))
    found = SettingsFile(path).load()
    assert found.preferences == replace(DARK, language=LanguageChoice.FRENCH)
    assert {*found.connections} == {replace(ONE, name="Renamed"), TWO}


def test_many_writers_never_tear_the_file(path: Path) -> None:
    saved(path, Preferences(), ONE)
    is_over = threading.Event()
    torn: list[LoadedSettings] = []

    def read() -> None:
        while not is_over.is_set():
            loaded = SettingsFile(path).load()
            if loaded.notes or ONE not in loaded.connections:
                torn.append(loaded)

    def write(seconds: int) -> None:
        file = SettingsFile(path)
        file.load()
        for step in range(10):
            file.save(replace(DARK, clipboard_seconds=seconds + step), (ONE,))

    reader = threading.Thread(target=read)
    writers = [threading.Thread(target=write, args=(10 * n,)) for n in (1, 2, 3)]
    for thread in (reader, *writers):
        thread.start()
    for thread in writers:
        thread.join()
    is_over.set()
    reader.join()
    assert not torn
    assert [each.name for each in path.parent.iterdir()] == ["settings.toml"]


def test_a_write_that_fails_leaves_the_old_file_and_can_be_repeated(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = saved(path, Preferences(), ONE)
    file = SettingsFile(path)
    file.load()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(Path, "replace", fail)
        with pytest.raises(SettingsNotSaved, match="could not be saved") as caught:
            file.save(DARK, (ONE, TWO))
    assert "No space left on device" in str(caught.value.next_step)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == ["settings.toml"]
    file.save(DARK, (ONE, TWO))
    assert SettingsFile(path).load() == LoadedSettings(DARK, (ONE, TWO))


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "config").write_bytes(b"")  # where the folder should be
    file = SettingsFile(tmp_path / "config" / "settings.toml")
    loaded = file.load()
    assert (loaded.preferences, loaded.is_read_only) == (Preferences(), True)
    with pytest.raises(FileFailed):
        file.save(DARK, (ONE,))


def test_a_file_that_cannot_be_read_is_not_overwritten(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = saved(path, DARK, ONE)
    file = SettingsFile(path)

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as broken:
        broken.setattr(Path, "read_bytes", refuse)
        loaded = file.load()
        with pytest.raises(SettingsUnreadable):
            file.save(Preferences(), ())
    assert loaded.is_read_only
    assert "Permission denied" in str(loaded.notes[0])
    assert path.read_bytes() == before


def test_a_newer_file_is_read_and_left_alone(path: Path) -> None:
    saved(path, DARK, ONE)
    path.write_text(path.read_text().replace("format = 1", "format = 2"))
    before = path.read_bytes()
    file = SettingsFile(path)
    loaded = file.load()
    assert (loaded.preferences, loaded.connections) == (DARK, (ONE,))
    assert loaded.is_read_only
    assert "newer version" in str(loaded.notes[0])
    with pytest.raises(SettingsOfNewerVersion):
        file.save(FRENCH, ())
    assert path.read_bytes() == before


def test_no_secret_has_a_place_in_the_file(path: Path) -> None:
    text = saved(path, DARK, ONE, TWO).decode().lower()
    assert not any(word in text for word in ("secret", "password", "token ="))
