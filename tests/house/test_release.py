"""A release is named by the program and dated by the changelog, whoever builds it and where."""

from __future__ import annotations

from pathlib import Path

import pytest
from devtools import release
from devtools.checkout import CannotContinueError

from desktop_admin import __version__


def checkout(folder: Path, changelog: str, version: str = "1.2.3") -> Path:
    (folder / "desktop_admin").mkdir(parents=True)
    text = f'"""The program."""\n\n__version__ = "{version}"\n'
    (folder / "desktop_admin" / "__init__.py").write_text(text, encoding="utf-8")
    (folder / "CHANGELOG.md").write_text(changelog, encoding="utf-8")
    return folder


def test_the_newest_dated_heading_counts(tmp_path: Path) -> None:
    text = "## [Unreleased]\n\n## [1.2.3] - 2026-11-24\n\n## [1.2.2] - 2026-01-01\n"
    found = release.this_release(checkout(tmp_path, text))
    assert (found.version, found.date.isoformat()) == ("1.2.3", "2026-11-24T12:00:00+00:00")


def test_without_a_date_nothing_is_built(tmp_path: Path) -> None:
    with pytest.raises(CannotContinueError, match="CHANGELOG"):
        release.this_release(checkout(tmp_path, "## [Unreleased]\n"))


def test_this_checkout_can_be_released() -> None:
    assert release.this_release().version == __version__


def test_nothing_of_the_builder_gets_into_a_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    monkeypatch.setenv("LANG", "tr_TR.UTF-8")
    variables = release.Release("1", 1764000000).variables()
    assert variables["SOURCE_DATE_EPOCH"] == "1764000000"
    assert variables["LC_ALL"] == "C.UTF-8"
    assert not {"PYTHONPATH", "LANG"} & variables.keys()
