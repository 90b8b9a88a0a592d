"""The program finds its own files in a checkout, in an installed wheel and in a frozen build."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

from desktop_admin import assets


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package folder of its own, without resources yet."""
    folder = tmp_path / "site" / "desktop_admin"
    folder.mkdir(parents=True)
    monkeypatch.setattr(assets, "_PACKAGE", folder)
    return folder


def test_this_checkout_has_its_resources() -> None:
    assert assets.resource_path("icons", "copy.svg").is_file()


def test_a_wheel_carries_them_inside_the_package(package: Path) -> None:
    (package.parent / "resources").mkdir()
    (package / "resources").mkdir()
    assert assets.resource_root() == package / "resources"


def test_a_checkout_has_them_beside_the_package(package: Path) -> None:
    (package.parent / "resources").mkdir()
    assert assets.resource_root() == package.parent / "resources"


def test_a_frozen_build_has_them_in_its_own_folder(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (package / "resources").mkdir()
    frozen = tmp_path / "frozen"
    (frozen / "desktop_admin" / "resources").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(frozen), raising=False)
    assert assets.resource_root() == frozen / "desktop_admin" / "resources"


def test_a_copy_without_them_says_so(package: Path) -> None:
    with pytest.raises(FileNotFoundError, match="install it again"):
        assets.resource_root()


def test_the_wheel_takes_along_every_folder_that_the_program_reads() -> None:
    checkout = Path(__file__).resolve().parents[2]
    project = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))
    taken = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    folders = {path.name for path in (checkout / "resources").iterdir() if path.is_dir()}
    assert folders - {"screenshots"} == {source.rpartition("/")[2] for source in taken}
    assert all(inside == f"desktop_admin/{source}" for source, inside in taken.items())
