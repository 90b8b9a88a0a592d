"""Where the person was."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.settings.view_state import ViewState, ViewStateFile

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
STATES = st.builds(
    ViewState,
    connection_id=TEXTS,
    page_id=TEXTS,
    person_email=TEXTS,
    is_signed_out=st.booleans(),
    window_geometry=st.binary(max_size=60),
)


@given(STATES)
def test_it_comes_back(tmp_path_factory: pytest.TempPathFactory, state: ViewState) -> None:
    path = tmp_path_factory.mktemp("view") / "view-state.toml"
    ViewStateFile(path).save(state)
    assert ViewStateFile(path).load() == state
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_first_start_is_nowhere(tmp_path: Path) -> None:
    assert ViewStateFile(tmp_path / "view-state.toml").load() == ViewState()
    assert ViewStateFile(tmp_path).load() == ViewState()


@pytest.mark.parametrize("content", [b"\xff", b"a = ", b"\0\0", b"x=" + b"[" * 20000])
def test_damage_is_set_aside_in_silence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "view-state.toml"
    path.write_bytes(content)
    assert ViewStateFile(path).load() == ViewState()
    (aside,) = tmp_path.iterdir()
    assert aside.name.startswith("view-state.toml.damaged-")
    assert aside.read_bytes() == content


def test_what_cannot_be_used_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "view-state.toml"
    path.write_text(
        'page_id = "oauth"\nconnection_id = 3\nis_signed_out = 1\nwindow_geometry = "%"\nx = 1\n'
    )
    assert ViewStateFile(path).load() == ViewState(page_id="oauth")
    path.write_text("window_geometry = 3\n")
    assert ViewStateFile(path).load() == ViewState()


@given(st.integers(0, 200))
def test_a_cut_is_never_fatal(tmp_path_factory: pytest.TempPathFactory, at: int) -> None:
    path = tmp_path_factory.mktemp("view") / "view-state.toml"
    ViewStateFile(path).save(ViewState("c1", "oauth", "owner@example.com", True, b"geometry"))
    path.write_bytes(path.read_bytes()[:at])
    assert isinstance(ViewStateFile(path).load(), ViewState)


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileFailed):
        ViewStateFile(tmp_path).save(ViewState())
