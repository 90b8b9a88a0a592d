"""The ZIP has fixed names in a fixed order, the same bytes each time, for its owner alone."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from desktop_admin.diagnostics.bundle import Gathering
from desktop_admin.diagnostics.bundle_zip import packed, suggested_name, write_bundle
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.redaction import RedactionLedger
from tests.fakes import bundles


def test_it_is_written_for_its_owner_and_holds_what_was_chosen(tmp_path: Path) -> None:
    bundle = Gathering(RedactionLedger()).gather(bundles.sources(tmp_path / "log"), bundles.NOW)
    path = tmp_path / suggested_name(bundle, is_encrypted=False)
    write_bundle(bundle, path, frozenset({"versions.json", "note.txt"}))
    assert path.stat().st_mode & 0o777 == 0o600
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["manifest.json", "note.txt", "versions.json"]
        assert {entry.external_attr >> 16 for entry in archive.infolist()} == {0o600}
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 25, 10, 30, 0)}
        assert archive.read("note.txt").decode() == "It failed with nothing\n"


def test_the_same_bundle_gives_the_same_bytes(tmp_path: Path) -> None:
    bundle = Gathering(RedactionLedger()).gather(bundles.sources(tmp_path), bundles.NOW)
    assert packed(bundle) == packed(bundle)
    before_zip = replace(bundle, created_at=datetime(1970, 1, 1, tzinfo=bundles.NOW.tzinfo))
    assert packed(before_zip) != packed(bundle)


def test_it_can_be_sealed_as_a_whole(tmp_path: Path) -> None:
    bundle = Gathering(RedactionLedger()).gather(bundles.sources(tmp_path / "log"))
    path = tmp_path / suggested_name(bundle, is_encrypted=True)
    assert path.name.endswith(".zip.age")
    write_bundle(bundle, path, seal=lambda content: b"sealed " + content)
    assert path.read_bytes() == b"sealed " + packed(bundle)


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    bundle = Gathering(RedactionLedger()).gather(bundles.sources(tmp_path / "log"))
    (tmp_path / "file").touch()
    with pytest.raises(FileFailed):
        write_bundle(bundle, tmp_path / "file" / "x.zip")
