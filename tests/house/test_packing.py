"""What is packed is the same to the byte wherever, whenever and by whomever it is packed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest
from devtools import build, deb, parts, shared_files, tarball, tree
from devtools.checkout import ROOT, CannotContinueError
from devtools.release import NAME, Release

RELEASE = Release("1.2.3", 1764000000)
DOCUMENTS = ("The notices.\n", '{"bomFormat": "CycloneDX"}\n')


def frozen(folder: Path, umask: int) -> Path:
    """Something like a frozen program that says its version, made under ``umask``."""
    old = os.umask(umask)
    try:
        place = folder / "frozen" / NAME
        (place / "_internal").mkdir(parents=True)
        (place / "_internal" / "libx.so.1").write_bytes(b"library")
        (place / "_internal" / "libx.so").symlink_to("libx.so.1")
        (place / NAME).write_text("#!/bin/sh\necho 'API Access Admin 1.2.3'\n", encoding="utf-8")
        (place / NAME).chmod(0o700)
    finally:
        os.umask(old)
    tree.settle(place, RELEASE.epoch)
    return place


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of such a program, unpacked."""
    folder = tmp_path_factory.mktemp("archive")
    archive = tarball.build(frozen(folder, 0o022), DOCUMENTS, RELEASE, folder)
    with tarfile.open(archive) as packed:
        packed.extractall(folder / "out", filter="data")
    [root] = (folder / "out").iterdir()
    return root


def run(script: Path, *words: str, home: Path) -> subprocess.CompletedProcess[str]:
    variables = os.environ | {"HOME": str(home)}
    command = [str(script), *words]
    return subprocess.run(command, env=variables, capture_output=True, text=True, check=False)


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="Debian's own tool packs a .deb")
def test_two_builds_are_the_same_to_the_byte(tmp_path: Path) -> None:
    made = []
    for name, umask in (("one", 0o022), ("another-place", 0o077)):
        folder = tmp_path / name
        place = frozen(folder, umask)
        builders = (deb.build, tarball.build)
        made.append([build(place, DOCUMENTS, RELEASE, folder).read_bytes() for build in builders])
    assert made[0] == made[1]


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="Debian's own tool packs a .deb")
def test_the_package_belongs_to_root_and_holds_what_a_desktop_wants(tmp_path: Path) -> None:
    package = deb.build(frozen(tmp_path, 0o077), DOCUMENTS, RELEASE, tmp_path)
    listed = subprocess.run(
        ["dpkg-deb", "--contents", package], capture_output=True, text=True, check=True
    ).stdout
    rows = [line.split(maxsplit=5) for line in listed.splitlines()]
    assert {row[1] for row in rows} == {"root/root"}
    assert {row[3] for row in rows} == {f"{RELEASE.date:%Y-%m-%d}"}
    names = {row[5].partition(" -> ")[0]: row[0] for row in rows}
    assert names[f"./usr/lib/{NAME}/{NAME}"] == "-rwxr-xr-x"
    assert f"./usr/bin/{NAME}" in names
    for path in (f"applications/{NAME}.desktop", f"man/man1/{NAME}.1.gz", f"doc/{NAME}/copyright"):
        assert names[f"./usr/share/{path}"] == "-rw-r--r--"


def test_every_placeholder_is_filled(unpacked: Path) -> None:
    metainfo = (unpacked / "share" / "metainfo" / f"{NAME}.metainfo.xml").read_text("utf-8")
    assert '<release version="0.1.0"' in metainfo
    for path in tree.files(unpacked / "share"):
        assert b"@VERSION@" not in path.read_bytes()
    assert "API Access Admin 1.2.3" in (unpacked / "README.txt").read_text("utf-8")


def test_it_is_installed_without_root_and_taken_away_whole(unpacked: Path, tmp_path: Path) -> None:
    home = tmp_path / "a home with blanks"
    home.mkdir()
    prefix = home / ".local"
    done = run(unpacked / "install", "--prefix", str(prefix), home=home)
    assert done.returncode == 0, done.stderr
    told = run(prefix / "bin" / NAME, home=home)
    assert told.stdout == "API Access Admin 1.2.3\n"
    entry = (prefix / "share" / "applications" / f"{NAME}.desktop").read_text("utf-8")
    assert f'Exec="{prefix}/bin/{NAME}"' in entry
    done = run(prefix / "lib" / NAME / "uninstall", home=home)
    assert done.returncode == 0, done.stderr
    left = [path for path in home.rglob("*") if path.is_file() and path.name != "mimeinfo.cache"]
    assert left == []


def test_an_upgrade_leaves_no_old_file(unpacked: Path, tmp_path: Path) -> None:
    assert run(unpacked / "install", "--prefix", str(tmp_path), home=tmp_path).returncode == 0
    old = tmp_path / "lib" / NAME / "_internal" / "of-an-old-version.so"
    old.write_bytes(b"old")
    assert run(unpacked / "install", "--prefix", str(tmp_path), home=tmp_path).returncode == 0
    assert not old.exists()


