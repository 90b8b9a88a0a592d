"""The first paint knows theme, language and place, and is put off by nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_admin.domain.connections import Connection, ConnectionKind
from desktop_admin.domain.preferences import LanguageChoice, Preferences, ThemeChoice
from desktop_admin.settings.first_look import FirstLook, first_look
from desktop_admin.settings.store import SettingsFile
from desktop_admin.settings.view_state import ViewState, ViewStateFile


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    return tmp_path / "settings.toml", tmp_path / "view-state.toml"


def test_without_files_it_is_the_first_start(files: tuple[Path, Path]) -> None:
    assert first_look(*files) == FirstLook()
    assert first_look(*files).is_first_start


def test_it_reads_what_the_real_files_hold(files: tuple[Path, Path]) -> None:
    chosen = Preferences(theme=ThemeChoice.DARK, language=LanguageChoice.FRENCH)
    connection = Connection("c", "Name", ConnectionKind.SANDBOX, "https://example.com")
    SettingsFile(files[0]).save(chosen, (connection,))
    ViewStateFile(files[1]).save(ViewState(connection_id="c", window_geometry=b"\x01\xff"))
    assert first_look(*files) == FirstLook(
        theme=ThemeChoice.DARK,
        language=LanguageChoice.FRENCH,
        is_first_start=False,
        window_geometry=b"\x01\xff",
    )


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"[appearance", b"appearance = 3", b'[appearance]\ntheme = "pink"', b"\x00"],
)
def test_damage_counts_as_absent(files: tuple[Path, Path], content: bytes) -> None:
    for path in files:
        path.write_bytes(content)
    assert first_look(*files) == FirstLook()


def test_a_damaged_place_of_the_window_is_none(files: tuple[Path, Path]) -> None:
    files[1].write_text('connection_id = "c"\nwindow_geometry = "no base64!"\n', encoding="utf-8")
    assert first_look(*files).window_geometry == b""
    assert not first_look(*files).is_first_start


def test_a_directory_in_the_place_of_a_file_is_no_fault(files: tuple[Path, Path]) -> None:
    files[0].mkdir()
    assert first_look(*files) == FirstLook()