def test_an_upgrade_takes_away_what_it_no_longer_brings(unpacked: Path, tmp_path: Path) -> None:
    copy = tmp_path / "older"
    shutil.copytree(unpacked, copy, symlinks=True)
    (copy / "share" / "of-old").mkdir()
    (copy / "share" / "of-old" / "file").write_bytes(b"old")
    tree.write_listing(copy)
    prefix = tmp_path / "there"
    assert run(copy / "install", "--prefix", str(prefix), home=tmp_path).returncode == 0
    assert (prefix / "share" / "of-old" / "file").exists()
    assert run(unpacked / "install", "--prefix", str(prefix), home=tmp_path).returncode == 0
    assert not (prefix / "share" / "of-old" / "file").exists()
    assert run(prefix / "lib" / NAME / "uninstall", home=tmp_path).returncode == 0
    assert not (prefix / "share" / "of-old").exists()


def test_folders_that_were_there_before_stay(unpacked: Path, tmp_path: Path) -> None:
    (tmp_path / "share" / "man" / "man1").mkdir(parents=True)
    assert run(unpacked / "install", "--prefix", str(tmp_path), home=tmp_path).returncode == 0
    assert run(tmp_path / "lib" / NAME / "uninstall", home=tmp_path).returncode == 0
    assert (tmp_path / "share" / "man" / "man1").is_dir()
    assert not (tmp_path / "share" / "metainfo").exists()


def test_somebody_elses_folder_is_not_replaced(unpacked: Path, tmp_path: Path) -> None:
    precious = tmp_path / "lib" / NAME / "precious"
    precious.mkdir(parents=True)
    done = run(unpacked / "install", "--prefix", str(tmp_path), home=tmp_path)
    assert (done.returncode, precious.exists()) == (1, True)
    assert "something else" in done.stderr


def test_a_build_throws_nothing_away_but_a_former_build(tmp_path: Path) -> None:
    (tmp_path / "precious").write_bytes(b"precious")
    for place in (tmp_path, ROOT, ROOT.parent):
        with pytest.raises(CannotContinueError):
            build._emptied(place, None)
    assert (tmp_path / "precious").exists()
    (tmp_path / tree.LISTING).write_bytes(b"")
    with pytest.raises(CannotContinueError, match="key"):
        build._emptied(tmp_path, str(tmp_path / "precious"))
    assert build._emptied(tmp_path, None) == tmp_path
    assert list(tmp_path.iterdir()) == []


def test_purging_leaves_a_servers_key() -> None:
    text = (shared_files.LINUX / "postrm").read_text(encoding="utf-8")
    assert "rm -rf" not in text


def test_what_is_left_out_is_in_no_list(monkeypatch: pytest.MonkeyPatch) -> None:
    told = [[name, "1", "MIT", ["text"]] for name in ("Faker", "rich-click", "httpx", "hatchling")]
    monkeypatch.setattr(parts, "output_of", lambda _: json.dumps(told))
    assert [part.name for part in parts.python_parts(Path("python"))] == ["httpx"]


def test_a_flipped_byte_is_told_before_anything_is_touched(unpacked: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(unpacked, copy, symlinks=True)
    (copy / "program" / "_internal" / "libx.so.1").write_bytes(b"librarz")
    done = run(copy / "install", "--prefix", str(tmp_path / "there"), home=tmp_path)
    assert (done.returncode, (tmp_path / "there").exists()) == (1, False)
    assert "damaged" in done.stderr


def test_a_program_that_does_not_start_replaces_none(unpacked: Path, tmp_path: Path) -> None:
    prefix = tmp_path / "there"
    assert run(unpacked / "install", "--prefix", str(prefix), home=tmp_path).returncode == 0
    copy = tmp_path / "copy"
    shutil.copytree(unpacked, copy, symlinks=True)
    (copy / "program" / NAME).write_text("#!/bin/sh\nexit 127\n", encoding="utf-8")
    tree.write_listing(copy)
    done = run(copy / "install", "--prefix", str(prefix), home=tmp_path)
    assert done.returncode == 1
    assert "does not start" in done.stderr
    assert run(prefix / "bin" / NAME, home=tmp_path).returncode == 0
    assert sorted(path.name for path in (prefix / "lib").iterdir()) == [NAME]


def test_all_resources_go_into_a_build() -> None:
    from devtools.frozen_parts import RESOURCES  # noqa: PLC0415

    folders = {path.name for path in (shared_files.ROOT / "resources").iterdir() if path.is_dir()}
    assert folders - {"screenshots"} <= set(RESOURCES)
